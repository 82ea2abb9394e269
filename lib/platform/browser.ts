/** The one door to the browser's extension API; tests put another behind it. Content scripts use `bare.ts`, which weighs nothing. */
export { browser } from 'wxt/browser';
