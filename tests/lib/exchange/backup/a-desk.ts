/** The library's desk with a clock of its own, and the background's handlers over it. */
import { importHandlers } from '../../../../lib/background/imports';
import { library } from '../../../../lib/library/db';
import type { Desk } from '../../../../lib/library/write';

export const desk: Desk & { time: number } = {
  db: library(),
  time: 1_000_000,
  now: () => desk.time++,
  random: (bytes) => void crypto.getRandomValues(bytes),
};
export const handlers = importHandlers(desk);
/** Who sends: the handlers of imports do not ask. */
export const nobody = {} as never;
