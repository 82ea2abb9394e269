/**
 * A still: what a page of ours showed last, painted before its code is there. It lies in the page's own storage, the only one that
 * answers at once; the living page is drawn into it and puts right whatever changed. Nothing in it can be pressed or is read out.
 */

/** An element as it is kept: its name, its attributes as names and values in turn, what is in it. */
type Kept = [name: string, attributes: string[], ...inside: (Kept | string)[]];

/** A still with what it depends on: another version, language or light of the day would draw it in another way. */
interface Still {
  made: string;
  theme: string;
  colours: Record<string, string>;
  tree: Kept;
}

const held = globalThis as { postilStill?: Promise<void> | undefined };

const KEY = 'still';
/** A still is for one screen, in UTF-16 units. */
const MOST_LETTERS = 100_000;
const SVG = 'http://www.w3.org/2000/svg';
/** What our own pages are made of; nothing here loads or runs anything. */
const NAMES = new Set(
  'a b button circle div ellipse footer g h1 h2 h3 header i input label li line main nav ol p path polygon polyline rect section span strong svg ul'.split(
    ' ',
  ),
);
const NO_ATTRIBUTES = new Set('style src srcset href xlink:href form formaction'.split(' '));
const COLOUR = /^#[0-9a-f]{6}$/i;
const COLOUR_NAMES = ['--accent', '--accent-strong', '--on-accent'];

/** Keeps `root` as it is now, inert. Whoever finds it in the page draws over it. */
export function keepStill(root: Element): void {
  const { dataset, style } = document.documentElement;
  const still: Still = {
    made: circumstances(),
    theme: dataset.theme ?? '',
    colours: Object.fromEntries(
      COLOUR_NAMES.map((name) => [name, style.getPropertyValue(name)]).filter(([, is]) => is),
    ),
    tree: kept(root),
  };
  const text = JSON.stringify(still);
  forgetStill();
  if (text.length > MOST_LETTERS) return;
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // No room, or no storage at all: the page is drawn when its code is there, as the first time.
  }
}

/** Forgets what a page showed: its rows have changed or are gone. */
export function forgetStill(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // No storage, nothing kept.
  }
}

/**
 * Puts the still into the page as soon as it has a body; `stillPainted` tells when it was painted. Does nothing if there is none,
 * it cannot be read, or the page has been drawn already. Never throws.
 */
export function showStill(): void {
  const draw = async (at: HTMLElement) => {
    const still = at.firstElementChild ? null : readStill();
    if (!still) return;
    const { dataset, style } = document.documentElement;
    const root = made(still.tree, null);
    // The living page takes this away: it knows of no such attribute.
    root.setAttribute('inert', '');
    at.append(root);
    dataset.theme = still.theme;
    for (const name of COLOUR_NAMES) {
      const colour = still.colours[name] ?? '';
      if (COLOUR.test(colour)) style.setProperty(name, colour);
    }
    await painted();
  };
  // At once if there is a body: whatever comes after it in the script must not be waited for.
  held.postilStill = (document.body ? draw(document.body) : body().then(draw)).catch(forgetStill);
}

/** Resolves when the still has been painted; at once if there is none. */
export const stillPainted = (): Promise<void> => held.postilStill ?? Promise.resolve();

/** Resolves when what is in the page now has been painted, a frame later; a page that nobody sees is not waited for. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 100);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));
  });
}

function readStill(): Still | null {
  try {
    const still = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Still | null;
    return still?.made === circumstances() ? still : null;
  } catch {
    return null;
  }
}

/** The address of the page's code tells its build: every build has others. */
function circumstances(): string {
  const build = document.querySelector('link[data-start]')?.getAttribute('href');
  const light = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'];
  return [build, navigator.language, ...light.map((one) => matchMedia(one).matches)].join();
}

function body(): Promise<HTMLElement> {
  return new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      observer.disconnect();
      done(document.body);
    });
    observer.observe(document.documentElement, { childList: true });
  });
}

function kept(element: Element): Kept {
  const attributes = [...element.attributes].flatMap(({ name, value }) => [name, value]);
  const inside = [...element.childNodes].flatMap((node): (Kept | string)[] => {
    if (node instanceof Text) return [node.data];
    return node instanceof Element ? [kept(node)] : [];
  });
  return [element.localName, attributes, ...inside];
}

/** Plain loops: this runs once, in a page's first milliseconds, and nothing is compiled for it. */
function made(tree: Kept, space: string | null): Element {
  const [name, attributes] = tree;
  if (!NAMES.has(name)) throw new TypeError('a still holds plain elements only');
  const here = name === 'svg' ? SVG : space;
  const element = here ? document.createElementNS(here, name) : document.createElement(name);
  for (let i = 0; i + 1 < attributes.length; i += 2) {
    const key = String(attributes[i]);
    if (!key.startsWith('on') && !NO_ATTRIBUTES.has(key)) {
      element.setAttribute(key, String(attributes[i + 1]));
    }
  }
  for (let i = 2; i < tree.length; i++) {
    const one = tree[i] as Kept | string;
    element.append(typeof one === 'string' ? one : made(one, here));
  }
  return element;
}
