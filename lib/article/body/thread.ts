/**
 * The posts of a thread. What people write under an article is left out; where the page is a thread, it is all there is. Posts
 * look alike and stand each in a box of its own, whatever the forum: the kind of box that holds most of the prose is the post.
 */
import { attr, parentOf } from '../../text/dom';
import { nameOf } from '../../text/elements';
import type { Draft } from '../draft';
import { type Context, farTo } from './context';
import type { Leaf, Table } from './leaves';
import { FAR, NAME_KINDS } from './names';

/** Posts consist of these. */
const NEVER = /^(?:p|h[1-6]|dt|dd|tr|tbody|blockquote|pre)$/;
/** A kind of box with this share of the prose of the richest kind may be the post; the richest may hold what is none. */
const AS_MUCH = 0.5;
/** So many posts of ten may stand side by side in one box. */
const SIDE_BY_SIDE = 0.1;
/** What stands under everything that one person writes. */
const SIGNATURE = /(?:^|[\s_-])(?:sig|signature)(?:[\s_-]|$)/i;
/** Prose that is no post, by what is said of the boxes around it. */
const NO_POST = ['nav', 'foot', 'overlay'].map((kind) => NAME_KINDS.indexOf(kind));

/** A kind of box: where its boxes stand, in document order, and what is in them. */
interface Row {
  places: number[];
  prose: number;
  letters: number;
}

/** So many boxes are looked at between two places to pause. */
const BOXES_A_SLICE = 1000;

/** The boxes of the posts, in document order; none if the page has fewer than two. One look at each box. */
export function* postsOf(table: Table, contexts: readonly Context[]): Generator<void, number[]> {
  const found = yield* rowsOf(table, contexts);
  yield;
  const rows = found.filter((row) => isRowOfPosts(table, row));
  const most = rows.reduce((so, { prose }) => Math.max(so, prose), 0);
  if (most === 0) return [];
  const pure = ({ prose, letters }: Row) => prose / letters;
  // Of kinds that hold the same the innermost comes last.
  const [best] = rows
    .filter(({ prose }) => prose >= most * AS_MUCH)
    .toReversed()
    .toSorted((a, b) => pure(b) - pure(a));
  return best?.places ?? [];
}

/** Which boxes, of some that stand one after the other, are what somebody signs with, or in it. */
function signatureIn({ boxes }: Table, from: number, to: number): Set<number> {
  const signature = new Set<number>();
  for (let at = from; at <= to; at++) {
    const { parent = -1, classes = '' } = boxes[at] ?? {};
    if (signature.has(parent) || SIGNATURE.test(classes)) signature.add(at);
  }
  return signature;
}

/** Boxes by what they look like; a kind in which one holds another is left out. */
function* rowsOf(table: Table, contexts: readonly Context[]): Generator<void, Row[]> {
  const { boxes } = table;
  const rows = new Map<number, Row>();
  const nested = new Set<number>();
  const signature = signatureIn(table, 0, boxes.length - 1);
  yield;
  for (const [at, box] of boxes.entries()) {
    if (at % BOXES_A_SLICE === BOXES_A_SLICE - 1) yield;
    const context = contexts[at];
    if (box.leaves === 0 || NEVER.test(box.name) || signature.has(at)) continue;
    if (!context || isNoPost(context)) continue;
    // What has no class is what stands in a box that has one.
    const around = box.classes === '' ? (contexts[box.parent]?.look ?? 0) + 1 : 0;
    const kind = around * boxes.length + context.look;
    const row = rows.get(kind) ?? { places: [], prose: 0, letters: 0 };
    if (row.places.length === 0) rows.set(kind, row);
    if (at <= (boxes[row.places.at(-1) ?? -1]?.end ?? -1)) nested.add(kind);
    row.places.push(at);
    row.prose += box.prose;
    row.letters += box.letters;
  }
  for (const kind of nested) rows.delete(kind);
  return [...rows.values()];
}

const isNoPost = ({ depth, names, hidden }: Context): boolean =>
  hidden || NO_POST.some((kind) => farTo(depth, names[kind]) !== FAR);

function isRowOfPosts({ boxes }: Table, { places }: Row): boolean {
  if (places.length < 2) return false;
  const parents = new Set(places.map((at) => boxes[at]?.parent));
  const withProse = places.filter((at) => (boxes[at]?.prose ?? 0) > 0);
  return withProse.length > 1 && parents.size >= places.length * (1 - SIDE_BY_SIDE);
}

/** Fewer posts may be anything that stands in a row. */
const LEAST_POSTS = 3;
/** This share of a thread's posts says who wrote it. */
const SIGNED = 0.7;
/** This share of the prose that was taken for an article stands in posts. Under an article, what others write holds none of it. */
const TAKEN = 0.8;

/**
 * Whether boxes are the posts of a thread. On a page that calls itself one they are if they are signed, or hold anything of what
 * the trees take; teasers of other threads are neither. On any other page they must be signed and hold nearly all of it: of 654
 * articles of the developers' corpus none is a thread then, of 36 threads that say nothing of themselves 16 are.
 */
