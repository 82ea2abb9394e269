/**
 * Which elements hold the body. Walks down from the page to the element below which the prose divides: as long as one
 * child has most of it, the article is in there. A body split over siblings stays whole, because the walk stops above it.
 */
import { closestTo, find, findAll, kidsOf, parentOf, textOf } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { foldedWords } from '../../text/words';
import type { Draft } from '../draft';
import type { Measure, Survey } from '../survey';

/** A child with this share of the prose is followed; with less, the prose is divided and the walk stops. */
const FOLLOWED = 0.72;
/** A marked-up body (articleBody, article, main) is trusted with this share of what the walk found. */
const MARKED = 0.6;
/** An article beside others on the page counts as one if it has this much prose, in letters. */
const UNIT = 400;

const MARKED_BODY = '[itemprop=articleBody],[property="schema:articleBody"]';

/** Finds the body and puts its elements into `draft.region`. */
export function findBody(draft: Draft): void {
  const { survey } = draft;
  const found = walkDown(survey, titledUnit(draft) ?? 0);
  const marked = markedBody(draft, found);
  const best = marked ?? survey.measures[found]?.element;
  draft.region = best ? [best] : [];
}

const proseAt = (survey: Survey, index: number): number => survey.measures[index]?.prose ?? 0;

function childrenOf(survey: Survey, index: number): number[] {
  const element = survey.measures[index]?.element;
  if (!element) return [];
  return [...kidsOf(element)].flatMap((child) => survey.indexOf.get(child) ?? []);
}

function counts(survey: Survey, { beside, hidden }: Measure): boolean {
  return survey.namesIgnored || (!beside && !hidden);
}

/** From `start` down to where the prose divides. */
function walkDown(survey: Survey, start: number): number {
  let at = start;
  for (;;) {
    const heaviest = childrenOf(survey, at)
      .filter((child) => {
        const measure = survey.measures[child];
        return measure && counts(survey, measure);
      })
      .sort((a, b) => proseAt(survey, b) - proseAt(survey, a))[0];
    if (heaviest === undefined) return at;
    const enough = proseAt(survey, heaviest) >= proseAt(survey, at) * FOLLOWED;
    const element = survey.measures[heaviest]?.element;
    if (!enough || proseAt(survey, heaviest) === 0 || !element || isLeaf(element)) return at;
    at = heaviest;
  }
}

/** A single paragraph is never the container: an article of one paragraph is its parent's. */
function isLeaf(element: Element): boolean {
  return /^(p|li|pre|blockquote|td|h[1-6])$/.test(nameOf(element));
}

/** Where a page holds several articles (a feed, infinite scroll): the index of the one whose headline is the page's. */
function titledUnit({ document, article, survey }: Draft): number | null {
  const units = [...findAll(document, 'article')]
    .flatMap((unit) => survey.indexOf.get(unit) ?? [])
    .filter((unit) => proseAt(survey, unit) >= UNIT && !isNested(survey, unit));
  if (units.length < 2) return null;
  const title = foldedWords(article.title).join(' ');
  const titled = units.find((unit) => {
    const headline = headlineOf(survey.measures[unit]?.element);
    return headline && foldedWords(textOf(headline)).join(' ') === title;
  });
  return titled ?? null;
}

const headlineOf = (unit: Element | undefined): Element | null =>
  unit ? find(unit, 'h1,h2') : null;

function isNested(survey: Survey, index: number): boolean {
  const element = survey.measures[index]?.element;
  const parent = element && parentOf(element);
  return parent != null && closestTo(parent, 'article') !== null;
}

/** The element that the page itself marks as the body, if it holds most of what was found, or a clear `article` around it. */
function markedBody({ document, survey }: Draft, found: number): Element | null {
  const enough = proseAt(survey, found) * MARKED;
  const marked = [...findAll(document, MARKED_BODY)].filter(
    (element) => proseAt(survey, survey.indexOf.get(element) ?? -1) >= enough,
  );
  const [only] = marked;
  return marked.length === 1 && only ? only : null;
}
