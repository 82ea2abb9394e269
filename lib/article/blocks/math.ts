/** Formulas: as TeX where the page carries it, and once, though MathJax, KaTeX and MediaWiki write each two or three times. */
import {
  attr,
  find,
  firstOf,
  hasAttributes,
  isA,
  kidsOf,
  nextElementOf,
  textOf,
} from '../../text/dom';
import { nameOf } from '../../text/elements';
import { collapse } from '../../text/words';

const NAMES = /^(?:math|mjx-container)$/;
/** Elements that hold one formula in several forms. */
const WHOLE = /(?:^|\s)(?:katex|MathJax(?:_\w+)?|mwe-math-element)(?=$|\s)/;
/** What a formula never holds: a page may give its whole text such a class. */
const PROSE = 'p,li,h1,h2,h3,pre';
const PICTURE = /(?:^|[\s_-])(?:tex|latex|math|mathjax|mwe-math-fallback-image\S*)(?=$|[\s_-])/i;
const TEX_SCRIPT = 'script[type^="math/tex"]';
const STYLED = /^\{\\(?:display|text)style\s*([\s\S]*)\}$/;

/** The words of a formula and the text node they stand in, if they do. */
export interface Formula {
  words: string;
  node: Node | null;
}

/** The formula that an element is; without words if it stands there once more; null if it is none. */
export function formulaOf(element: Element, name: string): Formula | null {
  if (!hasAttributes(element) && !NAMES.test(name)) return null;
  const names = attr(element, 'class') ?? '';
  if (name === 'script') return isA(element, TEX_SCRIPT) ? said(textOf(element), element) : null;
  if (name === 'img')
    return PICTURE.test(names) && attr(element, 'alt') ? said(attr(element, 'alt'), null) : null;
  if (!NAMES.test(name) && (!WHOLE.test(names) || find(element, PROSE))) return null;
  const next = nextElementOf(element);
  if ((next && isA(next, TEX_SCRIPT)) || /preview/i.test(names)) return { words: '', node: null };
  return insideOf(element, name);
}

function insideOf(element: Element, name: string): Formula {
  const math = name === 'math' ? element : find(element, 'math');
  const tex = math && find(math, 'annotation[encoding*=tex i]');
  if (tex) return said(textOf(tex), tex);
  const told = (math && attr(math, 'alttext')) ?? attr(element, 'data-latex');
  if (told) return said(told, null);
  const shown = math
    ? (find(math, 'semantics > :first-child') ?? math)
    : find(element, '.katex-html');
  const picture = find(element, 'img');
  return said(shown ? textOf(shown) : picture ? attr(picture, 'alt') : textOf(element), shown);
}

function said(words: string | null, holder: Element | null): Formula {
  const plain = collapse(words ?? '');
  return { words: STYLED.exec(plain)?.[1]?.trim() ?? plain, node: holder && firstText(holder) };
}

/** The text node in an element that holds nothing else. */
function firstText(holder: Element): Node | null {
  return kidsOf(holder).length === 0 && nameOf(holder) !== '' ? firstOf(holder) : null;
}
