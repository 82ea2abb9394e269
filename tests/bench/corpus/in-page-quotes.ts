/** What the bench of quotations runs inside a page: extraction, and the texts that the simple baselines read. */
import { Readability } from '@mozilla/readability';
import { extractArticle } from '../../../lib/article';
import type { Block, Quote } from '../../../lib/article/model';
import { flatten } from '../../../lib/text/flatten';

/** What a page gives; enough to find its quotations once more without it. */
export interface QuotesVisit {
  quotes: Quote[];
  told: { blocks: Block[]; text: string; title: string; byline: string[]; lang?: string };
  /** Where leaves begin that the page sets apart. */
  apart: number[];
  /** Who signed the post at a leaf's beginning. */
  signed: [number, string][];
  /** Text of the whole body, and of what Readability gives. */
  body: string;
  readability: string;
  /** Time of the quotes step alone, first run, in ms. */
  ms: number;
}

type Alone = (
  told: QuotesVisit['told'],
  rangeOf: (start: number, end: number) => Range | null,
) => { ms: number; apart: number[]; signed: [number, string][] };

function readabilityOf(document: Document): string {
  const parsed = new Readability(document.cloneNode(true) as Document).parse();
  const html = new DOMParser().parseFromString(parsed?.content ?? '', 'text/html');
  return flatten(html.body).text;
}

function visit(document: Document, alone: Alone): QuotesVisit {
  const { article, rangeOf } = extractArticle(document, location.href);
  const { blocks, text, title, byline, lang, quotes } = article;
  const told = { blocks, text, title, byline, ...(lang ? { lang } : {}) };
  const { ms, apart, signed } = alone(told, rangeOf);
  return {
    quotes,
    told,
    apart,
    signed,
    ms,
    body: flatten(document.body).text,
    readability: readabilityOf(document),
  };
}

Object.assign(globalThis, {
  postilQuotes: () =>
    visit(document, (globalThis as unknown as { quotesAlone: Alone }).quotesAlone),
});
