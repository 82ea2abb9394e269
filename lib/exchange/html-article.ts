/** An article as a tree of HTML: its facts, the highlights that have no place, its quotations, its text with marks and notes. */
import { type HighlightFacts, highlightFacts, pictureLink } from './facts';
import type { ExportItem } from './format';
import { type Book, bodyMarkup, noteMarkup } from './html-body';
import { el, linkTo, type Markup } from './markup';
import { isoTime } from './table';

/** An article whole; `prefix` makes its ids unlike those of the file's others. */
export function articleMarkup(item: ExportItem, prefix: string, book?: Book): Markup {
  const { article, body } = item;
  const facts = highlightFacts(item);
  const { blocks, unplaced } = body
    ? bodyMarkup(body, facts, prefix, book)
    : { blocks: [], unplaced: facts };
  return el(
    'article',
    { lang: article.lang, dir: article.dir },
    header(item),
    ...section('Highlights', unplaced.map(highlightMarkup)),
    ...section('Quotations', quotations(item)),
    ...section('Text', blocks),
  );
}

const section = (title: string, children: Markup[]): Markup[] =>
  children.length === 0
    ? []
    : [el('section', {}, el('h2', { lang: 'en', dir: 'ltr' }, title), ...children)];

function header({ article }: ExportItem): Markup {
  const { title, deck, byline, siteName, publishedAt, savedAt, tags, url } = article;
  const facts = [
    byline.join(', '),
    siteName ?? '',
    publishedAt?.slice(0, 10) ?? '',
    isoTime(savedAt) && `saved ${isoTime(savedAt).slice(0, 10)}`,
    tags.map((tag) => `#${tag}`).join(' '),
  ].filter((fact) => fact !== '');
  return el(
    'header',
    {},
    el('h1', { dir: 'auto' }, title),
    ...(deck ? [el('p', { class: 'deck', dir: 'auto' }, deck)] : []),
    el('p', { class: 'facts', dir: 'auto' }, facts.join(' · ')),
    el('p', { class: 'facts', dir: 'ltr' }, linkTo(url, url)),
  );
}

function highlightMarkup(facts: HighlightFacts): Markup {
  const { colour, exact } = facts.highlight;
  const url = pictureLink(facts.highlight);
  const mark = el('mark', { class: colour }, url ? linkTo(url, exact) : exact);
  const words = el('p', { dir: 'auto' }, mark);
  return el('div', { class: 'highlight' }, words, ...noteMarkup(facts));
}

function quotations({ body }: ExportItem): Markup[] {
  const said = (body?.quotes ?? []).filter(({ kind }) => kind !== 'pull');
  return said.map(({ text, speaker }) =>
    el('p', { dir: 'auto' }, `“${text}”`, ...(speaker ? [` — ${speaker}`] : [])),
  );
}
