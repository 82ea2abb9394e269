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
  figures: 'FIGURE',
  captions: 'FIGCAPTION',
  strongs: 'STRONG',
  mains: 'MAIN',
  h2s: 'H2',
  lists: 'UL',
  breaks: 'BR',
  times: 'TIME',
  radios: 'input radio',
  toShare: 'to share',
  toNetwork: 'to network',
  toUser: 'to user',
  toCart: 'to cart',
  toProduct: 'to product',
  toSlug: 'to slug',
  headlineDates: 'headlineDates',
  headlineNames: 'headlineNames',
  headingLetters: 'headingLetters',
  prices: 'prices',
  cards: 'cards',
  proseP: 'prose P',
  proseDiv: 'prose DIV',
  proseLinked: 'proseLinked',
  bangs: 'bangs',
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
  return {
    proseShare: get('prose') / letters,
    lineShare: get('lineLetters') / letters,
    proseInP: get('prose P') / prose,
    weShare: (get('we') / prose) * 1000,
    digitShare: get('digits') / letters,
    imageShare: get('IMG') / thousands,
    buttonShare: get('buttons') / thousands,
    slugShare: get('to slug') / links,
    siblingShare: get('to sibling') / links,
  };
}

/** The block that holds the most prose. */
function bestSignals(best: Box, tally: Tally): Some {
  return {
    bestProse: best.prose,
    bestParagraphs: best.paragraphs,
    bestImages: best.sum.images,
    bestHeadings: best.sum.heads,
    bestLinks: best.links,
    bestShare: best.prose / Math.max(1, tally.letters),
    bestOfProse: best.prose / Math.max(1, tally.counts.get('prose') ?? 0),
    bestHeadingShare: best.sum.heads / Math.max(1, best.paragraphs),
    bestNamed: /content|entry|post|article|story|body|blog/i.test(best.shape) ? 1 : 0,
  };
}
