/** The outline of an article: its headings, or who speaks where. */
import type { Article, Block } from '../../lib/article/model';
import { t, tn } from '../../lib/platform/i18n';
import { numberAt, type Paragraph, paragraphsOf } from '../article';
import type { SidebarActs } from './acts';
import { capitalised, groupBySpeaker } from './group';

type Heading = Extract<Block, { type: 'heading' }>;

const headingsOf = ({ blocks }: Article): Heading[] =>
  blocks.filter((block): block is Heading => block.type === 'heading');

const speakersOf = ({ quotes }: Article) =>
  groupBySpeaker(quotes).filter(({ speaker }) => speaker !== null);

/** "22 paragraphs, 5 speakers": how much there is of what the outline lists. */
export function outlineCounts(article: Article): string {
  const headings = headingsOf(article).length;
  const speakers = speakersOf(article).length;
  const said = [
    tn('paragraphs', paragraphsOf(article.blocks).length),
    headings > 0 && tn('headings', headings),
    headings === 0 && speakers > 0 && tn('speakers', speakers),
  ];
  return said.filter(Boolean).join(', ');
}

interface Entry {
  start: number;
  end: number;
  text: string;
  number: number | null;
  /** How many kinds of headings stand above it. */
  depth: number;
}

/** The headings; where there are none, who speaks and where. */
export function Outline({ article, acts }: { article: Article; acts: SidebarActs }) {
  const paragraphs = paragraphsOf(article.blocks);
  const headings = headingsOf(article);
  const entries =
    headings.length > 0
      ? entriesOf(headings, article.text, paragraphs)
      : speakersOf(article).flatMap(({ speaker, quotes: [first] }): Entry[] => {
          if (!first || !speaker) return [];
          const { start, end } = first;
          const number = numberAt(paragraphs, start);
          return [{ start, end, text: capitalised(speaker), number, depth: 0 }];
        });
  if (entries.length === 0) return <p class="meta outline">{t('sidebar_no_outline')}</p>;
  return (
    <ol class="outline">
      {entries.map(({ start, end, text, number, depth }) => (
        <li key={start} data-depth={depth}>
          <button type="button" onClick={() => acts.show({ type: 'span', start, end })}>
            <span class="meta">{number ?? ''}</span>
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Deeper headings are not set further in: a narrow panel has no room for more. */
const DEEPEST = 2;

/** A heading has the number of the paragraph that comes next. Both lists are in the order of the text. */
function entriesOf(headings: Heading[], text: string, paragraphs: Paragraph[]): Entry[] {
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  let next = 0;
  return headings.map(({ start, end, level }) => {
    while ((paragraphs[next]?.start ?? end) < end) next++;
    const number = paragraphs[next]?.number ?? null;
    const depth = Math.min(levels.indexOf(level), DEEPEST);
    return { start, end, text: text.slice(start, end), number, depth };
  });
}
