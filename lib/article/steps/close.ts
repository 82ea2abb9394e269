/**
 * Closes the verdicts on leaves into elements: the smallest box that holds the body, everything in it that is left out, and
 * what stands beside it, as cuts that the reader can see and bring back.
 */
import { attr, find, isA } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { collapse } from '../../text/words';
import { type Box, eachLeafIn, type Table, textIn } from '../body/leaves';
import { namedBeside } from '../body/names';
import { cutOf, type Draft, type Verdict } from '../draft';
import type { Cut } from '../model';
import { type Fields, fieldsOf, isField } from './fields';
import { pictureOf } from './teasers';

/** A picture with its caption is no box of words: it stays where it stands, up to so many letters. */
const MOST_CAPTION = 600;
/** So many cuts are reported; a page of links has thousands. */
const MOST_CUTS = 200;
/** So many boxes are reported between two places to pause. */
const BOXES_A_SLICE = 50;
/** Words that a box has beside what is in it are not reported by themselves up to so many letters. */
const FEW = 80;
/** A unit of a row with no more than this share of the body's prose is a teaser. */
const TEASER = 0.34;

/** Writes region, dropped elements and cuts, with places to pause. */
export function* closeRegion(draft: Draft): Generator<void, void> {
  const outer = cutBoxes(draft);
  const fields = fieldsOf(draft);
  yield;
  for (const [i, at] of outer.entries()) {
    if (i % BOXES_A_SLICE === BOXES_A_SLICE - 1) yield;
    report(draft, fields, at);
  }
  yield;
  const kept = keptLeaves(draft);
  draft.region = regionOf(draft, kept);
  yield;
  drop(draft);
}

const keptLeaves = ({ table, verdicts }: Draft): number[] =>
  table.leaves.flatMap((_, i) => (verdicts[i] === 'body' ? [i] : []));

/** How many kept leaves each box holds. */
function keptIn({ table, verdicts }: Draft): number[] {
  const kept = table.boxes.map(() => 0);
  table.leaves.forEach(({ box }, i) => {
    if (verdicts[i] === 'body') kept[box] = (kept[box] ?? 0) + 1;
  });
  for (let i = kept.length - 1; i > 0; i--) {
    const parent = table.boxes[i]?.parent ?? -1;
    if (parent >= 0) kept[parent] = (kept[parent] ?? 0) + (kept[i] ?? 0);
  }
  return kept;
}

/** The outermost boxes with words of which none is body. */
function cutBoxes(draft: Draft): number[] {
  const kept = keptIn(draft);
  const { boxes } = draft.table;
  return boxes.flatMap(({ leaves, parent }, at) =>
    leaves > 0 && kept[at] === 0 && (parent < 0 || (kept[parent] ?? 0) > 0) ? [at] : [],
  );
}

/**
 * Reports a box that was left out: the teasers in it one by one, or what it is; a box that is nothing in particular, by what
 * is in it. What the reader wants back becomes body.
 */
function report(draft: Draft, fields: Fields, outer: number): void {
  const { table, contexts, article } = draft;
  const todo = [outer];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    const box = table.boxes[at];
    if (!box || article.cuts.length >= MOST_CUTS || isPicture(box)) continue;
    const said = box.letters <= fields.longest ? collapse(textIn(table, at)) : '';
    if (said !== '' && isField(draft, fields, said)) {
      reportOne(draft, at, 'label', 'shown-elsewhere');
      continue;
    }
    // What stands around posts is as like each other as teasers are.
    const row = draft.isThread ? [] : teasersIn(draft, at, box);
    for (const one of row) reportOne(draft, one, ...partOf(table.boxes[one]));
    if (row.length > 0) continue;
    const kind =
      verdictOn(draft, at) ??
      advertIn(said) ??
      kindOf(box.element, draft.isThread ? 1 : (contexts[at]?.like ?? 1));
    const inside = kind ? [] : childrenOf(table, at);
    if (inside.length > 0) todo.push(...inside.reverse());
    else reportOne(draft, at, ...(kind ?? (['other', 'beside-the-text'] as const)));
  }
}

