import { strFromU8, unzipSync } from 'fflate';
import type { ExportFormat, ExportItem } from '../../../lib/exchange/format';
import { ArticleBody, SavedArticle, SavedHighlight } from '../../../lib/library/schema';

export const MADE = new Date('2026-11-16T09:30:00.000Z');

const TEXT = 'The harbour was quiet. “Nothing will ever be built here,” said Ada Holm.';

/** An article with a body and one highlight, with what a test wants otherwise; every record is checked by its schema. */
export function anItem(
  otherwise: {
    article?: Partial<SavedArticle>;
    body?: Partial<ArticleBody> | null;
    highlights?: Partial<SavedHighlight>[];
  } = {},
): ExportItem {
  const body = otherwise.body === null ? null : ArticleBody.parse({ ...BODY, ...otherwise.body });
  return {
    article: SavedArticle.parse({ ...ARTICLE, ...otherwise.article }),
    body,
    highlights: (otherwise.highlights ?? [{}]).map((one, i) =>
      SavedHighlight.parse({ ...HIGHLIGHT, id: `h${i}`, ...one }),
    ),
  };
}

/** The whole file that a format writes; a ZIP as text, member by member, so that a golden file can be read. */
export async function written(format: ExportFormat, items: ExportItem[]): Promise<string> {
  const bytes = await bytesOf(format, items);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([path, member]) => `==> ${path}\n${strFromU8(member)}\n`)
    .join('');
}

/** The file as it lies on the disk. */
export async function bytesOf(
  format: ExportFormat,
  items: ExportItem[],
): Promise<Uint8Array<ArrayBuffer>> {
  async function* each(): AsyncGenerator<ExportItem> {
    yield* items;
  }
  const pieces: (string | Uint8Array<ArrayBuffer>)[] = [];
  for await (const piece of format.write(each(), MADE)) pieces.push(piece);
  // A half surrogate becomes a replacement mark in UTF-8 and would never be seen again.
  for (const piece of pieces)
    if (typeof piece === 'string' && !piece.isWellFormed()) throw new Error('half a surrogate');
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

const ARTICLE = {
  id: 'a1',
  url: 'https://news.example/2026/harbour',
  canonicalUrl: 'https://news.example/2026/harbour',
  keys: ['news.example/2026/harbour'],
  title: 'The quiet harbour',
  deck: 'Why nobody builds.',
  byline: ['Mira Lund', 'Odd Berg'],
  siteName: 'News Example',
  publishedAt: '2026-11-01T08:00:00Z',
  wordCount: 13,
  quoteCount: 1,
  imageCount: 1,
  highlightCount: 1,
  noteCount: 1,
  colours: ['green'],
  progress: 0,
  unread: 1,
  favourite: 0,
  archived: 0,
  trashed: 0,
  tags: ['ports', 'to read'],
  textHash: 'x',
  savedAt: 1_000_000,
  updatedAt: 1_000_000,
};

const BODY = {
  articleId: 'a1',
  blocks: [
    { type: 'paragraph', start: 0, end: TEXT.length, children: [{ type: 'text', text: TEXT }] },
    { type: 'figure', image: 0 },
  ],
  text: TEXT,
  quotes: [
    {
      start: 24,
      end: 57,
      text: 'Nothing will ever be built here,',
      speaker: 'Ada Holm',
      cue: 'said',
      kind: 'direct',
      how: 'named',
    },
  ],
  images: [
    {
      src: 'https://news.example/quay.jpg',
      alt: 'A quay',
      caption: 'The quay in autumn.',
      credit: 'Ida Moe / Reuters',
      role: 'lead',
    },
  ],
  cuts: [],
};

const HIGHLIGHT = {
  articleId: 'a1',
  selectors: [{ type: 'TextPositionSelector', start: 0, end: 22 }],
  exact: 'The harbour was quiet.',
  place: { start: 0, end: 22 },
  colour: 'green',
  note: 'Ask the harbour master.',
  tags: ['silence', 'evidence'],
  createdAt: 1_000_000,
  updatedAt: 1_000_000,
};
