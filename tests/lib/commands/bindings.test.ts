import { describe, expect, it } from 'vitest';
import { OWN_COMMANDS, type OwnCommandId } from '../../../lib/commands';
import {
  activeChords,
  boundTo,
  conflictOf,
  swapped,
  withKey,
} from '../../../lib/commands/bindings';

const command = (id: OwnCommandId) => {
  const found = OWN_COMMANDS.find((one) => one.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
};

describe('what a command listens to', () => {
  it.each([
    ['its own key of the table', 'reader.next', {}, true, ['j']],
    ['the reader’s key', 'reader.next', { 'reader.next': 'ArrowDown' }, true, ['ArrowDown']],
    ['nothing if it is off', 'reader.next', { 'reader.next': '' }, true, []],
    ['nothing if single keys are off', 'reader.next', {}, false, []],
    ['its other keys even then', 'list.open', {}, false, ['Enter']],
    ['nothing if what is stored is nonsense', 'reader.next', { 'reader.next': '+' }, true, []],
  ] as const)('is %s', (_, id, keys, singleKeys, chords) => {
    expect(activeChords(command(id), { keys, singleKeys })).toEqual(chords);
  });
});

describe('a conflict', () => {
  it.each([
    ['two of the same place', 'reader.next', 'k', {}, 'reader.previous'],
    ['one of everywhere', 'reader.next', '?', {}, 'help'],
    ['everywhere with one place', 'help', 'x', {}, 'list.select'],
    ['list and reader are never there at once', 'reader.next', 'x', {}, null],
    ['a key of the browser’s commands', 'reader.next', 'Alt+Shift+h', {}, 'highlight-selection'],
    ['a key that was given away', 'reader.next', 'k', { 'reader.previous': 'b' }, null],
    ['a key that was taken', 'reader.next', 'b', { 'reader.previous': 'b' }, 'reader.previous'],
    ['its own key', 'reader.next', 'j', {}, null],
    ['a second key of another', 'reader.next', 'Backspace', {}, 'reader.delete'],
  ] as const)('%s', (_, id, chord, keys, other) => {
    expect(conflictOf(id, chord, keys)).toBe(other);
  });

  it('is in no pair of the table itself', () => {
    for (const one of OWN_COMMANDS)
      for (const chord of boundTo(one, {}))
        expect(conflictOf(one.id, chord, {}), `${one.id} ${chord}`).toBeNull();
  });
});

describe('setting keys', () => {
  it('keeps what differs from the table only', () => {
    const set = withKey({}, 'reader.next', 'b');
    expect(set).toEqual({ 'reader.next': 'b' });
    expect(withKey(set, 'reader.next', 'j')).toEqual({});
    expect(withKey({}, 'reader.next', '')).toEqual({ 'reader.next': '' });
  });

  it('swaps two keys', () => {
    const keys = swapped({}, 'reader.next', 'k', 'reader.previous');
    expect(keys).toEqual({ 'reader.next': 'k', 'reader.previous': 'j' });
  });

  it('leaves the other its second key', () => {
    const keys = swapped({}, 'reader.next', 'Backspace', 'reader.delete');
    expect(keys).toEqual({ 'reader.next': 'Backspace', 'reader.delete': 'Delete j' });
  });

  it('gives the other nothing that collides elsewhere', () => {
    // j, given to everywhere’s help, would collide with the list’s own j.
    const keys = swapped({}, 'reader.next', '?', 'help');
    expect(keys).toEqual({ 'reader.next': '?', help: '' });
  });
});
