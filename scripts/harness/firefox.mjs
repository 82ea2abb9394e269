// A small WebDriver BiDi client on Node's own WebSocket (https://w3c.github.io/webdriver-bidi/): Debian has no geckodriver,
// and puppeteer hangs on moz-extension pages.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../browsers.mjs';

const START_MS = 90_000;
/** Fixes the address of our pages: without it Firefox makes a random one for each profile. */
const UUID = '7c1d7b64-0e0c-4a6e-9f5d-2f1f0a9b3c55';
const EXTENSION = '{b5f0c7e2-6c1d-4e57-9a5f-3d9d3f0f7a11}';

/** Starts Firefox with the extension in `dist`; gives the few verbs the tests need. */
export async function startFirefox(dist) {
  const profile = await mkdtemp(join(tmpdir(), 'postil-firefox-'));
  const prefs = {
    'remote.active-protocols': 1,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  const lines = Object.entries(prefs).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const flags = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
    '--remote-allow-system-access',
  ];
  const browser = spawn(findFirefox(), flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await listening(browser);
  const bidi = await connect(`${address}/session`);
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: dist } });
  return {
    ...verbs(bidi),
    page: (name) => `moz-extension://${UUID}/${name}`,
    close: async () => {
      browser.kill('SIGKILL');
      await new Promise((done) => setTimeout(done, 300));
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function listening(browser) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('Firefox did not start')), START_MS);
    let said = '';
    browser.stderr.on('data', (data) => {
      said += data;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (!found) return;
      clearTimeout(timer);
      done(found[1]);
    });
    browser.on('exit', (code) =>
      fail(new Error(`Firefox ended with ${code}: ${said.slice(-400)}`)),
    );
  });
}

async function connect(url) {
  const socket = new WebSocket(url);
  await new Promise((done, fail) => {
    socket.onopen = done;
    socket.onerror = () => fail(new Error('no BiDi connection'));
  });
  const waiting = new Map();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(data);
    const entry = waiting.get(id);
    if (!entry) return;
    waiting.delete(id);
    if (type === 'error') entry.fail(new Error(`${error}: ${message}`));
    else entry.done(result);
  };
  return {
    send: (method, params = {}) =>
      new Promise((done, fail) => {
        waiting.set(++last, { done, fail });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
  };
}

function verbs({ send }) {
  const evaluate = async (context, expression) => {
    const reply = await send('script.evaluate', {
      target: { context },
      expression,
      awaitPromise: true,
    });
    if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
    return reply.result.value;
  };
  const open = async (url) => {
    const { context } = await send('browsingContext.create', { type: 'tab' });
    // moz-extension pages never report `complete` to BiDi: they are polled instead.
    const wait = url.startsWith('moz-extension:') ? 'none' : 'complete';
    await send('browsingContext.navigate', { context, url, wait });
    return context;
  };
  return { send, evaluate, open, ...pointer({ send, evaluate }) };
}

function pointer({ send, evaluate }) {
  const perform = (context, actions) =>
    send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  const move = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
  const [down, up] = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return {
    click: (context, x, y) => perform(context, [move(x, y), down, up]),
    drag: (context, from, to) =>
      perform(context, [move(from.x, from.y), down, move(to.x, to.y), up]),
    press: (context, key) =>
      send('input.performActions', {
        context,
        actions: [
          {
            type: 'key',
            id: 'keys',
            actions: [
              { type: 'keyDown', value: key },
              { type: 'keyUp', value: key },
            ],
          },
        ],
      }),
    /** The middle of a button inside the toolbar's closed shadow root. */
    toolbarPoint: async (context, selector) => {
      const host = await send('script.evaluate', {
        target: { context },
        expression: "document.querySelector('postil-toolbar')",
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 2 },
      });
      const root = host.result?.value?.shadowRoot?.sharedId;
      if (!root) return null;
      const reply = await send('script.callFunction', {
        target: { context },
        functionDeclaration: `(root) => { const e = root.querySelector(${JSON.stringify(selector)}); if (!e) return ''; const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2].join(' '); }`,
        arguments: [{ sharedId: root }],
        awaitPromise: false,
      });
      const [x, y] = String(reply.result?.value ?? '')
        .split(' ')
        .map(Number);
      return Number.isFinite(y) ? { x, y } : null;
    },
    evaluate,
  };
}
