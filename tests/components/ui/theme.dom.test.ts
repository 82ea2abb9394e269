import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import { applyTheme } from '../../../components/ui';
import { THEMES } from './a-part';

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

describe('a theme', () => {
  it.each(THEMES)('%s is put on the page, with a ground of its own', (theme) => {
    const stop = applyTheme(theme);
    expect(document.documentElement.dataset.theme).toBe(theme);
    stop();
  });

  it('of the browser is one of ours', () => {
    applyTheme('system')();
    expect(THEMES).toContain(document.documentElement.dataset.theme);
  });

  it('gives each its own ground', () => {
    const grounds = THEMES.map((theme) => {
      applyTheme(theme)();
      const { backgroundColor } = getComputedStyle(document.documentElement);
      // Black and high contrast share the page and differ in what lies on it.
      const wash = getComputedStyle(document.documentElement).getPropertyValue('--wash');
      return `${backgroundColor} ${wash}`;
    });
    expect(new Set(grounds).size).toBe(THEMES.length);
  });
});

describe('an accent of one’s own', () => {
  it.each([
    ['as it stands in the source', '#FFFFFF'],
    ['as the build shortens it', '#fff'],
  ])('holds on a ground written %s', (_, page) => {
    const { style } = document.documentElement;
    style.setProperty('--page', page);
    applyTheme('light', '#8a2a0c')();
    expect(style.getPropertyValue('--accent')).toBe('#8a2a0c');
    applyTheme('light')();
    expect(style.getPropertyValue('--accent')).toBe('');
    style.removeProperty('--page');
  });
});

/** Makes the browser say that its reader prefers something, for one test. */
async function prefers(name: string, value: string): Promise<void> {
  const session = cdp() as unknown as { send(method: string, input: unknown): Promise<unknown> };
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  onTestFinished(async () => {
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  });
}

const ground = () => getComputedStyle(document.documentElement).backgroundColor;

describe('what the browser prefers', () => {
  it.each([
    ['dark', 'rgb(21, 25, 27)'],
    ['light', 'rgb(255, 255, 255)'],
  ])('%s holds before a theme is set', async (scheme, colour) => {
    await prefers('prefers-color-scheme', scheme);
    expect(ground()).toBe(colour);
  });

  it.each([
    ['prefers-color-scheme', 'dark', 'dark'],
    ['prefers-color-scheme', 'light', 'light'],
    ['prefers-contrast', 'more', 'contrast'],
  ])('%s: %s makes the theme of the browser %s', async (name, value, theme) => {
    await prefers(name, value);
    applyTheme('system')();
    expect(document.documentElement.dataset.theme).toBe(theme);
  });

  it('is followed when it changes, until the theme is another', async () => {
    await prefers('prefers-color-scheme', 'light');
    const stop = applyTheme('system');
    await prefers('prefers-color-scheme', 'dark');
    await expect.poll(() => document.documentElement.dataset.theme).toBe('dark');
    stop();
    await prefers('prefers-color-scheme', 'light');
    expect(document.documentElement.dataset.theme).toBe('dark');
  });
});
