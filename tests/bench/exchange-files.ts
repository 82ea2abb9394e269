/**
 * `npm run bench exchange -- --files DIR`: reads every file in a folder as the import dialog does, one after another, and counts its records a
 * second time without our readers. The folders in it are the kinds; nothing is written, no browser is asked.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { ImportedArticle } from '../../lib/library/imports';
import { bundle } from './corpus/bundle.ts';

const ROOT = resolve(import.meta.dirname, '../..');
type Reader = typeof import('../../lib/exchange/import/read');

/** One row a file, and whether all of its records are accounted for. */
export async function readFolder(folder: string) {
  const { readFiles } = await reader();
  const rows = [];
  for (const path of filesIn(folder)) {
    const bytes = new Uint8Array(readFileSync(path));
    const name = relative(folder, path);
    const read = await readFiles([new File([bytes], name)], {
      signal: new AbortController().signal,
    });
    const { problems, files } = read;
    const articles: ImportedArticle[] = [];
    for await (const part of read.articles.parts())
      articles.push(...part.map(({ article }) => article));
    const sum = (count: (one: (typeof articles)[number]) => number) =>
      articles.reduce((all, one) => all + count(one), 0);
    const records = files.reduce((all, one) => all + one.articles, 0);
    const leftOut = problems.filter((one) => one.leftOut).length + read.moreProblems;
    const counted = countedIn(new TextDecoder().decode(bytes));
    rows.push({
      file: name,
      'recognised as': files.map((one) => one.format?.id ?? one.leftOut).join(' '),
      records,
      unreadable: leftOut,
      counted: counted ?? '?',
      articles: articles.length,
      notes: sum((one) => Number(one.note !== '')),
      descriptions: sum((one) => Number(one.deck !== undefined)),
      tags: sum((one) => one.tags.length),
      dates: sum((one) => Number(one.savedAt !== undefined)),
      highlights: sum((one) => one.highlights.length),
      whole: counted === null || records + leftOut >= counted ? 'yes' : 'NO',
    });
  }
  const whole = rows.filter((row) => row.whole === 'yes' && row.records > 0).length;
  const goal = { what: 'files read with every record', goal: rows.length, value: whole };
  return { rows, goals: [{ ...goal, atLeast: true }] };
}

/** The product's reader as a module that Node can load. */
async function reader(): Promise<Reader> {
  const code = await bundle(join(ROOT, 'lib/exchange/import/read.ts'), 'es');
  const file = join(ROOT, 'out/bench/read.mjs');
  mkdirSync(join(ROOT, 'out/bench'), { recursive: true });
  writeFileSync(file, code);
  return (await import(pathToFileURL(file).href)) as Reader;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));

/** How many records a file has by a plain look at it, null where there is no plain one (ZIPs, lists of words). */
function countedIn(text: string): number | null {
  const plain = text.replace(/^\ufeff/, '').trim();
  const times = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  if (plain.startsWith('PK')) return null;
  if (/^[[{]/.test(plain)) return inJson(parsed(plain));
  if (plain.startsWith('<')) return times(/<a\s/gi);
  if (/^={10}\s*$/m.test(plain)) return new Set(plain.match(/^.+(?=\r?\n\s*-\s.*\|)/gm)).size;
  if (/^TY {1,2}- /m.test(plain)) return times(/^TY {1,2}- /gm);
  if (/^@\w+\s*\{/m.test(plain)) return times(/^\s*@(?!comment|string|preamble)\w+\s*\{/gim);
  if (!/^[^\n]*(?:url|highlight)/i.test(plain)) return times(/https?:\/\/.*$/gm);
  try {
    return parse(plain, { relax_column_count: true, skip_empty_lines: true }).length - 1;
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const ADDRESSES = ['url', 'href', 'uri', 'given_url', 'article__url', 'URL'];

/** Records with an address, a target or a DOI; answers to others are a part of them. */
function inJson(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((all: number, one) => all + inJson(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const fields = value as Record<string, unknown>;
  if (Array.isArray(fields.references) && fields.references.length > 0) return 0;
  if (ADDRESSES.some((key) => /^https?:/.test(String(fields[key] ?? '')))) return 1;
  if ('target' in fields && 'body' in fields) return 1;
  return Object.values(fields).reduce((all: number, one) => all + inJson(one), 0);
}
