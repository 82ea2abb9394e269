/** Keys, palette and help of our own pages. */
export { CommandDesk } from './desk';
export { Chords } from './help';
export { type Handlers, runnable, useCommands } from './listen';
