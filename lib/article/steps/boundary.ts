/**
 * Where the article ends and the next one, the teasers or the feed begin: from structure, never from words.
 * Inside the region a second headline of its own starts another article; a row of two or more like siblings, each with a
 * headline and a picture or link, is a row of teasers. What stands outside the region is reported, so that the reader can see it.
 */
import {
  attr,
  bodyOf,
  closestTo,
  find,
  holds,
  isA,
  kidsOf,
  parentOf,
  rawName,
} from '../../text/dom';
import { nameOf } from '../../text/elements';
import { cut, type Draft } from '../draft';
import type { Cut } from '../model';
import { namedBeside } from '../survey';
import { pictureOf } from './teasers';

/** So many like siblings make a row of teasers. */
const ROW = 2;
/** How much prose a teaser may have beside the article's whole, as a share. */
const TEASER_SHARE = 0.34;
/** How far up from the region things are looked at for the report. */
const LEVELS = 12;

const UNITS = 'article,li,section,div';

/** Leaves out what belongs to other articles, inside the region and around it. */
export function endAtBoundary(draft: Draft): void {
  for (const element of draft.region) dropUnits(draft, element);
  reportAround(draft);
}

const proseIn = ({ survey }: Draft, element: Element): number =>
  survey.measures[survey.indexOf.get(element) ?? -1]?.prose ?? 0;

/** Drops teasers and further articles among the region's own descendants; two levels are enough, deeper rows are the body's. */
function dropUnits(draft: Draft, region: Element): void {
  const whole = proseIn(draft, region);
  const boxes = [region, ...region.children].filter((box) => !draft.dropped.has(box));
  for (const box of boxes) {
    for (const row of rowsOf(box)) {
      const light = row.filter((unit) => proseIn(draft, unit) <= whole * TEASER_SHARE);
      if (light.length < ROW || light.length < row.length - 1) continue;
      for (const unit of light) drop(draft, unit, 'teaser', 'another-article');
    }
  }
}

function drop(draft: Draft, element: Element, kind: Cut['kind'], why: Cut['why']): void {
  draft.dropped.add(element);
  cut(draft, 'boundary', kind, why, element, pictureOf(element, draft.base));
}

/** Groups of like siblings (same tag and class) that look like teasers, each group of two or more. */
function rowsOf(box: Element): Element[][] {
  const rows = new Map<string, Element[]>();
  for (const child of kidsOf(box)) {
    if (!isA(child, UNITS) || !looksLikeTeaser(child)) continue;
    const like = `${rawName(child)} ${attr(child, 'class') ?? ''}`;
    rows.set(like, [...(rows.get(like) ?? []), child]);
  }
  return [...rows.values()].filter((row) => row.length >= ROW);
}

/** A headline of its own with a link on it, or with a picture beside it. */
function looksLikeTeaser(element: Element): boolean {
  const headline = find(element, 'h1,h2,h3,h4,h5');
  if (!headline) return false;
  const linked = find(headline, 'a[href]') ?? closestTo(headline, 'a[href]');
  const pictured = find(element, 'img,picture');
  return linked !== null || (pictured !== null && nameOf(element) === 'article');
}

/** Reports what stands beside the region on every level up to the page. */
function reportAround(draft: Draft): void {
  let at = draft.region[0] ?? null;
  const whole = draft.region.reduce((sum, element) => sum + proseIn(draft, element), 0);
  for (let level = 0; at && level < LEVELS; level++) {
    const above: Element | null = parentOf(at);
    if (!above) break;
    for (const sibling of kidsOf(above)) {
      if (!draft.region.includes(sibling) && sibling !== at) reportOne(draft, sibling, whole);
    }
    at = above;
    if (above === bodyOf(draft.document)) break;
  }
}

function reportOne(draft: Draft, element: Element, whole: number): void {
  const units = rowsOf(element).flat();
  const inside = [...kidsOf(element)].flatMap((child) => rowsOf(child).flat());
  const teasers = units.length > 0 ? units : inside;
  if (teasers.length > 0 && proseIn(draft, element) <= whole * 3) {
    for (const unit of teasers) drop(draft, unit, 'teaser', 'another-article');
    const rest = [...kidsOf(element)].filter((child) => !holdsOneOf(child, teasers));
    for (const child of rest) reportPlain(draft, child);
    return;
  }
  reportPlain(draft, element);
}

function holdsOneOf(element: Element, others: Element[]): boolean {
  return others.some((other) => holds(element, other));
}

function reportPlain(draft: Draft, element: Element): void {
  const kind = kindOf(element);
  if (kind) drop(draft, element, kind[0], kind[1]);
  else if (nameOf(element) === 'header') {
    // A page's head holds its menu and its buttons beside the name of the site.
    for (const child of kidsOf(element)) {
      const inside = kindOf(child);
      if (inside) drop(draft, child, inside[0], inside[1]);
    }
  }
}

const FORM = 'input:not([type=hidden]),textarea';

/** What an element beside the article is, or null if it is not worth a word (a script, the headline block). */
export function kindOf(element: Element): [Cut['kind'], Cut['why']] | null {
  const name = nameOf(element);
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  if (/^(script|style|link|template|noscript|img|svg)$/.test(name)) return null;
  if (find(element, 'h1')) return null;
  if (/comment|respond|disqus/i.test(names)) return ['comments', 'beside-the-text'];
  if (isA(element, `form,:has(${FORM})`)) return ['form', 'a-control'];
  if (name === 'nav' || /menu|nav|breadcrumb/i.test(names)) return ['menu', 'mostly-links'];
  if (/share|social|follow/i.test(names)) return ['share', 'a-control'];
  if (/author|bio/i.test(names)) return ['author', 'beside-the-text'];
  if (name === 'article' || looksLikeTeaser(element)) return ['teaser', 'another-article'];
  if (namedBeside(element) || /^(aside|footer)$/.test(name)) return ['other', 'beside-the-text'];
  return null;
}