/** The boxes with words directly inside another; none if it has many words of its own beside them. */
function childrenOf({ boxes }: Table, at: number): number[] {
  const end = boxes[at]?.end ?? at;
  const inside: number[] = [];
  let letters = 0;
  for (let i = at + 1; i <= end; i = (boxes[i]?.end ?? i) + 1) {
    const box = boxes[i];
    if (!box || box.leaves === 0) continue;
    inside.push(i);
    letters += box.letters;
  }
  return (boxes[at]?.letters ?? 0) - letters <= FEW ? inside : [];
}

function reportOne(draft: Draft, at: number, kind: Cut['kind'], why: Cut['why']): void {
  const { table, verdicts, returned, article } = draft;
  const box = table.boxes[at];
  if (!box) return;
  const picture = kind === 'teaser' ? pictureOf(box.element, draft.base) : undefined;
  const cut = cutOf('close', kind, why, wordsOf(draft, at, kind), picture);
  if (!cut) return;
  article.cuts.push(cut);
  if (!returned.has(cut.what)) return;
  cut.restored = true;
  eachLeafIn(table, at, (i) => {
    verdicts[i] = 'body';
  });
}

/** The words of a box as its leaves have them; a teaser is known by its headline, whatever stands above it. */
function wordsOf({ table }: Draft, at: number, kind: Cut['kind']): string {
  let head = '';
  eachLeafIn(table, at, (i) => {
    const leaf = table.leaves[i];
    if (head === '' && leaf && /^h[1-5]$/.test(table.boxes[leaf.box]?.name ?? '')) head = leaf.text;
  });
  return collapse(kind === 'teaser' && head !== '' ? head : textIn(table, at));
}

/** The units of a row of teasers in a box: like boxes, each headed, with a link or a picture, and little prose. */
function teasersIn({ table, contexts }: Draft, at: number, box: Box): number[] {
  const most = (table.boxes[0]?.prose ?? 0) * TEASER;
  const units: number[] = [];
  const comments: number[] = [];
  for (let i = at; i <= box.end; i++) {
    const unit = table.boxes[i];
    if (!unit) continue;
    // Answers are as like each other as teasers are, and are told as the one thing that they are.
    if (isComments(unit)) {
      comments.push(i);
      i = unit.end;
      continue;
    }
    if (contexts[i]?.unit !== i || unit.heads === 0 || unit.prose > most) continue;
    const shown =
      unit.linkedHeads > 0 ||
      unit.inLink ||
      unit.images > 0 ||
      find(unit.element, 'a[href] h2,a[href] h3');
    if (!shown || holdsComments(unit.element)) continue;
    units.push(i);
    i = unit.end;
  }
  const isRow = units.length > 1 || (units.length === 1 && units[0] === at);
  return isRow ? [...units, ...comments].sort((a, b) => a - b) : [];
}

const COMMENTS = /comment|respond|disqus/i;

/** Whether a box is named for comments; asked again for each box around it that is reported by what is in it. */
function isComments(box: Box): boolean {
  box.comments ??= COMMENTS.test(box.classes) || COMMENTS.test(attr(box.element, 'id') ?? '');
  return box.comments;
}

const partOf = (box: Box | undefined): [Cut['kind'], Cut['why']] =>
  box && isComments(box) ? ['comments', 'beside-the-text'] : ['teaser', 'another-article'];

/** What an earlier step said of the whole box. */
function verdictOn({ table, verdicts }: Draft, at: number): [Cut['kind'], Cut['why']] | null {
  const said = new Set<Verdict>();
  eachLeafIn(table, at, (i) => said.add(verdicts[i] ?? 'beside-the-text'));
  const [only] = said;
  if (said.size !== 1 || only === undefined) return null;
  const element = table.boxes[at]?.element;
  // Comments look like other articles, one an answer; what they are says their name.
  const isAnswer = only === 'another-article' && element && holdsComments(element);
  return isAnswer ? null : SAID[only];
}

const SAID: Record<Verdict, [Cut['kind'], Cut['why']] | null> = {
  body: null,
  'beside-the-text': null,
  'another-article': ['teaser', 'another-article'],
  'not-shown': ['hidden', 'not-shown'],
  'said-before': ['repeat', 'said-before'],
  'shown-elsewhere': ['label', 'shown-elsewhere'],
};

