/** What of the region is not the body: controls, menus, labels, what is shown elsewhere. Marks elements; the page stays as it is. */
import { attr, holds, isA, parentOf, textOf } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { collapse, foldedWords } from '../../text/words';
import { cut, type Draft } from '../draft';
import type { Cut } from '../model';
import { namedBeside } from '../survey';
import { kindOf } from './boundary';
import { isCreditLine } from './images';

/** A box beside the text is dropped only if it holds less than this share of the prose: pruning is undone when it takes too much. */
const MOST_DROPPED = 0.4;
/** Lists with more link letters than this share, and no prose, are menus. */
const MENU_LINKS = 0.6;
const SHORT = 200;

const CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'label', 'menu', 'dialog']);

/** Drops what is no body, with a cut for everything that held words. */
export function clean(draft: Draft): void {
  const { survey, region } = draft;
  for (const element of region) {
    const first = survey.indexOf.get(element) ?? 0;
    const whole = Math.max(1, survey.measures[first]?.prose ?? 1);
    for (let i = first + 1; i < survey.measures.length; i++) {
      const measure = survey.measures[i];
      if (!measure || !holds(element, measure.element)) break;
      if (isDropped(draft, measure.element)) continue;
      const kind = judge(draft, measure.element, measure, whole);
      if (!kind) continue;
      draft.dropped.add(measure.element);
      if (kind !== 'silent') cut(draft, 'clean', kind[0], kind[1], measure.element);
    }
  }
}

/** Whether an element or one of its parents is left out already. Walks up as far as the tree is deep, once an element. */
function isDropped({ dropped, survey }: Draft, element: Element): boolean {
  if (dropped.has(element)) return true;
  const parent = parentOf(element);
  if (!parent || !dropped.has(parent)) return false;
  // Children of dropped elements are marked as well, so that one look at the parent is enough.
  if (survey.indexOf.has(element)) dropped.add(element);
  return true;
}

interface Numbers {
  letters: number;
  links: number;
  prose: number;
  beside: boolean;
  hidden: boolean;
}

type Verdict = [Cut['kind'], Cut['why']] | 'silent' | null;

function judge(draft: Draft, element: Element, numbers: Numbers, whole: number): Verdict {
  const name = nameOf(element);
  const light = numbers.prose < whole * MOST_DROPPED;
  if (CONTROLS.has(name)) return 'silent';
  if (numbers.hidden) return light ? ['hidden', 'not-shown'] : null;
  if (isNotRendered(element, numbers)) return light ? ['hidden', 'not-shown'] : null;
  if (name === 'figcaption') return 'silent';
  if (numbers.letters < 900 && isCreditLine(element)) return ['caption', 'shown-elsewhere'];
  if (isShownElsewhere(draft, element, numbers)) return ['label', 'shown-elsewhere'];
  if (name === 'form') return light ? ['form', 'a-control'] : null;
  if (numbers.beside && light && !draft.survey.namesIgnored)
    return kindOf(element) ?? ['other', 'beside-the-text'];
  if (isMenu(name, numbers)) return ['menu', 'mostly-links'];
  return isPullQuote(draft, element, numbers) ? ['repeat', 'said-before'] : null;
}

/** Asks the browser whether a block is shown at all; only in a live page, and only of blocks that hold words. */
function isNotRendered(element: Element, { letters }: Numbers): boolean {
  if (letters === 0 || letters > 4000 || element.ownerDocument.defaultView === null) return false;
  if (!/^(div|section|p|ul|ol|aside|span|figure)$/.test(nameOf(element))) return false;
  const style = element.ownerDocument.defaultView.getComputedStyle(element);
  return style.display === 'none';
}

function isMenu(name: string, { letters, links, prose }: Numbers): boolean {
  return (
    /^(ul|ol|div|section|nav|p)$/.test(name) &&
    prose === 0 &&
    letters > 0 &&
    letters < 1500 &&
    links > letters * MENU_LINKS &&
    links > 30
  );
}

const BYLINE = '[rel=author],[itemprop=author],[class*=byline i],time,[itemprop=datePublished]';
const LABELS =
  /(?:^|[\s_-])(?:byline|dateline|kicker|eyebrow|section-?(?:name|label|line)|category|post-?meta|entry-?meta|article-?meta|meta|published|timestamp|rubric|deck|dek|standfirst|subtitle|subhead(?:line)?|summary|read(?:ing)?-?time)(?=$|[\s_-])/i;

/** Title, deck, section, byline and date have fields of their own. */
function isShownElsewhere(
  { article }: Draft,
  element: Element,
  { letters, prose }: Numbers,
): boolean {
  const name = nameOf(element);
  if (letters === 0 || letters > 600) return false;
  const text = collapse(textOf(element) ?? '');
  if (name === 'h1') return true;
  const said = foldedWords(text).join(' ');
  const fields = [article.title, article.deck, article.section].filter(
    (field) => field !== undefined,
  );
  if (
    /^(h[1-6]|p|div|span|header)$/.test(name) &&
    fields.some((field) => foldedWords(field).join(' ') === said && said !== '')
  )
    return true;
  if (letters > SHORT || prose > 0) return false;
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  return LABELS.test(names) || (name === 'address' && isA(element, `:has(${BYLINE})`));
}

const folded = new WeakMap<Element[], string>();

/** The region's words, folded once for all the quotes that are looked for in them. */
function wordsOf(region: Element[]): string {
  const known = folded.get(region);
  if (known !== undefined) return known;
  const words = foldedWords(region.map((one) => textOf(one) ?? '').join(' ')).join(' ');
  folded.set(region, words);
  return words;
}

/** A short aside, block quote or box whose words stand in the body once more. */
function isPullQuote({ region }: Draft, element: Element, { letters }: Numbers): boolean {
  const names = attr(element, 'class') ?? '';
  const pulled =
    /pull-?quote|quote-?pull/i.test(names) || /^(aside|blockquote)$/.test(nameOf(element));
  if (!pulled || letters < 20 || letters > 500 || namedBeside(element)) return false;
  const words = foldedWords(textOf(element) ?? '')
    .slice(0, 12)
    .join(' ');
  const body = wordsOf(region);
  return body.indexOf(words) !== body.lastIndexOf(words);
}
