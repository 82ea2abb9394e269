/**
 * Keys as text: `j`, `?`, `Shift+j`, `Mod+k`, `Alt+ArrowUp`; `Mod` is Ctrl, on a Mac Cmd. A chord is zero or more of Mod, Ctrl,
 * Alt and Shift and then one key as `KeyboardEvent.key` calls it, letters in lower case, `Space` and `Plus` by name. Shift belongs
 * to letters and named keys only: what sign a key gives with Shift is the layout's matter.
 */

/** What a chord is made of. */
export interface Chord {
  mod: boolean;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  key: string;
}

/** The part of a key press that is looked at; any `KeyboardEvent` fits. */
export interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  keyCode?: number;
  getModifierState?: (name: string) => boolean;
}

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'OS', 'CapsLock', 'Fn']);
const NO_KEYS = new Set(['Dead', 'Process', 'Unidentified', '']);
const NAMED: Record<string, string> = { ' ': 'Space', '+': 'Plus' };

const isSign = (key: string): boolean => [...key].length === 1 && !/[\p{L}\p{N}]/u.test(key);

/** Reads a chord; null if it names no key or a modifier twice. */
export function parseChord(text: string): Chord | null {
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  const held = parts.map((part) => part.toLowerCase());
  const known = held.every((one) => ['mod', 'ctrl', 'alt', 'shift'].includes(one));
  if (key === '' || !known || new Set(held).size < held.length) return null;
  const has = (name: string) => held.includes(name);
  const shift = has('shift') && !isSign(key);
  return { mod: has('mod'), ctrl: has('ctrl'), alt: has('alt'), shift, key: keyName(key) };
}

const keyName = (key: string): string =>
  NAMED[key] ?? ([...key].length === 1 ? key.toLowerCase() : key);

/** A chord in its one way of writing. */
export function writeChord({ mod, ctrl, alt, shift, key }: Chord): string {
  const held = [mod && 'Mod', ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift'].filter(Boolean);
  return [...held, key].join('+');
}

/** The chords of a binding, alternatives parted by spaces; what cannot be read is left out. */
export function chordsOf(binding: string): string[] {
  const chords = binding.split(' ').map((part) => parseChord(part));
  return chords.flatMap((chord) => (chord ? [writeChord(chord)] : []));
}

/**
 * What a press may mean, likeliest first: the sign that it gives, then, for layouts without Latin letters or with signs in the
 * row of digits, the key's place on the board. Empty for a modifier alone, a dead key, and while an input method composes.
 */
export function chordsOfPress(press: Press, mac: boolean): string[] {
  if (press.isComposing || press.keyCode === 229) return [];
  if (MODIFIERS.has(press.key) || NO_KEYS.has(press.key)) return [];
  const first = chordWith(press, keyName(press.key), mac);
  const place = placeOf(press);
  return place === null ? [first] : [first, chordWith(press, place, mac)];
}

function chordWith(press: Press, key: string, mac: boolean): string {
  const sign = isSign(key);
  // AltGr, and Option on a Mac, are how some layouts give a sign at all.
  const forSign = sign && (press.getModifierState?.('AltGraph') === true || (mac && press.altKey));
  return writeChord({
    mod: mac ? press.metaKey : press.ctrlKey && !forSign,
    ctrl: mac && press.ctrlKey,
    alt: press.altKey && !forSign,
    shift: press.shiftKey && !sign,
    key,
  });
}

function placeOf({ key, code, shiftKey }: Press): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  if (letter && !/^[\x20-\x7e]$/.test(key)) return letter;
  const digit = /^Digit([0-9])$/.exec(code)?.[1];
  return digit && !shiftKey && !/^\d$/.test(key) ? digit : null;
}

/** Whether a chord is a single letter, digit or sign (WCAG 2.2, 2.1.4): such keys can be switched off together. */
export function isSingle(chord: string): boolean {
  const parsed = parseChord(chord);
  return (
    parsed !== null &&
    !parsed.mod &&
    !parsed.ctrl &&
    !parsed.alt &&
    ([...parsed.key].length === 1 || parsed.key === 'Plus')
  );
}

/** Whether a chord holds Ctrl or Cmd, so that it may act while one types. */
export const holdsMod = (chord: string): boolean => /^(Mod|Ctrl)\+/.test(chord);

const SHOWN: Record<string, [pc: string, mac: string]> = {
  Mod: ['Ctrl', '⌘'],
  Ctrl: ['Ctrl', '⌃'],
  Alt: ['Alt', '⌥'],
  Shift: ['Shift', '⇧'],
  ArrowUp: ['↑', '↑'],
  ArrowDown: ['↓', '↓'],
  ArrowLeft: ['←', '←'],
  ArrowRight: ['→', '→'],
  Enter: ['Enter', '↩'],
  Escape: ['Esc', 'esc'],
  Delete: ['Delete', '⌦'],
  Backspace: ['Backspace', '⌫'],
  Space: ['Space', 'Space'],
  Plus: ['+', '+'],
};

/** A chord as its keys are labelled: `['Ctrl', 'K']`, on a Mac `['⌘', 'K']`. */
export function keyLabels(chord: string, mac: boolean): string[] {
  return chord
    .split('+')
    .map((part) => SHOWN[part]?.[mac ? 1 : 0] ?? (part.length === 1 ? part.toUpperCase() : part));
}
