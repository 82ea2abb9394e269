import { describe, expect, it } from 'vitest';
import { COMMANDS, OWN_COMMANDS } from '../../../lib/commands';
import {
  chordsOf,
  chordsOfPress,
  holdsMod,
  isSingle,
  keyLabels,
  type Press,
  parseChord,
  writeChord,
} from '../../../lib/commands/keys';
import words from '../../../public/_locales/en/messages.json';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});

describe('a chord', () => {
  it.each([
    ['j', 'j'],
    ['J', 'j'],
    ['Shift+J', 'Shift+j'],
    ['shift+mod+K', 'Mod+Shift+k'],
    ['?', '?'],
    ['Shift+?', '?'],
    ['Alt+Shift+H', 'Alt+Shift+h'],
    ['Mod+Plus', 'Mod+Plus'],
    ['Delete', 'Delete'],
  ])('%j is written %j', (text, written) => {
    const chord = parseChord(text);
    expect(chord && writeChord(chord)).toBe(written);
  });

  it.each(['', '+', 'Mod+', 'Hyper+k', 'Mod+Mod+k', 'j+k'])('cannot be read from %j', (text) => {
    expect(parseChord(text)).toBeNull();
  });

  it('has alternatives, parted by a space; what cannot be read is left out', () => {
    expect(chordsOf('Enter o')).toEqual(['Enter', 'o']);
    expect(chordsOf('')).toEqual([]);
    expect(chordsOf('Nonsense+ o  Mod+K')).toEqual(['o', 'Mod+k']);
  });
});

const PRESSES: [string, Press, boolean, string[]][] = [
  ['a letter', press('j', { code: 'KeyJ' }), false, ['j']],
  ['a letter with Caps Lock', press('J', { code: 'KeyJ' }), false, ['j']],
  ['a capital', press('J', { code: 'KeyJ', shiftKey: true }), false, ['Shift+j']],
  ['a sign with Shift', press('?', { code: 'Slash', shiftKey: true }), false, ['?']],
  ['Ctrl elsewhere', press('k', { ctrlKey: true }), false, ['Mod+k']],
  ['Cmd on a Mac', press('k', { metaKey: true }), true, ['Mod+k']],
  ['Ctrl on a Mac is another key', press('k', { ctrlKey: true }), true, ['Ctrl+k']],
  [
    'AltGr for a bracket (German)',
    press('[', { ctrlKey: true, altKey: true, getModifierState: (name) => name === 'AltGraph' }),
    false,
    ['['],
  ],
  ['Option for a bracket on a Mac', press('[', { altKey: true }), true, ['[']],
  ['a Cyrillic layout', press('о', { code: 'KeyJ' }), false, ['о', 'j']],
  [
    'Ctrl in a Cyrillic layout',
    press('л', { code: 'KeyK', ctrlKey: true }),
    false,
    ['Mod+л', 'Mod+k'],
  ],
  ['the row of digits in France', press('&', { code: 'Digit1' }), false, ['&', '1']],
  ['Dvorak goes by the letter', press('j', { code: 'KeyC' }), false, ['j']],
  ['Space', press(' ', { code: 'Space' }), false, ['Space']],
  ['a modifier alone', press('Shift', { shiftKey: true }), false, []],
  ['a dead key', press('Dead', { code: 'KeyE' }), false, []],
  ['a composing input method', press('j', { isComposing: true }), false, []],
  ['one that says so by number', press('j', { keyCode: 229 }), false, []],
];

describe('a press', () => {
  it.each(PRESSES)('of %s', (_, given, mac, chords) => {
    expect(chordsOfPress(given, mac)).toEqual(chords);
  });
});

describe('keys', () => {
  it.each([
    ['j', true],
    ['Shift+j', true],
    ['?', true],
    ['Plus', true],
    ['Mod+k', false],
    ['Alt+n', false],
    ['Enter', false],
    ['Delete', false],
  ])('%s is a single sign: %s', (chord, single) => {
    expect(isSingle(chord)).toBe(single);
  });

  it('with Ctrl or Cmd may act while one types', () => {
    expect([holdsMod('Mod+k'), holdsMod('Ctrl+k'), holdsMod('Alt+k'), holdsMod('k')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('are labelled as on the keyboard', () => {
    expect(keyLabels('Mod+Shift+k', false)).toEqual(['Ctrl', 'Shift', 'K']);
    expect(keyLabels('Mod+Shift+k', true)).toEqual(['⌘', '⇧', 'K']);
    expect(keyLabels('?', false)).toEqual(['?']);
  });
});

describe('the table of commands', () => {
  it('names each once, in words that are there', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
    for (const { label } of COMMANDS) expect(Object.keys(words)).toContain(label);
  });

  it('has only keys that can be read', () => {
    for (const { id, key } of OWN_COMMANDS)
      expect(chordsOf(key), id).toHaveLength(key === '' ? 0 : key.split(' ').length);
  });
});
