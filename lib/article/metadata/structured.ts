/** JSON-LD of a page, read defensively: @graph, arrays, broken scripts skipped; never throws. */
import { findAll, textOf as wordsOf } from '../../text/dom';

/** A node of JSON-LD: whatever the page wrote. */
export type Structured = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Report|Review|Recipe|Interview)$/;
const MOST_NODES = 500;
const MOST_TEXT = 2_000_000;

/** The node that describes the article, or null. */
export function structuredArticle(document: Document): Structured | null {
  const scripts = [...findAll(document, 'script[type="application/ld+json"]')];
  const nodes = scripts.flatMap((script) => nodesOf(parse(wordsOf(script))));
  return nodes.find((node) => ARTICLE.test(String(node['@type']))) ?? null;
}

function parse(text: string): unknown {
  if (text.length > MOST_TEXT) return null;
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

/** Every object of the graph, outermost first; iterative and bounded. */
function nodesOf(value: unknown): Structured[] {
  const nodes: Structured[] = [];
  const todo: unknown[] = [value];
  while (todo.length > 0 && nodes.length < MOST_NODES) {
    const next = todo.shift();
    if (Array.isArray(next)) todo.push(...next);
    else if (typeof next === 'object' && next !== null) {
      nodes.push(next as Structured);
      todo.push((next as Structured)['@graph'], (next as Structured).mainEntity);
    }
  }
  return nodes;
}

/** A field as text: a string, or the name of an object. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return null;
}

/** A field as a list of texts: one or many strings or named objects. */
export function textsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => textOf(one) ?? []);
}
