/** What is where in the article: its headings, who speaks, what is highlighted. */
import type { Block } from '../../lib/article/model';
import type { ArticleBody, SavedHighlight } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import { labelOf } from '../../lib/settings/labels';
import type { Settings } from '../../lib/settings/schema';
import { numberAt, paragraphsOf } from '../article';
import { groupBySpeaker } from '../sidebar/group';
import { Swatch } from '../ui';

interface Entry {
  key: string;
  start: number;
  words: string;
  level?: number;
  colour?: SavedHighlight['colour'];
}

interface Props {
  body: ArticleBody | null;
  highlights: readonly SavedHighlight[];
  settings: Settings;
  /** Where reading stands in the text. */
  at: number;
  onGo: (start: number) => void;
}

/** The lists; one that would be empty is not there. */
export function Outline({ body, highlights, settings, at, onGo }: Props) {
  const paragraphs = body ? paragraphsOf(body.blocks) : [];
  const lists: [string, Entry[]][] = [
    [t('sidebar_outline'), body ? headingsOf(body) : []],
    [t('reader_who_speaks'), body ? speakersOf(body) : []],
    [t('reader_highlights'), highlightsIn(highlights, settings)],
  ];
  // One place at a time: in the headings, or in what stands for them.
  const told = lists.find(([, entries]) => entries.length > 0)?.[0];
  return lists.map(([title, entries]) => {
    if (entries.length === 0) return null;
    const passed = entries.findLast(({ start }) => start <= at);
    const current = title === told ? passed?.key : undefined;
    return (
      <section key={title}>
        <h2 class="meta">{title}</h2>
        <ul>
          {entries.map(({ key, start, words, level = 0, colour }) => (
            <li key={key} style={{ '--level': level }}>
              <button
                type="button"
                class="inset"
                aria-current={key === current && at > 0 ? 'location' : undefined}
                onClick={() => onGo(start)}
              >
                <span class="meta">{numberAt(paragraphs, start) ?? ''}</span>
                {colour && <Swatch colour={colour} small label="" />}
                <span dir="auto">{words}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function headingsOf({ blocks, text }: ArticleBody): Entry[] {
  const found: Entry[] = [];
  const visit = (list: readonly Block[]) => {
    for (const block of list) {
      if (block.type === 'heading') {
        const { start, end, level } = block;
        found.push({ key: `h${start}`, start, words: text.slice(start, end), level });
      } else if (block.type === 'quote') visit(block.blocks);
      else if (block.type === 'list') for (const item of block.items) visit(item);
    }
  };
  visit(blocks);
  const top = Math.min(...found.map(({ level = 1 }) => level));
  return found.map((entry) => ({ ...entry, level: Math.min(3, (entry.level ?? top) - top) }));
}

function speakersOf({ quotes }: ArticleBody): Entry[] {
  return groupBySpeaker(quotes).flatMap(({ speaker, quotes: [first] }) =>
    speaker && first ? [{ key: speaker, start: first.start, words: speaker }] : [],
  );
}

function highlightsIn(highlights: readonly SavedHighlight[], settings: Settings): Entry[] {
  return highlights.flatMap(({ id, place, colour }) =>
    place ? [{ key: id, start: place.start, words: labelOf(colour, settings), colour }] : [],
  );
}