export function arePosts(
  { table, verdicts, isThread }: Pick<Draft, 'table' | 'verdicts' | 'isThread'>,
  posts: readonly number[],
  around: Around,
): boolean {
  if (posts.length < (isThread ? 1 : LEAST_POSTS)) return false;
  const signed = [...around.values()].filter((what) => /writer|signed/.test(what)).length;
  const isSigned = signed >= posts.length * SIGNED;
  const proseAt = (i: number) => (verdicts[i] === 'body' ? (table.leaves[i]?.prose ?? 0) : 0);
  const all = table.leaves.reduce((sum, _, i) => sum + proseAt(i), 0);
  const inside = leavesIn(table, posts).reduce((sum, i) => sum + proseAt(i), 0);
  return isThread ? isSigned || inside > 0 : isSigned && inside > all * TAKEN;
}

/** The leaves of the posts that are body, links alone, too: all but what their writers always sign with. */
export function leavesIn(table: Table, posts: readonly number[]): number[] {
  const taken: number[] = [];
  for (const post of posts) {
    const { first = 0, leaves: count = 0, end = post } = table.boxes[post] ?? {};
    const signature = signatureIn(table, post + 1, end);
    for (let i = first; i < first + count; i++)
      if (!signature.has(table.leaves[i]?.box ?? -1)) taken.push(i);
  }
  return taken;
}

/** What says that a name in it is a writer's: classes and properties of an element, the address of a link. */
const WRITER = /author|creator|poster|(?:user|nick|member|display|screen)-?name|nick\b/i;
const PROFILE = /\/(?:u|users?|members?|profiles?|people)[/.]|[?&](?:u|user|uid)=|\/@/i;
/** A letter alone stands for a picture. */
const NAME = /\p{L}[\s\S]*[\p{L}\p{N}]/u;
/** A line with a writer's name has no more letters: a rank or a date may stand beside it. */
const LONGEST_NAME = 60;

/** By leaf what stands around the words of posts: who wrote them, above the words or below, when, or nothing to read. */
type Around = Map<number, 'writer' | 'signed' | 'day' | 'beside'>;

/** What stands around the words of each post, in the outermost box that holds no other: one writer, one day, and the rest. */
export function aroundPosts(table: Table, posts: readonly number[]): Around {
  const around: Around = new Map();
  posts.forEach((post, k) => {
    const words = table.boxes[post];
    const part = table.boxes[partOf(table, posts, k)];
    if (!words || !part) return;
    const [above, below] = [words.first, words.first + words.leaves];
    const find = (from: number, to: number, is: typeof isWriter) => {
      for (let i = from; i < to; i++) if (is(table.leaves[i], part.element)) return i;
      return -1;
    };
    const end = part.first + part.leaves;
    const writer = find(part.first, above, isWriter);
    const signed = writer < 0 ? find(below, end, isWriter) : -1;
    // Who nothing is known of may be named in any of these lines.
    if (writer < 0 && signed < 0) return;
    for (let i = part.first; i < end; i++) if (i < above || i >= below) around.set(i, 'beside');
    const day = find(part.first, above, isDay);
    if (day >= 0) around.set(day, 'day');
    if (writer >= 0) around.set(writer, 'writer');
    else around.set(signed, 'signed');
  });
  return around;
}

/** The outermost box that holds one post and no other. */
function partOf({ boxes }: Table, posts: readonly number[], k: number): number {
  let at = posts[k] ?? -1;
  const [before = 0, behind = boxes.length] = [posts[k - 1], posts[k + 1]];
  for (;;) {
    const parent = boxes[at]?.parent ?? -1;
    if (parent <= before || (boxes[parent]?.end ?? behind) >= behind) return at;
    at = parent;
  }
}

/** Who and when are said so few levels above the words. */
const SAID_WITHIN = 8;

/** Whether an element inside `around`, at or above the words of a short leaf, is what is looked for. */
function isShortIn(leaf: Leaf | undefined, around: Element, is: (above: Element) => boolean) {
  if (!leaf || leaf.letters > LONGEST_NAME) return false;
  return leaf.nodes.some((node) => {
    let above = parentOf(node);
    for (let level = 0; level < SAID_WITHIN && above && above !== around; level++) {
      if (is(above)) return true;
      above = parentOf(above);
    }
    return false;
  });
}

const isWriter = (leaf: Leaf | undefined, around: Element): boolean =>
  NAME.test(leaf?.text.slice(0, 200) ?? '') &&
  isShortIn(leaf, around, (above) => {
    const said = ['class', 'itemprop', 'rel'].map((name) => attr(above, name) ?? '').join(' ');
    return WRITER.test(said) || PROFILE.test(attr(above, 'href') ?? '');
  });

const isDay = (leaf: Leaf | undefined, around: Element): boolean =>
  isShortIn(leaf, around, (above) => nameOf(above) === 'time');
