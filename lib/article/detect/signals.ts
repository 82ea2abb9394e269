/** The signals of a page: numbers from one pass over the body and a look at the head. `weights.ts` says what each is worth. */
import { bodyOf } from '../../text/dom';
import { CLASS_WORDS } from './elements';
import { addressSignals, headSignals, type Some, titleOf } from './head';
import type { Box, Tally } from './tally';
import { walk } from './walk';

/** Elements that are counted, by the signal's name. */
const ELEMENTS: Readonly<Record<string, string>> = {
  spans: 'SPAN',
  codes: 'CODE',
  pres: 'PRE',
  figures: 'FIGURE',
  captions: 'FIGCAPTION',
  italics: 'I',
  strongs: 'STRONG',
  buttonTags: 'BUTTON',
  quotes: 'BLOCKQUOTE',
  articles: 'ARTICLE',
  mains: 'MAIN',
  asides: 'ASIDE',
  h1s: 'H1',
  h2s: 'H2',
  h3s: 'H3',
  lists: 'UL',
  definitions: 'DL',
  labels: 'LABEL',
  breaks: 'BR',
  rules: 'HR',
  times: 'TIME',
  headers: 'HEADER',
  radios: 'input radio',
  checkboxes: 'input checkbox',
  fields: 'input text',
  emails: 'input email',
  sponsored: 'rel sponsored',
  relNext: 'rel next',
  relAuthor: 'rel author',
  relTag: 'rel tag',
  relBookmark: 'rel bookmark',
  comments: 'item Comment',
  itemHeadline: 'item headline',
  itemText: 'item text',
  toShare: 'to share',
  toNetwork: 'to network',
  toTag: 'to tag',
  toAuthor: 'to author',
  toUser: 'to user',
  toCart: 'to cart',
  toProduct: 'to product',
  toDated: 'to dated',
  toLeaf: 'to leaf',
  toEdit: 'to edit',
  toHere: 'to here',
  toChild: 'to child',
  toSibling: 'to sibling',
  toSection: 'to section',
  toSlug: 'to slug',
  headlineDates: 'headlineDates',
  headlineNames: 'headlineNames',
  headingLetters: 'headingLetters',
  headingsNumbered: 'headingsNumbered',
  buttons: 'buttons',
  prices: 'prices',
  dates: 'dates',
  names: 'names',
  cards: 'cards',
  prose: 'prose',
  proseP: 'prose P',
  proseDiv: 'prose DIV',
  prosePre: 'prose PRE',
  proseLinked: 'proseLinked',
  commas: 'commas',
  dashes: 'dashes',
  apostrophes: 'apostrophes',
  bangs: 'bangs',
  colons: 'colons',
};

/** Every signal of a page by its name, each as log(1 + value): counts and lengths spread over decades. */
export function signalsOf(document: Document, url: string): Some {
  const body = bodyOf(document);
  const pageUrl = new URL(URL.canParse(url) ? url : 'https://unknown.invalid/');
  if (!body) return {};
  const tally = walk(body, pageUrl);
  const raw: Some = {
    ...addressSignals(pageUrl, titleOf(document), tally.headline),
    ...headSignals(document),
    ...proseSignals(tally),
    ...(tally.best ? bestSignals(tally.best, tally) : {}),
  };
  for (const [name, key] of Object.entries(ELEMENTS)) raw[name] = tally.counts.get(key) ?? 0;
  const logs = Object.entries(raw).map(([name, value]) => [name, Math.log1p(Math.max(0, value))]);
  const hints = Object.entries(CLASS_WORDS).map(([name, words]) => [
    `class ${name}`,
    logSum(tally, words.split(' '), '.'),
  ]);
  return Object.fromEntries([
    ...logs,
    ...hints,
    ['roleTabs', logSum(tally, ['tab', 'tabpanel', 'tablist'], 'role ')],
    ['roleAlerts', logSum(tally, ['alert', 'status', 'dialog'], 'role ')],
  ]);
}

const logSum = ({ counts }: Tally, keys: string[], prefix: string): number =>
  keys.reduce((sum, key) => sum + Math.log1p(counts.get(prefix + key) ?? 0), 0);

/** How the prose lies on the page: how much, how gathered, how broken up by what is none. */
function proseSignals(tally: Tally): Some {
  const get = (key: string): number => tally.counts.get(key) ?? 0;
  const prose = Math.max(1, get('prose'));
  const thousands = Math.max(400, prose) / 1000;
  const letters = Math.max(1, tally.letters);
  const links = Math.max(1, get('links'));
  const sorted = [...tally.paragraphs].sort((a, b) => a - b);
  const held = Math.max(1, sum(tally.holders));
  const spread = sum(tally.holders.map((part) => (part / held) ** 2));
  return {
    proseShare: get('prose') / letters,
    lineShare: get('lineLetters') / letters,
    proseInP: get('prose P') / prose,
    linkedShare: get('proseLinked') / prose,
    firstProseAt: Math.max(0, tally.firstProse) / letters,
    headlineGap: tally.headlineAt < 0 ? 0 : Math.max(0, tally.firstProse - tally.headlineAt),
    longestRun: tally.longestRun,
    medianParagraph: sorted[sorted.length >> 1] ?? 0,
    longParagraphs: sorted.filter((length) => length > 200).length,
    holders: tally.holders.length,
    holderMost: largest(tally.holders),
    holderShare: largest(tally.holders) / prose,
    holdersEven: spread > 0 ? 1 / spread : 0,
    weShare: (get('we') / prose) * 1000,
    askShare: (get('asks') / prose) * 1000,
    digitShare: get('digits') / letters,
    imageShare: get('IMG') / thousands,
    headingShare: get('headings') / thousands,
    buttonShare: get('buttons') / thousands,
    codeShare: (get('PRE') + get('CODE')) / Math.max(1, sorted.length),
    childShare: get('to child') / links,
    sectionShare: get('to section') / links,
    slugShare: get('to slug') / links,
    siblingShare: get('to sibling') / links,
  };
}

/** The block that holds the most prose. */
function bestSignals(best: Box, tally: Tally): Some {
  const letters = Math.max(1, best.letters);
  return {
    bestProse: best.prose,
    bestDirect: best.direct,
    bestParagraphs: best.paragraphs,
    bestRun: best.longestRun,
    bestImages: best.sum.images,
    bestHeadings: best.sum.heads,
    bestLists: best.sum.lists,
    bestPres: best.sum.pres,
    bestButtons: best.sum.buttons,
    bestLinks: best.links,
    bestStart: best.start,
    bestStartShare: best.start / Math.max(1, tally.letters),
    bestShare: best.prose / Math.max(1, tally.letters),
    bestOfProse: best.prose / Math.max(1, tally.counts.get('prose') ?? 0),
    bestPurity: best.prose / letters,
    bestHeadingShare: best.sum.heads / Math.max(1, best.paragraphs),
    bestNamed: /content|entry|post|article|story|body|blog/i.test(best.shape) ? 1 : 0,
  };
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const largest = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
