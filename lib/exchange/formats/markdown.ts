import type { Paragraph, RootContent } from 'mdast';
import { highlightFacts, pictureLink, uncredited } from '../facts';
import type { ExportFormat, ExportItem } from '../format';
import { isoTime } from '../table';
import { tagWord } from '../tag-word';
import { markdownText } from './md-text';
import { bodyNodes } from './mdast';

const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});
const paragraph = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

/** Notes for people: front facts, highlights with colour, note and tags, quotations with speaker, pictures with credit, body. */
export const markdown: ExportFormat = {
  id: 'markdown',
  group: 'notes',
  label: 'format_markdown',
  about: 'format_markdown_about',
  extension: 'md',
  mimeType: 'text/markdown',
  async *write(items) {
    let before = 0;
    for await (const item of items) {
      // Labels of footnotes hold for the whole file: those of a second article must be others.
      yield before === 0 ? write(item, '') : `\n---\n\n${write(item, `${before + 1}-`)}`;
      before++;
    }
  },
};

function write(item: ExportItem, prefix: string): string {
  const body = item.isPart ? null : item.body;
  const children: RootContent[] = [
    heading(1, item.article.title),
    ...facts(item),
    ...highlights(item),
    ...quotes(body),
    ...pictures(body),
    ...(body ? [heading(2, 'Text'), ...bodyNodes(body.blocks, body.images, prefix)] : []),
  ];
  return markdownText(children);
}

function facts({ article }: ExportItem): RootContent[] {
  const { byline, siteName, publishedAt, savedAt, tags, deck, url } = article;
  const lines: [string, string][] = [
    ['By', byline.join(', ')],
    ['Site', siteName ?? ''],
    ['Published', publishedAt ?? ''],
    ['Saved', isoTime(savedAt) && new Date(savedAt).toISOString()],
    // One word each, as in the notes for Obsidian: a program that reads hashtags reads none with a space in it.
    ['Tags', tags.map((tag) => `#${tagWord(tag)}`).join(' ')],
  ];
  const said = lines.filter(([, value]) => value !== '');
  return [
    ...(deck ? [paragraph(deck)] : []),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [
        {
          type: 'listItem',
          children: [
            {
              type: 'paragraph',
              children: [{ type: 'link', url, children: [{ type: 'text', value: url }] }],
            },
          ],
        },
        ...said.map(([name, value]) => ({
          type: 'listItem' as const,
          children: [
            {
              type: 'paragraph' as const,
              children: [{ type: 'text' as const, value: `${name}: ${value}` }],
            },
          ],
        })),
      ],
    },
  ];
}

function highlights(item: ExportItem): RootContent[] {
  if (item.highlights.length === 0) return [];
  const each = highlightFacts(item).flatMap(({ highlight, picture }): RootContent[] => {
    const { exact, colour, note, tags } = highlight;
    const url = pictureLink(highlight);
    const words = { type: 'text', value: exact } as const;
    const made = picture ? [paragraph(`— ${picture.credit ?? uncredited}`)] : [];
    const about = [colour, ...tags.map((tag) => `#${tagWord(tag)}`)].join(' ');
    return [
      {
        type: 'blockquote',
        children: [
          { type: 'paragraph', children: [url ? { type: 'link', url, children: [words] } : words] },
          ...made,
        ],
      },
      ...(note === '' ? [] : [paragraph(note)]),
      {
        type: 'paragraph',
        children: [{ type: 'emphasis', children: [{ type: 'text', value: about }] }],
      },
    ];
  });
  return [heading(2, 'Highlights'), ...each];
}

function quotes(body: ExportItem['body']): RootContent[] {
  const said = (body?.quotes ?? []).filter(({ kind }) => kind !== 'pull');
  if (said.length === 0) return [];
  const lines = said.map(({ text, speaker }) => `“${text}”${speaker ? ` — ${speaker}` : ''}`);
  return [heading(2, 'Quotes'), ...lines.map(paragraph)];
}

function pictures(body: ExportItem['body']): RootContent[] {
  if (!body || body.images.length === 0) return [];
  const lines = body.images.map(
    ({ caption, credit, alt }) => `${caption ?? alt} — ${credit || uncredited}`,
  );
  return [heading(2, 'Pictures'), ...lines.map(paragraph)];
}