/** What a box is called that holds somebody's advert, in several languages; the advert itself is a picture or a frame. */
const ADVERT =
  /^(?:(?:paid )?advert(?:isement|ising)?s?|sponsor(?:ed)?(?: (?:content|message|post))?|anzeigen?|werbung|publicité|annonces?|publicidad|anuncios?|publicidade|pubblicità|advertentie|annons|reklame?|reklama|реклама|إعلان|اعلان|آگهی|广告|廣告|広告|광고|iklan)$/i;

const advertIn = (said: string): [Cut['kind'], Cut['why']] | null =>
  ADVERT.test(said) ? ['advert', 'beside-the-text'] : null;

const NAMED_COMMENTS = '[id*=comment i],[class*=comment i]';
const holdsComments = (element: Element): boolean =>
  isA(element, NAMED_COMMENTS) || find(element, NAMED_COMMENTS) !== null;
const FORM = 'input:not([type=hidden]),textarea';

/** What an element beside the article is, or null if only its place says so. */
function kindOf(element: Element, like: number): [Cut['kind'], Cut['why']] | null {
  const name = nameOf(element);
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  if (name === 'figcaption') return ['caption', 'shown-elsewhere'];
  if (COMMENTS.test(names)) return ['comments', 'beside-the-text'];
  if (name === 'form' || find(element, FORM)) return ['form', 'a-control'];
  if (name === 'nav' || /menu|nav|breadcrumb/i.test(names)) return ['menu', 'mostly-links'];
  if (/share|social|follow/i.test(names)) return ['share', 'a-control'];
  if (/author|bio\b/i.test(names)) return ['author', 'beside-the-text'];
  if (/\bads?\b|advert|sponsor/i.test(names)) return ['advert', 'beside-the-text'];
  if ((name === 'article' || like > 2) && !holdsComments(element))
    return ['teaser', 'another-article'];
  return namedBeside(element) ? ['other', 'beside-the-text'] : null;
}

/** A picture with no more than a caption. */
function isPicture({ name, images, letters, linkedHeads, links }: Box): boolean {
  if (images === 0 || letters > MOST_CAPTION || linkedHeads > 0) return false;
  return name === 'figure' || links * 2 < letters;
}

/** The smallest box around all kept leaves; the element of the only leaf's parent if there is one. */
function regionOf({ table }: Draft, kept: number[]): Element[] {
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = table.leaves[last]?.box ?? 0;
  let at = table.leaves[first]?.box ?? 0;
  const isWhole = (box: Box | undefined) =>
    box !== undefined && box.end >= end && !isText(box.name);
  while (at > 0 && !isWhole(table.boxes[at])) at = table.boxes[at]?.parent ?? 0;
  const box = table.boxes[at];
  return box ? [box.element] : [];
}

const isText = (name: string): boolean =>
  /^(?:p|li|pre|blockquote|td|th|tr|tbody|dt|dd|h[1-6])$/.test(name);

/** Marks what is left out inside the region: whole boxes, or the words themselves where a box holds body as well. */
function drop(draft: Draft): void {
  const { table, verdicts, dropped, region } = draft;
  const [root] = region;
  if (!root) return;
  const kept = keptIn(draft);
  const start = Math.max(
    0,
    table.boxes.findIndex(({ element }) => element === root),
  );
  const end = table.boxes[start]?.end ?? 0;
  const gone = new Set<number>();
  for (let i = start + 1; i <= end; i++) {
    const box = table.boxes[i];
    if (!box || box.leaves === 0 || (kept[i] ?? 0) > 0) continue;
    const isIn = gone.has(box.parent);
    if (isIn || !isPicture(box)) gone.add(i);
    if (!isIn && gone.has(i)) dropped.add(box.element);
  }
  table.leaves.forEach(({ box, nodes }, i) => {
    if (verdicts[i] === 'body' || box < start || box > end || gone.has(box)) return;
    for (const node of nodes) dropped.add(node);
  });
}
