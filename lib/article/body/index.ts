export { readContexts } from './context';
export { readLeaves } from './leaves';
export { signalNames, signalsOf } from './signals';
