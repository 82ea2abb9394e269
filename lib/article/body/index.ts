/** Which leaves of a page are its body: the table of leaves, and the signals that the trees judge. */
export { readContexts } from './context';
export { readLeaves } from './leaves';
export { signalNames, signalsOf } from './signals';
