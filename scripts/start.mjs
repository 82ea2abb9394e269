// The main job from a bare checkout: a browser with Postil on an article. With a display it stays open;
// without one the same scene is played headless, what was found is printed, and pictures of it go to out/.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { launch } from './harness/browser.ts';
import { playScene } from './harness/scene.ts';
import { serve } from './harness/server.ts';

const root = resolve(import.meta.dirname, '..');
const pages = join(root, 'tests/fixtures/pages');
const dist = join(root, '.output/chrome-mv3');
const given = process.argv[2];
const isFile = given !== undefined && existsSync(given) && statSync(given).isFile();
const isDemo = given === undefined;

const served = await serve(isFile ? dirname(resolve(given)) : pages);
const url = isDemo
  ? `${served.origin}/demo/`
  : isFile
    ? `${served.origin}/${encodeURIComponent(resolve(given).slice(dirname(resolve(given)).length + 1))}`
    : given;
if (!URL.canParse(url)) {
  process.stderr.write(`"${given}" is neither a file nor an address.\n`);
  process.exit(1);
}

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
// The demo and a file need nobody; who looks at the window may go on from there.
const online = hasDisplay || !(isDemo || isFile);
const postil = await launch(dist, { headless: !hasDisplay, online });
try {
  if (hasDisplay) {
    const page = postil.context.pages()[0] ?? (await postil.context.newPage());
    await page.goto(url);
    process.stdout.write(
      `Postil is open on ${url}\nSelect some words, or click its icon. Close the window to end.\n`,
    );
    await new Promise((done) => postil.context.on('close', done));
  } else {
    const out = join(root, 'out');
    mkdirSync(out, { recursive: true });
    await playScene(postil, url, out, (line) => process.stdout.write(`${line}\n`));
  }
} finally {
  served.close();
  await postil.close().catch(() => undefined);
}
