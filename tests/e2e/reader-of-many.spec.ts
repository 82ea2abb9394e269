/** Everything that the reader does, in a library of 10,000 articles: one test, because filling it takes longer than the rest. */
import type { Page } from 'playwright';
import type { Postil } from '../../scripts/harness/browser.ts';
import { inWorker, rowsOf } from '../../scripts/harness/scene.ts';
import { expect, openOwn, test } from './base.ts';
import { fillReader } from './reader-records.ts';
import { fill } from './records.ts';

const MANY = 10_000;

type Step = (page: Page, postil: Postil) => Promise<unknown>;

async function open(page: Page, postil: Postil, id = 'READER'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(postil.page(`library.html#/read/${id}`));
  await page.locator('.reader-text p[data-start]').first().waitFor();
}

/** Opens it where it begins: a step before may have been long enough for its place to be kept, as it leaves at the latest. */
async function openAtTheBeginning(page: Page, postil: Postil): Promise<void> {
  await page.goto(postil.page('options.html'));
  await page.locator('.options').first().waitFor();
  const back = { postil: 'article.update', input: { ids: ['READER'], patch: { position: 0 } } };
  await page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(back)})`);
  await open(page, postil);
  await expect(page.getByText('A marked sentence.')).toBeInViewport();
}

const css = (page: Page, name: string): Promise<string> =>
  page
    .locator('.body')
    .evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name);

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();

const title = (page: Page) => page.getByRole('heading', { level: 1 });

const walksTheList: Step = async (page, postil) => {
  await page.goto(postil.page('library.html'));
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '10002', {
    timeout: 20_000,
  });
  await page.locator('.row-open').first().click();
  await expect(title(page)).toHaveAttribute('lang', 'ar');
  await page.keyboard.press(']');
  await expect(title(page)).toContainText('Article 10000');
  await page.keyboard.press(']');
  await expect(title(page)).toContainText('Article 9999');
  await page.keyboard.press('[');
  await expect(title(page)).toContainText('Article 10000');
  await page.keyboard.press('u');
  await expect(page.getByRole('grid')).toBeVisible();
  await open(page, postil);
  await page.keyboard.press(']');
  await expect(title(page)).toContainText('What the harbour kept');
  // Opened by its address, it has neighbours once the list is read.
  await expect(async () => {
    await page.keyboard.press('[');
    await expect(title(page)).toContainText('Article 1:', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
};

const setsTheType: Step = async (page, postil) => {
  await open(page, postil);
  await page.keyboard.press('a');
  const seen = new Set<string>();
  for (const name of [
    'Source Serif',
    'Sans serif of the system',
    'Serif of the system',
    'OpenDyslexic',
    'Monospace',
  ]) {
    await radio(page, name);
    await expect.poll(async () => !seen.has(await css(page, 'font-family'))).toBe(true);
    seen.add(await css(page, 'font-family'));
    if (name === 'OpenDyslexic')
      expect(
        await page.evaluate(async () => (await document.fonts.load('20px OpenDyslexic')).length),
      ).toBe(1);
  }
  for (const [label, value, key, wanted] of [
    ['Size', '30', 'font-size', '30px'],
    ['Width', '800', 'inline-size', /^(7\d\d|800)/],
    ['Line spacing', '2', 'line-height', '60px'],
    ['Letter spacing', '0.1', 'letter-spacing', '3px'],
    ['Word spacing', '0.2', 'word-spacing', '6px'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(value);
    await expect.poll(() => css(page, key), label).toMatch(wanted);
  }
  await radio(page, 'Justified');
  await expect.poll(() => css(page, 'text-align')).toBe('justify');
  expect(await css(page, 'hyphens')).toBe('auto');
  await expect(page.locator('.body')).toHaveAttribute('lang', 'en');
  await page.getByLabel('Hyphenate').uncheck();
  await expect.poll(() => css(page, 'hyphens')).toBe('manual');
};

const setsTheColours: Step = async (page) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const seen = new Set<string>();
  for (const name of ['Light', 'Sepia', 'Grey', 'Dark', 'Black']) {
    await radio(page, name);
    await expect.poll(async () => !seen.has(await paper()), name).toBe(true);
    seen.add(await paper());
  }
  await radio(page, 'High contrast');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await page.emulateMedia({ colorScheme: 'dark' });
  await radio(page, 'As the browser');
  await expect.poll(paper).toBe('rgb(21, 25, 27)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(paper).toBe('rgb(255, 255, 255)');
  for (const name of ['Light', 'Sepia', 'Grey', 'Dark', 'Black', 'High contrast'])
    await takesAnAccent(page, name);
};

/** In every theme: the build writes some of their colours in short. */
async function takesAnAccent(page: Page, theme: string): Promise<void> {
  await radio(page, theme);
  const accent = () =>
    page
      .getByRole('button', { name: 'Back to the defaults' })
      .evaluate((button) => getComputedStyle(button).color);
  const own = await accent();
  await page.getByLabel('Accent').fill('#8a2a0c');
  await expect.poll(accent, theme).not.toBe(own);
  await page.getByRole('button', { name: 'The theme’s own' }).click();
  await expect.poll(accent, theme).toBe(own);
}

const keepsItOnThisDevice: Step = async (page, postil) => {
  expect(await inWorker(postil, 'chrome.storage.sync?.get(null) ?? {}')).toEqual({});
  await open(page, postil);
  await expect.poll(() => css(page, 'font-size')).toBe('30px');
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Back to the defaults' }).click();
  await expect.poll(() => css(page, 'font-size')).toBe('20px');
  expect(await css(page, 'letter-spacing')).toBe('normal');
  await page.keyboard.press('Escape');
  const licence = await page.evaluate(async () =>
    (await fetch('/fonts/OpenDyslexic-LICENSE.txt')).text(),
  );
  expect(licence).toContain('SIL Open Font License');
};

const showsWhatIsInIt: Step = async (page, postil) => {
  await open(page, postil);
  await page.getByRole('navigation').getByRole('button', { name: 'What now' }).click();
  await expect(page.getByRole('heading', { name: 'What now' })).toBeInViewport();
  await page.locator('.noteref').click();
  await expect(page.getByRole('note')).toContainText('The harbour office keeps the books');
  await page.keyboard.press('Escape');
  const figures = page.locator('.body figcaption');
  for (const n of [1, 2, 3])
    await expect(figures.nth(n - 1)).toHaveText(
      `The harbour, ${n} of three. Lio Marten/Quay Press`,
    );
  await expect(page.getByRole('group', { name: '2 pictures' })).toBeVisible();
  await page.getByRole('button', { name: 'Enlarge: Picture 2' }).click();
  await expect(page.getByRole('dialog')).toContainText('Lio Marten/Quay Press');
  await page.keyboard.press('Escape');
  const table = page.locator('.body .table');
  expect(await table.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  await expect(page.getByRole('button', { name: 'Copy the code' })).toBeVisible();
};

const isWorkedByKeys: Step = async (page, postil) => {
  await openAtTheBeginning(page, postil);
  for (const key of ['j', 'j', 'j', 'k', 'j']) await page.keyboard.press(key);
  await expect(page.locator('[data-focused]')).toContainText('Paragraph 4.');
  await page.keyboard.press('h');
  await expect(page.locator('mark', { hasText: 'Paragraph 4.' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.locator('.side-note textarea')).toBeFocused();
  await page.keyboard.type('By keys alone.');
  await page.keyboard.press('Escape');
  await expect(page.locator('.side-note', { hasText: 'By keys alone.' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('closing');
  await expect(page.getByText('1 of 8')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('By keys alone.')).toBeVisible();
  await expect(page.locator('.reader-bar')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
};

const goesOnReading: Step = async (page, postil) => {
  await openAtTheBeginning(page, postil);
  const left = async () =>
    Number.parseInt((await page.locator('.reader-left').innerText()).split(' ')[0] ?? '', 10);
  const before = await left();
  expect(before).toBeGreaterThanOrEqual(4);
  await page
    .locator('p[data-paragraph="12"]')
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await expect.poll(left).toBeLessThan(before);
  const row = async () =>
    (await rowsOf<{ id: string; position?: number }>(postil, 'articles')).find(
      ({ id }) => id === 'READER',
    );
  await expect
    .poll(async () => (await row())?.position ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(2000);
  await open(page, postil);
  await expect(page.getByText('Reading goes on at ¶ 12.')).toBeVisible();
  await expect(page.locator('p[data-paragraph="12"]')).toBeInViewport();
};

/** A voice that never speaks: each sentence ends when `spoken.end()` is called. */
const aVoice = () => {
  const spoken: { text: string; rate: number; lang: string; onend?: () => void }[] = [];
  const voices = ['en-GB', 'de-DE'].map((lang) => ({
    name: `Voice ${lang}`,
    voiceURI: lang,
    lang,
    localService: true,
    default: false,
  }));
  const synthesis = {
    speak: (one: (typeof spoken)[0]) => spoken.push(one),
    cancel: () => undefined,
    getVoices: () => voices,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  class Utterance {
    constructor(readonly text: string) {}
  }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance, spoken });
};

const readsAloud: Step = async (page, postil) => {
  await page.addInitScript(aVoice);
  await open(page, postil);
  const said = () => page.evaluate('spoken.map(({ text, rate, lang }) => [text, rate, lang])');
  const marked = () =>
    page.evaluate(() => String([...(CSS.highlights.get('reader-spoken') ?? [])][0] ?? ''));
  await page.getByRole('button', { name: 'From the beginning' }).click();
  await page.keyboard.press('p');
  await expect.poll(marked).toBe('A marked sentence.');
  await expect(page.getByLabel('Voice').getByRole('option')).toHaveText(['Voice en-GB']);
  await page.getByLabel('Speed').selectOption('1.5');
  const speed = `chrome.storage.local.get('settings').then(({ settings }) => settings.speed)`;
  await expect.poll(() => inWorker(postil, speed)).toBe(1.5);
  await page.evaluate('spoken.at(-1).onend()');
  await expect.poll(marked).toMatch(/^The tide went out/);
  await page.evaluate('spoken.at(-1).onend()');
  await expect.poll(marked).toMatch(/^Nobody had looked/);
  expect(await said()).toContainEqual([expect.stringMatching(/^Nobody had looked/), 1.5, 'en-GB']);
  // On into the next paragraph.
  for (let i = 0; i < 3; i++) await page.evaluate('spoken.at(-1).onend()');
  await expect.poll(marked).toMatch(/^This one has a note/);
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'Go on reading aloud' })).toBeVisible();
  await open(page, postil, 'ARABIC');
  await page.keyboard.press('p');
  await expect(page.getByText('No voice on this computer reads Arabic.')).toBeVisible();
};

const STEPS: [string, Step][] = [
  ['previous and next of the list', walksTheList],
  ['typeface, size, spacing, alignment and hyphens, at once', setsTheType],
  ['six themes, the one of the browser, an accent of one’s own', setsTheColours],
  ['kept on this device, and back to the defaults', keepsItOnThisDevice],
  ['outline, footnotes, tables, code, captions with credits, galleries', showsWhatIsInIt],
  ['keys, find, print', isWorkedByKeys],
  ['the time left, and the paragraph where reading goes on', goesOnReading],
  ['reading aloud with a voice of the language, or saying that there is none', readsAloud],
];

test('the reader does all that it does among 10,000 articles', async ({ postil }) => {
  test.setTimeout(300_000);
  const page = await openOwn(postil, 'library.html');
  await fillReader(page);
  await fill(page, MANY);
  for (const [name, step] of STEPS) await test.step(name, () => step(page, postil));
});
