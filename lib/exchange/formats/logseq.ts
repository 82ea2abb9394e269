import { dateParts, isoDay } from '../../text/day';
import { type HighlightFacts, highlightFacts, uncredited } from '../facts';
import type { ExportFormat, ExportItem } from '../format';
import { guid5 } from '../guid';
import { noteFile, noteFiles, noteName, SEVERAL } from '../note-files';
import { oneLine } from '../reference';
import { isoTime } from '../table';
import { markdownText, NOTE_WORDS, paragraphsOf } from './md-text';

/**
 * Pages for Logseq (https://docs.logseq.com): page properties, a block a highlight with properties and an `id::` of its own, the
 * note below it. Names and ids are made of the records' ids: put over an earlier export, it updates and doubles nothing.
 */
export const logseq: ExportFormat = {
  id: 'logseq',
  group: 'notes',
  label: 'format_logseq',
  about: 'format_logseq_about',
  extension: 'md',
  mimeType: 'text/markdown',
  several: SEVERAL,
  kind: 'Logseq',
  nameOf: noteFile,
  // Unpacked over a graph, its pages come where the graph has them.
  write: (items, made) => noteFiles(items, made, page, 'pages/'),
};

async function page(item: ExportItem): Promise<string> {
  const { article } = item;
  const blocks = await noteBlocks(`article\n${article.id}`, article.note ?? '', '');
  for (const facts of highlightFacts(item)) blocks.push(await highlight(facts));
  return [await properties(article), ...(blocks.length === 0 ? [] : ['\n', ...blocks])].join('');
}

async function properties(article: ExportItem['article']): Promise<string> {
  const { id, title, url, byline, siteName, publishedAt, savedAt, deck, tags } = article;
  const published = dateParts(publishedAt ?? '');
  return lines([
    // Logseq joins pages that bear the same title; this one belongs to the article alone.
    ['title', await noteName(article)],
    ['full-title', words(title)],
    ['url', address(url)],
    ['author', list(byline.map(reference))],
    ['site', siteName ? reference(siteName) : ''],
    ['published', published ? isoDay(published) : words(publishedAt ?? '')],
    ['saved', isoTime(savedAt).slice(0, 10)],
    ['description', words(deck ?? '')],
    ['tags', list(tags.map(tagReference))],
    ['postil', words(id)],
  ]);
}

/** The properties stand first: behind a quote their lines would belong to the quote. */
async function highlight(facts: HighlightFacts): Promise<string> {
  const { speaker, picture, paragraph, link } = facts;
  const { id, exact, note, colour, tags } = facts.highlight;
  const head = lines([
    ['id', await guid5('highlight', id)],
    ['speaker', speaker ? reference(speaker) : ''],
    ['credit', picture ? words(picture.credit ?? uncredited) : ''],
    ['colour', colour],
    ['paragraph', paragraph === null ? '' : String(paragraph)],
    ['link', `[Open](${address(link)})`],
    ['tags', list(tags.map(tagReference))],
  ]);
  const quote = markdownText([{ type: 'blockquote', children: paragraphsOf(exact) }], NOTE_WORDS);
  return bullet(`${head}${quote}`, '') + (await noteBlocks(id, note, '\t')).join('');
}

/** A note as blocks, a paragraph each. */
function noteBlocks(of: string, note: string, indent: string): Promise<string[]> {
  return Promise.all(
    paragraphsOf(note).map(async (paragraph, i) => {
      const id = lines([['id', await guid5('note', `${of}\n${i}`)]]);
      return bullet(`${id}${markdownText([paragraph], NOTE_WORDS)}`, indent);
    }),
  );
}

const list = (links: readonly string[]): string => links.filter((one) => one !== '').join(', ');

const bullet = (text: string, indent: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}\n`)
    .join('');

const lines = (values: readonly [string, string][]): string =>
  values.map(([name, value]) => (value === '' ? '' : `${name}:: ${value}\n`)).join('');

const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} .,'’–—-]*$/u;

/** Words as a value: in quotes, which keep links, tags, numbers and truth values from being read, unless they are plain. */
function words(text: string): string {
  const line = oneLine(text);
  return line === '' || (PLAIN.test(line) && !/^(?:true|false)$/i.test(line)) ? line : `"${line}"`;
}

/** A link to a page; a slash would put it below another one. */
const reference = (name: string): string => tagReference(name.replaceAll('/', '-'));

/** A tag keeps its slashes: it means them. */
function tagReference(name: string): string {
  const line = oneLine(name.replace(/[[\]]/g, ' '));
  return line === '' ? '' : `[[${line}]]`;
}

/** An address that ends no link and begins no other. */
const address = (url: string): string =>
  new URL(url).href.replace(/[()[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
