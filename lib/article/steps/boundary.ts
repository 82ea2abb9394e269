/**
 * Where the article ends and another one begins (infinite scroll, appended articles, a feed): from structure, never from
 * words. Where the page holds several units that each have a headline and prose, the one with the page's headline is the
 * article; what stands in the others is theirs.
 */
import { find, textOf } from '../../text/dom';
import { foldedWords } from '../../text/words';
import { type Box, eachLeafIn } from '../body/leaves';
import type { Draft } from '../draft';

/** A unit counts as an article of its own if it has this much prose, in letters. */
const UNIT = 400;
/** With less than this share of another unit's prose, the one with the headline is a preview, and the other a part of the article. */
const PREVIEW = 0.25;
const SIGNED =
  'time,[rel~=author],[class*=byline i],[class*=author i],[class*=date i],[class*=published i]';

/** Leaves out what belongs to other articles. */
export function endAtBoundary(draft: Draft): void {
  const { table, verdicts, article } = draft;
  if (draft.isThread) return;
  const title = foldedWords(article.title).join(' ');
  const units = unitsOf(draft);
  if (units.length < 2) return;
  const own = units.find(
    ({ box }) => foldedWords(textOf(headlineOf(box) ?? box.element)).join(' ') === title,
  );
  if (!own || units.some(({ box }) => own.box.prose < box.prose * PREVIEW)) return;
  draft.trace.push(`${units.length} articles on the page; the titled one is taken`);
  for (const { at } of units) {
    if (at === own.at) continue;
    eachLeafIn(table, at, (i) => {
      verdicts[i] = 'another-article';
    });
  }
}

const headlineOf = ({ element }: Box): Element | null => find(element, 'h1,h2');

/** The outermost boxes that are articles by themselves: `article` elements, or like siblings that are each headed and signed. */
function unitsOf({ table, contexts }: Draft): { at: number; box: Box }[] {
  const units: { at: number; box: Box }[] = [];
  let end = -1;
  table.boxes.forEach((box, at) => {
    if (at <= end || box.prose < UNIT || at === 0) return;
    const like = (contexts[at]?.unit ?? -1) === at;
    const isArticle = box.name === 'article' && !/\bcomment/i.test(box.classes);
    if (!(isArticle || like) || !headlineOf(box)) return;
    // Last, because the browser looks at the class of every element for it.
    if (!isArticle && !find(box.element, SIGNED)) return;
    units.push({ at, box });
    end = box.end;
  });
  return units;
}
