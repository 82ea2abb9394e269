import { browser } from './mock-browser';

Object.assign(globalThis, { browser, chrome: browser });
