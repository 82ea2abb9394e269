/**
 * The developers' reference answers for quotations and credits, with their pages: `*.json` files of a gold folder, pages of a
 * corpus folder (`aeb-dev/ID.html.gz`, `wcxb-dev/html/ID.html.gz`, or simply `ID.html` beside each other), read in place.
 * `source: seed` is a page built from a text: see `seedPage`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CorpusPage, fnv1a, registrable } from './pages.ts';

/** What words in marks are, by the labelling rules. */
export type GoldKind =
  | 'direct'
  | 'blockquote'
  | 'fragment'
  | 'pull'
  | 'scare'
  | 'title'
  | 'other'
  | 'headline';

/** One labelled quotation, without outer marks. Parts of one utterance share a `group`; `anon`: no person is named. */
export interface GoldQuote {
  text: string;
  speaker: string | null;
  speaker_alt?: string[];
  anon?: boolean;
  cue: string | null;
  kind: GoldKind;
  group?: number;
}

/** One labelled picture. `null` = there is none, `"?"` = nobody minds; `srcs` is every address in the markup. */
export interface GoldImage {
  src: string;
  srcs: string[];
  alt: string;
  caption: string | null;
  credit: string | null;
  credit_alt?: string[];
}

/** The answers for one page; null = not labelled. */
export interface Gold {
  quotes: GoldQuote[] | null;
  images: GoldImage[] | null;
  ignore_srcs: string[];
}

/** A page with its answers. `fold` is FNV-1a of the file id, modulo 5; fold 0 is never opened by eye (`isHeld`). */
export interface GoldPage extends CorpusPage {
  source: string;
  gold: Gold;
}

interface GoldFile extends Partial<Gold> {
  file_id: string;
  source: string;
  split?: string;
  url: string;
}

const FOLDS = 5;
const HELD = 0;

/** Whether a page belongs to the fifth that only figures are known of. */
export const isHeld = ({ fold }: { fold: number }): boolean => fold === HELD;

/** The gold pages in order of their files; null if there is no gold folder. A page without its HTML is left out and named on stderr. */
export function readGold(
  gold: string,
  pages: string,
  seed = join(pages, '../seed'),
): GoldPage[] | null {
  if (!existsSync(gold)) return null;
  return readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(join(gold, name), 'utf8')) as GoldFile;
      const html = htmlOf(file, pages, seed);
      if (!html) process.stderr.write(`no page for ${name}\n`);
      return html ? [pageOf(file, html)] : [];
    });
}

function pageOf(file: GoldFile, html: () => string): GoldPage {
  return {
    id: file.file_id,
    url: file.url,
    domain: registrable(new URL(file.url).hostname),
    type: 'article',
    fold: fnv1a(file.file_id) % FOLDS,
    reference: {
      title: null,
      author: null,
      publish_date: null,
      main_content: null,
      with: [],
      without: [],
    },
    source: file.source,
    gold: {
      quotes: file.quotes ?? null,
      images: file.images ?? null,
      ignore_srcs: file.ignore_srcs ?? [],
    },
    html,
  };
}

/** How to read a page; null if it is in none of the places it could be. */
function htmlOf(
  { file_id: id, source, split = 'dev' }: GoldFile,
  pages: string,
  seed: string,
): (() => string) | null {
  if (source === 'seed') return seedPage(seed);
  const folders = [`${source}-${split}`, `${source}-${split}/html`, source, `${source}/html`, ''];
  const path = folders
    .flatMap((folder) => [`${id}.html.gz`, `${id}.html`].map((name) => join(pages, folder, name)))
    .find((one) => existsSync(one));
  if (!path) return null;
  return () => {
    const bytes = readFileSync(path);
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  };
}

const SEED_PICTURE = 'https://example.org/img/witkoff.jpg';
const CREDIT = /^Top (?:image|photo) credit:/;

/**
 * The seed page from the one text of its folder: up to the first credit line come nav label, alt text of the lead picture, h1, h2,
 * section line and paragraphs; that line closes the article. Behind it a feed, in which each further credit line begins an article.
 */
function seedPage(folder: string): (() => string) | null {
  const name = existsSync(folder) && readdirSync(folder).find((one) => one.endsWith('.txt'));
  if (!name) return null;
  return () => {
    const lines = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const end = lines.findIndex((line) => CREDIT.test(line));
    const [label = '', alt = '', title = '', deck = '', section = '', ...body] = lines.slice(
      0,
      end,
    );
    return [
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>`,
      `<nav><a href="#">${escaped(label)}</a></nav>`,
      `<main><article><img src="${SEED_PICTURE}" alt="${escaped(alt)}">`,
      `<h1>${escaped(title)}</h1><h2>${escaped(deck)}</h2><div class="section">${escaped(section)}</div>`,
      ...body.map(paragraph),
      `<div class="photo-credit">${escaped(lines[end] ?? '')}</div></article></main>`,
      `<section class="feed">${feed(lines.slice(end + 1))}</section></body></html>`,
    ].join('\n');
  };
}

/** Each credit line begins an article: a picture whose alternative text is the line before, the credit, what follows. */
function feed(lines: string[]): string {
  const starts = lines.flatMap((line, i) => (CREDIT.test(line) ? [i] : []));
  return starts
    .map((at, n) => {
      const next = starts[n + 1];
      const rest = lines.slice(at + 1, next === undefined ? undefined : next - 1);
      return `<article><img src="https://example.org/img/feed-${n + 1}.jpg" alt="${escaped(lines[at - 1] ?? '')}"><div class="photo-credit">${escaped(lines[at] ?? '')}</div>${rest.map(paragraph).join('')}</article>`;
    })
    .join('\n');
}

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
