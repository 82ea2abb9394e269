import { accentFor } from './accent';

/** The looks of a page; `system` follows the browser. */
export type ThemeName = 'system' | 'light' | 'dark' | 'sepia' | 'grey' | 'black' | 'contrast';

const HEX = /^#[0-9a-f]{6}$/i;

/**
 * Puts a theme on the page; `system` follows the browser and its changes until the returned function is called. An `accent`
 * (`#rrggbb`, empty for the theme's own) is made as light or dark as it takes to be read.
 */
export function applyTheme(theme: ThemeName, accent = ''): () => void {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const more = matchMedia('(prefers-contrast: more)');
  const set = () => {
    root.dataset.theme =
      theme === 'system' ? (more.matches ? 'contrast' : dark.matches ? 'dark' : 'light') : theme;
    putAccent(root, accent);
  };
  set();
  dark.addEventListener('change', set);
  more.addEventListener('change', set);
  return () => {
    dark.removeEventListener('change', set);
    more.removeEventListener('change', set);
  };
}

function putAccent(root: HTMLElement, colour: string): void {
  const { style } = root;
  for (const name of ['--accent', '--accent-strong', '--on-accent']) style.removeProperty(name);
  const tokens = getComputedStyle(root);
  const grounds = ['page', 'sunken', 'raised', 'wash'].map((name) =>
    inFull(tokens.getPropertyValue(`--${name}`).trim()),
  );
  // With the system's own colours (forced-colors) the grounds have no numbers.
  if (!HEX.test(colour) || !grounds.every((ground) => HEX.test(ground))) return;
  const { accent, strong, on } = accentFor(colour.toLowerCase(), grounds);
  style.setProperty('--accent', accent);
  style.setProperty('--accent-strong', strong);
  style.setProperty('--on-accent', on);
}

/** A colour with all six digits: the built styles have `#fff` for `#ffffff`. */
const inFull = (colour: string): string => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
