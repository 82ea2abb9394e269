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

function postil(): Fields {
  const { article, trace } = extractArticle(document, location.href);
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

function readability(): Fields {
  const clone = document.cloneNode(true) as Document;
  const parsed = new Readability(clone).parse();
  return {
    text: textOfHtml(parsed?.content ?? ''),
    title: parsed?.title ?? '',
    author: parsed?.byline ?? '',
    date: parsed?.publishedTime ?? '',
  };
}

function defuddle(): Fields {
  const parsed = new Defuddle(document, { url: location.href, useAsync: false }).parse();
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

function timed(name: Extractor): Answer {
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
    fields = EXTRACTORS[name]();
  } catch (thrown) {
    error = String(thrown);
  }
  const ms = performance.now() - start;
  edits += observer.takeRecords().length;
  observer.disconnect();
  return { ...fields, ms, edits, ...(error ? { error } : {}) };
}

/** Whether the page calls itself news by its JSON-LD (NewsArticle, a subtype of it, or Report). */
function isNews(): boolean {
  const type = structuredArticle(document)?.['@type'];
  return /NewsArticle|Report(?!er)/.test([type].flat().join(' '));
}

Object.assign(globalThis, {
  postilBench: (names: Extractor[]) => ({
    nodes: document.getElementsByTagName('*').length,
    news: isNews(),
    answers: Object.fromEntries(names.map((name) => [name, timed(name)])),
  }),
});
