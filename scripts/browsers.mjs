// Where the browsers are on this machine, and how they are started.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];
const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Arguments that keep a test browser quiet and offline. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Lets no name be looked up but this machine's: pages of tests name pictures of hosts that do not exist, and a network without
 * an answer holds their loading up for seconds.
 */
export const OFFLINE =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

function usable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(usable);
}

/** The Chromium-family browser to use: `$CHROMIUM`, else the first on the PATH or in its usual place; undefined if none. */
export function findChromium() {
  return process.env.CHROMIUM ?? onPath(CHROMIUM_NAMES) ?? FIXED_PLACES.find(usable);
}

/** Firefox: `$FIREFOX`, else firefox-esr or firefox on the PATH; undefined if none. */
export function findFirefox() {
  return process.env.FIREFOX ?? onPath(['firefox-esr', 'firefox']);
}
