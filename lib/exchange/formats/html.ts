import { type HighlightFacts, highlightFacts } from '../facts';
import type { ExportFormat, ExportItem } from '../format';
import { bodyMarkup, noteMarkup } from '../html-body';
import { STYLE } from '../html-style';
import { el, escaped, linkTo, type Markup, markupText } from '../markup';
import { isoTime } from '../table';

/**
 * One page to share or print, with everything in it: articles, marks, notes beside them, captions and credits. HTML that opens
 * offline, runs nothing and asks for nothing; its policy (https://www.w3.org/TR/CSP3/) lets only its own style sheet in.
 */
export const html: ExportFormat = {
  id: 'html',
  group: 'notes',
  label: 'format_html',
  about: 'format_html_about',
  extension: 'html',
  mimeType: 'text/html',
  async *write(items, made) {
    const reading = items[Symbol.asyncIterator]();
    let item = await reading.next();
    yield '<!doctype html>\n';
    let next = item.done ? item : await reading.next();
    const isOne = !item.done && next.done === true;
    const title = isOne ? item.value.article.title : `Postil ${made.toISOString().slice(0, 10)}`;
    yield await head(title);
    for (let number = 1; !item.done; number++) {
      yield `${markupText(articleMarkup(item.value, `a${number}-`))}\n`;
      item = next;
      next = item.done ? item : await reading.next();
    }
    yield '</body>\n</html>\n';
  },
};

async function head(title: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}

function articleMarkup(item: ExportItem, prefix: string): Markup {
  const { article, body } = item;
  const facts = highlightFacts(item);
  const { blocks, unplaced } = body
    ? bodyMarkup(body, facts, prefix)
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
    `saved ${isoTime(savedAt).slice(0, 10)}`,
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
  const words = el('p', { dir: 'auto' }, el('mark', { class: colour }, exact));
  return el('div', { class: 'highlight' }, words, ...noteMarkup(facts));
}

function quotations({ body }: ExportItem): Markup[] {
  const said = (body?.quotes ?? []).filter(({ kind }) => kind !== 'pull');
  return said.map(({ text, speaker }) =>
    el('p', { dir: 'auto' }, `“${text}”`, ...(speaker ? [` — ${speaker}`] : [])),
  );
}
