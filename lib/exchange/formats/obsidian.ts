import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { dateParts, isoDay } from '../../text/day';
import { type HighlightFacts, highlightFacts, uncredited } from '../facts';
import type { ExportFormat, ExportItem } from '../format';
import { shortId } from '../guid';
import { noteFile, noteFiles, SEVERAL } from '../note-files';
import { isoTime } from '../table';
import { tagWord } from '../tag-word';
import { frontMatter } from '../yaml';
import { markdownText, NOTE_WORDS, paragraphsOf } from './md-text';

/**
 * Notes for Obsidian (https://help.obsidian.md): a file an article with properties, each highlight a quote with a block id.
 * File names and block ids are made of the records' ids: put over an earlier export, it updates and doubles nothing.
 */
export const obsidian: ExportFormat = {
  id: 'obsidian',
  group: 'notes',
  label: 'format_obsidian',
  about: 'format_obsidian_about',
  extension: 'md',
  mimeType: 'text/markdown',
  several: SEVERAL,
  kind: 'Obsidian',
  nameOf: noteFile,
  write: (items, made) => noteFiles(items, made, note),
};

async function note(item: ExportItem): Promise<string> {
  const { article } = item;
  const nodes: RootContent[] = paragraphsOf(article.note ?? '');
  for (const facts of highlightFacts(item)) nodes.push(...(await highlight(facts)));
  const body = nodes.length === 0 ? '' : `\n${markdownText(nodes, NOTE_WORDS)}`;
  return `${properties(article)}${body}`;
}

function properties(article: ExportItem['article']): string {
  const { id, title, url, byline, siteName, publishedAt, savedAt, deck, tags } = article;
  const published = dateParts(publishedAt ?? '');
  return frontMatter([
    ['title', title || url],
    // A link to the title finds the note, whose file name has its id in it.
    ['aliases', [title]],
    ['url', url],
    ['author', byline],
    ['site', siteName ?? ''],
    // A year alone would be read as a number.
    ['published', published?.length === 3 ? { day: isoDay(published) } : (publishedAt ?? '')],
    ['saved', { day: isoTime(savedAt).slice(0, 10) }],
    ['description', deck ?? ''],
    ['tags', tags.map(tagWord)],
    ['postil', id],
  ]);
}

async function highlight(facts: HighlightFacts): Promise<RootContent[]> {
  const { id, exact, note, colour, tags } = facts.highlight;
  const raw = (value: string) => ({ type: 'html' as const, value });
  return [
    { type: 'blockquote', children: [...paragraphsOf(exact), source(facts)] },
    // Behind a quote a block id stands in a paragraph of its own (https://help.obsidian.md/links#Link+to+a+block+in+a+note).
    raw(`^postil-${await shortId('highlight', id)}`),
    ...paragraphsOf(note),
    {
      type: 'paragraph',
      children: [
        { type: 'emphasis', children: [{ type: 'text', value: colour }] },
        raw(tags.map((tag) => ` #${tagWord(tag)}`).join('')),
      ],
    },
  ];
}

/** Who says it or made the picture, and the link that opens at the words. */
function source({ speaker, picture, paragraph, link }: HighlightFacts): Paragraph {
  const by = picture ? (picture.credit ?? uncredited) : speaker;
  const words = paragraph === null ? 'Open' : `¶ ${paragraph}`;
  const children: PhrasingContent[] = [
    { type: 'text', value: by ? `— ${by.replace(/\s+/g, ' ').trim()}, ` : '— ' },
    { type: 'link', url: link, children: [{ type: 'text', value: words }] },
  ];
  return { type: 'paragraph', children };
}
