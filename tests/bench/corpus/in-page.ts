/** What the extraction bench runs inside a page: Postil and its peers, each timed, over the live document. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '../../../lib/article';
import { structuredArticle } from '../../../lib/article/metadata/structured';
import { flatten } from '../../../lib/text/flatten';

/** One extractor's answer. `ms` is its own time, a needed clone of the document included. */
export interface Answer {
  text: string;
  title: string;
  author: string;
  date: string;
  ms: number;
  edits: number;
  error?: string;
  /** For `--page`: what was decided. */
  why?: string[];
}

type Fields = Omit<Answer, 'ms' | 'edits' | 'error'>;

function textOfHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return flatten(parsed.body).text;
}

function postil(document: Document, url: string): Fields {
  const { article, trace } = extractArticle(document, url);
  return {
    text: article.text,
    title: article.title,
    author: article.byline.join('; '),
    date: article.publishedAt ?? '',
    why: [
      ...trace,
      ...article.cuts.map(({ step, kind, why, what }) => `cut ${step} ${kind} ${why}: ${what}`),
    ],
  };
}

function readability(document: Document): Fields {
  const clone = document.cloneNode(true) as Document;
  const parsed = new Readability(clone).parse();
  return {
    text: textOfHtml(parsed?.content ?? ''),
    title: parsed?.title ?? '',
    author: parsed?.byline ?? '',
    date: parsed?.publishedTime ?? '',
  };
}

function defuddle(document: Document, url: string): Fields {
  const parsed = new Defuddle(document, { url, useAsync: false }).parse();
  return {
    text: textOfHtml(parsed.content),
    title: parsed.title,
    author: parsed.author,
    date: parsed.published,
  };
}

const EXTRACTORS = { postil, readability, defuddle };

/** The names of what can be asked. */
export type Extractor = keyof typeof EXTRACTORS;

function timed(name: Extractor, document: Document, url: string): Answer {
  let edits = 0;
  const observer = new MutationObserver((records) => {
    edits += records.length;
  });
  observer.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  const start = performance.now();
  let fields: Fields = { text: '', title: '', author: '', date: '' };
  let error: string | undefined;
  try {
    fields = EXTRACTORS[name](document, url);
  } catch (thrown) {
    error = String(thrown);
  }
  const ms = performance.now() - start;
  edits += observer.takeRecords().length;
  observer.disconnect();
  return { ...fields, ms, edits, ...(error ? { error } : {}) };
}

/** Whether the page calls itself news by its JSON-LD (NewsArticle, a subtype of it, or Report). */
function isNews(document: Document): boolean {
  const type = structuredArticle(document)?.['@type'];
  return /NewsArticle|Report(?!er)/.test([type].flat().join(' '));
}

function visit(names: Extractor[], document: Document, url: string) {
  return {
    nodes: document.getElementsByTagName('*').length,
    news: isNews(document),
    answers: Object.fromEntries(names.map((name) => [name, timed(name, document, url)])),
  };
}

Object.assign(globalThis, {
  postilBench: (names: Extractor[]) => visit(names, document, location.href),
  /** Without loading the page: nothing is rendered, so no computed style. Quick, for trying things; never for a claim. */
  postilQuick: (names: Extractor[], url: string, html: string) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const base = parsed.createElement('base');
    base.href = url;
    if (!parsed.querySelector('base[href]')) parsed.head.prepend(base);
    return visit(names, parsed, url);
  },
});
