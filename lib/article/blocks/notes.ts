/** Footnotes: which links refer to a note further down, and which lead back up. */
import { attr, byId, closestTo, find, findAll, follows, holds, isA, textOf } from '../../text/dom';
import { collapse } from '../../text/words';
import type { Draft } from '../draft';

/** References that say what they are, by role, relation or class. */
const REFERENCE =
  '[role=doc-noteref],[rel~=footnote],[class*=footnote-ref i],[class*=noteref i],[class*=footnote-anchor i],.reference > a';
const BACK = '[role=doc-backlink],[class*=backlink i],[class*=backref i],.reversefootnote';
const ARROW = /^(?:[\s↩↑^⬆⤴⏎↵⇧]|[\ufe0e\ufe0f])+$/;
/** A label is a short number or sign, in letters; more is a link in a sentence. */
const LONGEST_LABEL = 12;
const BRACKETED = /^[[(][^\])]{1,8}[\])]$|^[*†‡§¶]+$/;
/** More references than this no article has; finding out which of two nodes comes first is not free. */
const MOST_REFERENCES = 2000;

/** The references of a body: the note each names, and the names of all notes. */
export interface Notes {
  readonly refs: Map<Element, string>;
  readonly ids: Set<string>;
}

/** Finds the references below `roots` whose note stands further down on the page; what was found in the whole body is not looked for again. */
export function notesIn(draft: Draft, roots: readonly Element[]): Notes {
  const { body, notes: known } = draft;
  const isKnown = known && known.refs.size < MOST_REFERENCES;
  // Of what stands in a shadow root the body knows nothing.
  if (isKnown && roots.every((root) => holds(body, root))) return below(known, roots);
  const notes = findNotes(draft, roots);
  if (roots.length === 1 && roots[0] === body) draft.notes = notes;
  return notes;
}

function below({ refs }: Notes, roots: readonly Element[]): Notes {
  if (refs.size === 0) return { refs: new Map(), ids: new Set() };
  const inside = [...refs].filter(([link]) => roots.some((root) => holds(root, link)));
  return { refs: new Map(inside), ids: new Set(inside.map(([, id]) => id)) };
}

function findNotes({ document, url }: Draft, roots: readonly Element[]): Notes {
  const notes: Notes = { refs: new Map(), ids: new Set() };
  const links = roots.flatMap((root) => [...findAll(root, 'a[href*="#"]')]);
  if (links.length === 0) return notes;
  const named = new Map([...findAll(document, 'a[name]')].map((one) => [attr(one, 'name'), one]));
  for (const link of links) {
    if (notes.refs.size >= MOST_REFERENCES) break;
    const id = looksLikeReference(link) ? inPage(attr(link, 'href') ?? '', url) : null;
    const note = id ? (byId(document, id) ?? named.get(id)) : null;
    if (!id || !note || !follows(link, note)) continue;
    notes.refs.set(link, id);
    notes.ids.add(id);
  }
  return notes;
}

function looksLikeReference(link: Element): boolean {
  const label = collapse(textOf(link));
  if (label === '' || label.length > LONGEST_LABEL || isBackLink(link)) return false;
  return (
    BRACKETED.test(label) ||
    isA(link, REFERENCE) ||
    closestTo(link, 'sup') !== null ||
    find(link, 'sup') !== null
  );
}

/** The id that an address within the page leads to, or null. */
function inPage(href: string, url: string): string | null {
  const at = href.indexOf('#');
  const page = href.slice(0, at);
  if (page !== '' && page !== url.replace(/#.*/, '')) return null;
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return href.slice(at + 1);
  }
}

/** Whether an element leads from a note back to where it is referred to. */
export function isBackLink(element: Element): boolean {
  if (isA(element, BACK)) return true;
  return (attr(element, 'href')?.includes('#') ?? false) && ARROW.test(textOf(element));
}
