/** The reader's own keys over those of the table: what each command listens to, what collides, and how to swap. Pure. */
import {
  COMMANDS,
  type CommandId,
  OWN_COMMANDS,
  type OwnCommand,
  type OwnCommandId,
  type Where,
} from '.';
import { chordsOf, isSingle } from './keys';

/** What the reader has set: own keys by command ('' = none), and whether keys without a modifier act at all. */
export interface KeySettings {
  keys: Readonly<Record<string, string>>;
  singleKeys: boolean;
}

/** The chords that are set for a command, whether or not they are switched off just now. */
export function boundTo(
  { id, key }: Pick<OwnCommand, 'id' | 'key'>,
  keys: KeySettings['keys'],
): string[] {
  return chordsOf(keys[id] ?? key);
}

/** The chords that a command listens to now. */
export function activeChords(command: OwnCommand, { keys, singleKeys }: KeySettings): string[] {
  return boundTo(command, keys).filter((chord) => singleKeys || !isSingle(chord));
}

/** Whether two places can be on the screen at once. */
function meets(one: Where, other: Where): boolean {
  if (one === 'browser' || other === 'browser') return true;
  return one === other || one === 'everywhere' || other === 'everywhere';
}

/** The command that already listens to `chord` where `id` would, or null. */
export function conflictOf(
  id: OwnCommandId,
  chord: string,
  keys: KeySettings['keys'],
): CommandId | null {
  const own = OWN_COMMANDS.find((one) => one.id === id);
  if (!own) return null;
  const found = COMMANDS.find((one) => {
    if (one.id === id || !meets(own.where, one.where)) return false;
    const chords = one.where === 'browser' ? chordsOf(asOwn(one.key)) : boundTo(one, keys);
    return chords.includes(chord);
  });
  return found?.id ?? null;
}

/** The manifest writes letters in capitals. */
const asOwn = (key: string): string => key.replace('Ctrl+', 'Mod+').replace('Command+', 'Mod+');

/** The keys with one command set; what the table has by itself is not kept, so that it can change later. */
export function withKey(
  keys: KeySettings['keys'],
  id: OwnCommandId,
  binding: string,
): Record<string, string> {
  const { [id]: _, ...others } = keys;
  const table = OWN_COMMANDS.find((one) => one.id === id)?.key ?? '';
  const same = chordsOf(binding).join(' ') === chordsOf(table).join(' ');
  return same ? others : { ...others, [id]: chordsOf(binding).join(' ') };
}

/** The keys after `id` has taken `chord` from `other`, which gets what `id` had; what would collide again is left out. */
export function swapped(
  keys: KeySettings['keys'],
  id: OwnCommandId,
  chord: string,
  other: OwnCommandId,
): Record<string, string> {
  const [mine, theirs] = [id, other].map((one) => OWN_COMMANDS.find((c) => c.id === one));
  if (!mine || !theirs) return { ...keys };
  const before = boundTo(mine, keys);
  const kept = boundTo(theirs, keys).filter((one) => one !== chord);
  const taken = withKey(withKey(keys, other, kept.join(' ')), id, chord);
  const free = before.filter((one) => one !== chord && conflictOf(other, one, taken) === null);
  return withKey(taken, other, [...kept, ...free].join(' '));
}
