/** Made files of the kinds that are JSON. */
import { type Kind, SECONDS, TIME, title, url, words } from './exchange-made.ts';

/** Records of JSON within what stands before and behind them. */
const json = (
  what: string,
  record: (n: number) => object,
  [head, tail]: readonly [string, string] = ['[', ']'],
): Kind => ({
  what,
  file: `${what.replaceAll(/\W+/g, '-')}.json`,
  head,
  between: ',',
  record: (n) => JSON.stringify(record(n)),
  tail,
});

/** An article of Wallabag's with so many letters of text. */
export const wallabagArticle = (n: number, letters: number) => ({
  id: n,
  title: `Article ${n} about the harbour`,
  url: url(n),
  is_archived: n % 2,
  is_starred: 0,
  created_at: '2026-11-20T08:05:00+0200',
  content: `<p>${words(letters, n)}</p>`,
  tags: ['ports', `tag ${n % 50}`],
  annotations: [{ text: 'a note', quote: words(60, n), ranges: [] }],
});

const karakeepBookmark = (n: number) => ({
  createdAt: SECONDS,
  title: title(n),
  tags: ['ports'],
  lists: [`l${n % 200}`],
  content: { type: 'link', url: url(n) },
  note: words(60, n),
  archived: false,
});

/** Two hundred lists, half of them within another. */
const KARAKEEP_LISTS = JSON.stringify(
  Array.from({ length: 200 }, (_, n) => ({
    id: `l${n}`,
    name: `List ${n}`,
    parentId: n % 2 ? `l${n - 1}` : null,
  })),
);

const quote = (n: number) => ({
  type: 'TextQuoteSelector',
  exact: words(120, n),
  prefix: words(30, n + 1),
  suffix: words(30, n + 2),
});

/** An annotation of Hypothesis' client, ten a page; every `nth` answers the one before. */
const hypothesisNote = (n: number, nth: number) => ({
  id: `a${n}`,
  created: TIME,
  updated: TIME,
  user: 'acct:ada@hypothes.is',
  uri: url(Math.floor(n / 10)),
  text: words(nth === 1 ? 1500 : 120, n),
  tags: ['ports'],
  group: '__world__',
  document: { title: [`Article ${Math.floor(n / 10)}`] },
  references: n % nth === nth - 1 && n > 0 ? [`a${nth === 1 ? 0 : n - 1}`] : [],
  target: [{ source: url(Math.floor(n / 10)), selector: n % nth === nth - 1 ? [] : [quote(n)] }],
});

const webAnnotation = (n: number) => ({
  type: 'Annotation',
  created: TIME,
  body: [{ type: 'TextualBody', value: words(60, n), purpose: 'commenting' }],
  target: { source: url(Math.floor(n / 10)), selector: [quote(n)] },
});

const ANNOTATIONS = '{"@context":"http://www.w3.org/ns/anno.jsonld",';

const chromeBookmark = (n: number) => ({
  date_added: '13417948800000000',
  guid: `g${n}`,
  id: String(n),
  name: title(n),
  type: 'url',
  url: url(n),
});

const firefoxBookmark = (n: number) => ({
  guid: `g${n}`,
  title: title(n),
  dateAdded: 1_773_475_200_000_000,
  typeCode: 1,
  tags: 'ports',
  uri: url(n),
});

const linkwardenLink = (n: number) => ({
  id: n,
  name: title(n),
  url: url(n),
  description: words(60, n),
  tags: [{ name: 'ports' }],
  createdAt: TIME,
});

/** Each kind that is JSON, some in several ways: where the records stand decides what a reader has to hold. */
export const IN_JSON: readonly Kind[] = [
  json('wallabag', (n) => wallabagArticle(n, 10_000)),
  json('wallabag, short texts', (n) => wallabagArticle(n, 2100)),
  json('karakeep, all in lists', karakeepBookmark, [
    '{"bookmarks":[',
    `],"lists":${KARAKEEP_LISTS}}`,
  ]),
  json('hypothesis, a tenth answers', (n) => hypothesisNote(n, 10), ['{"annotations":[', ']}']),
  json('hypothesis, nearly all answers', (n) => hypothesisNote(n, n % 50 ? 1 : 9999), [
    '{"annotations":[',
    ']}',
  ]),
  json('web-annotation, a page', webAnnotation, [`${ANNOTATIONS}"items":[`, ']}']),
  json('web-annotation, a collection', webAnnotation, [
    `${ANNOTATIONS}"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":[`,
    ']}}',
  ]),
  json('linkwarden, one collection', linkwardenLink, [
    '{"id":1,"name":"ada","collections":[{"id":1,"name":"News","parentId":null,"links":[',
    ']}],"pinnedLinks":[{"id":5}]}',
  ]),
  json('chrome', chromeBookmark, [
    '{"checksum":"x","roots":{"bookmark_bar":{"children":[{"type":"folder","children":[',
    '],"name":"News"}],"name":"Bookmarks bar","type":"folder"}},"version":1}',
  ]),
  json('firefox', firefoxBookmark, [
    '{"guid":"root________","title":"","typeCode":2,"children":[{"title":"menu","typeCode":2,"children":[',
    ']}]}',
  ]),
  json(
    'pocket-api',
    (n) => ({ given_url: url(n), given_title: title(n), time_added: `${SECONDS}`, status: '1' }),
    ['{"list":[', ']}'],
  ),
  {
    ...json('pocket-api, by number', Object),
    head: '{',
    record: (n) =>
      `"${n}":{"item_id":"${n}","given_url":"${url(n)}","given_title":"${title(n)}","status":"1"}`,
    tail: '}',
  },
  json('pocket-annotations', (n) => ({
    url: url(n),
    title: title(n),
    highlights: [{ quote: words(120, n), created_at: SECONDS }],
  })),
  json('obsidian-clipper', (n) => ({
    url: url(n),
    title: title(n),
    highlights: [],
    data: [{ id: String(SECONDS * 1000 + n), xpath: '/p[1]', content: `<p>${words(120, n)}</p>` }],
  })),
  json(
    'readability',
    (n) => ({ article__url: url(n), article__title: title(n), date_added: '2014-02-03T08:00:00' }),
    ['{"bookmarks":[', ']}'],
  ),
  json('pinboard', (n) => ({
    href: url(n),
    description: title(n),
    extended: words(60, n),
    time: TIME,
    toread: 'yes',
    tags: 'ports',
  })),
  json('csl-json', (n) => ({
    type: 'article-newspaper',
    title: title(n),
    URL: url(n),
    issued: { 'date-parts': [[2026, 3, 14]] },
    note: `“${words(120, n)}”\nMy note`,
  })),
  json('json, each with tags of its own', (n) => ({
    link: url(n),
    title: title(n),
    tags: Array.from({ length: 8 }, (_, i) => `tag ${n} of ${i}`),
  })),
  json(
    'postil',
    (n) => ({
      article: { url: url(n), title: title(n), tags: ['ports'], unread: 1 },
      body: { text: words(2000, n) },
      highlights: [{ exact: words(120, n), selectors: [quote(n)] }],
    }),
    ['{"format":"postil","version":1,"articles":[', ']}'],
  ),
  {
    ...json('pinboard, a string that does not end', Object),
    head: '[{"href":"https://ledger.example/a","toread":"yes","description":"A"},"',
    record: title,
    tail: '',
  },
];
