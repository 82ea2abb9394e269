/** JSON-LD of a page, read defensively: @graph, arrays, references, broken scripts repaired or skipped; never throws. */
import { find, findAll, textOf as wordsOf } from '../../text/dom';
import { decoded } from './sources';

/** A node of JSON-LD: whatever the page wrote. */
export type Structured = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|Recipe|Interview)$/;
const PAGE = /(?:WebPage|ItemPage|AboutPage|FAQPage)$/;
/** A page of one question and its answers. */
const ANSWERED = /^QAPage$/;
const MOST_NODES = 2000;
const MOST_TEXT = 2_000_000;
/** Where the article may stand in a node; every other field only holds what it refers to. */
const OUTER = new Set(['@graph', 'mainEntity', 'mainEntityOfPage']);

/** The node that describes the article, filled up from the one of its page; references are resolved. Null if there is none. */
export function structuredArticle(document: Document): Structured | null {
  const roots = [...findAll(document, 'script[type="application/ld+json" i]')].map((script) =>
    parse(wordsOf(script)),
  );
  const { outer, byId } = nodesOf(roots);
  const ofType = (type: RegExp) =>
    outer.find((node) => [node['@type']].flat().some((one) => type.test(String(one))));
  const article = ofType(ARTICLE) ?? (ofType(ANSWERED) && ofType(/^Question$/));
  const page = ofType(PAGE);
  // A recipe stands beside the article that it is told in.
  const recipe = ofType(/Recipe$/);
  if (!article && !page) return null;
  const all: Structured = { ...recipe, ...page, ...article };
  for (const [field, value] of Object.entries(all))
    if (/^(?:author|creator|publisher|image)$/.test(field)) all[field] = resolved(value, byId);
  return all;
}

function parse(text: string): unknown {
  if (text.length > MOST_TEXT) return null;
  const bare = text.replace(
    /^\s*(?:<!--|\/\*.*?\*\/|(?:\/\/)?\s*<!\[CDATA\[)|(?:-->|(?:\/\/)?\s*\]\]>|;)\s*$/g,
    '',
  );
  return attempt(bare) ?? attempt(repaired(bare));
}

function attempt(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Raw control characters, trailing commas, and quotes written as character references. */
function repaired(text: string): string {
  const plain = text.includes('"') ? text : decoded(text);
  return plain.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1');
}

/** Every object that may be the article, outermost first, and all that have an id; iterative and bounded. */
function nodesOf(roots: unknown[]): { outer: Structured[]; byId: Map<unknown, Structured> } {
  const outer: Structured[] = [];
  const byId = new Map<unknown, Structured>();
  const todo: [value: unknown, isOuter: boolean][] = roots.map((root) => [root, true]);
  for (let i = 0; i < todo.length && i < MOST_NODES; i++) {
    const [value, isOuter] = todo[i] ?? [];
    if (Array.isArray(value))
      todo.push(...value.slice(0, MOST_NODES).map((one): [unknown, boolean] => [one, !!isOuter]));
    else if (typeof value === 'object' && value !== null) {
      const node = value as Structured;
      if (isOuter) outer.push(node);
      if (node['@id'] !== undefined && node.name !== undefined) byId.set(node['@id'], node);
      for (const [field, inside] of Object.entries(node))
        if (typeof inside === 'object') todo.push([inside, !!isOuter && OUTER.has(field)]);
    }
  }
  return { outer, byId };
}

function resolved(value: unknown, byId: Map<unknown, Structured>): unknown {
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => resolved(one, byId));
  if (typeof value !== 'object' || value === null) return value;
  return 'name' in value ? value : (byId.get((value as Structured)['@id']) ?? value);
}

const THREAD = /^(?:DiscussionForumPosting|Question)$/;
const MARKED = ['DiscussionForumPosting', 'QAPage'].map((type) => `[itemtype$="/${type}" i]`);

/** Whether a page says that it is what several people write to each other. `article` is what `structuredArticle` gave. */
export function isThread(document: Document, article: Structured | null): boolean {
  const types = [article?.['@type']].flat();
  return types.some((type) => THREAD.test(String(type))) || find(document, `${MARKED}`) !== null;
}

/** A field as text: a string, or the name of an object. */
export function textOf(value: unknown): string | null {
  return textsOf(value)[0] ?? null;
}

/** A field as a list of texts: one or many strings or named objects. */
export function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return list.flatMap((one) => {
    const said =
      typeof one === 'object' && one !== null && 'name' in one ? [one.name].flat()[0] : one;
    const text = typeof said === 'string' ? decoded(said).replace(/\s+/g, ' ').trim() : '';
    return text === '' ? [] : [text];
  });
}
