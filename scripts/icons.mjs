// Draws the mark and its states (../shared look: icon-states) into public/icon. Run after a change of the mark; the pictures are committed.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from './browsers.mjs';

const RULE = 'M2 1h2v14H2z';
const SLIP = 'M3 3h7.5a3.5 3.5 0 0 1 0 7H3';
const mark = (colour, inside, filled) =>
  `<path d="${RULE}" fill="${colour}"/><path d="${SLIP}" fill="${filled ? colour : 'none'}" stroke="${colour}" stroke-width="2"/>${inside}`;
const STATES = {
  none: mark('#7D878C', '', false),
  noticed: mark('#1F8C9E', '<path d="M7 5h3v3H7z" fill="#1F8C9E"/>', false),
  saved: mark('#1F8C9E', '', true),
};
const svg = (size, box, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}">${body}</svg>`;
const tile = `<rect x="8" y="8" width="112" height="112" rx="24" fill="#0B5A68"/><g transform="translate(31 28) scale(4.7)">${mark('#FFFFFF', '<path d="M6.2 5.6h3.9v1.8H6.2z" fill="#FBDF7E"/>', false)}</g>`;

const folder = new URL('../public/icon/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage();
async function draw(name, size, picture) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${picture}`);
  await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
}
for (const size of [16, 32])
  for (const [name, body] of Object.entries(STATES))
    await draw(`${name}-${size}`, size, svg(size, '0 0 16 16', body));
for (const size of [16, 32, 48, 128]) await draw(`${size}`, size, svg(size, '0 0 128 128', tile));
await browser.close();
