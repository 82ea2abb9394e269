/** Which picture the reader means: by the context menu's address, by a selection, at a point; in shadow roots, too. */
import { afterEach, describe, expect, it } from 'vitest';
import { pictureFrom, selectedPicture } from '../../../lib/page/picture-marks';
import { elementAt } from '../../../lib/text/document';
import { shadowOf } from '../../../lib/text/dom';
import { shadowPage } from '../annotation/a-page';

/** Pictures that need no network, each with an address of its own. */
const svg = (fill: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="${fill}"/></svg>`)}`;
const img = (fill: string, size = 'width="90" height="60"') =>
  `<img ${size} alt="${fill}" src="${svg(fill)}">`;
const root = (inside: string) => `<template shadowrootmode="open">${inside}</template>`;

const PAGE = `
  <p>Some words.</p>${img('red')}
  <x-story>${root(`
    <p>More words. <slot></slot></p><p id="alone">${img('green')}</p>
    <x-photo>${root(`<figure>${img('blue')}</figure>`)}</x-photo>
    <x-photo>${root(img('gold'))}</x-photo><x-photo>${root(img('gold'))}</x-photo>
    ${img('grey', 'width="20" height="20"')}`)}
    ${img('slot')}
  </x-story>`;

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** The page once its pictures are loaded. */
async function open(): Promise<void> {
  shadowPage(PAGE);
  await Promise.all(everyPicture().map((one) => one.decode()));
}

function everyPicture(): HTMLImageElement[] {
  const found: HTMLImageElement[] = [];
  const look = (within: ParentNode) => {
    for (const one of within.querySelectorAll('*')) {
      if (one instanceof HTMLImageElement) found.push(one);
      const shadow = shadowOf(one);
      if (shadow) look(shadow);
    }
  };
  look(document.body);
  return found;
}

const the = (alt: string) => {
  const found = everyPicture().find((one) => one.alt === alt);
  if (!found) throw new Error(`no ${alt}`);
  return found;
};

describe('the picture of the context menu', () => {
  it.each(['red', 'green', 'blue', 'slot'])('is found by its address: %s', async (fill) => {
    await open();
    expect(pictureFrom(document, svg(fill))).toBe(the(fill));
  });

  it.each([
    ['gold', 'two have its address'],
    ['grey', 'it is no larger than a button'],
    ['pink', 'none has it'],
  ])('is none where %s: %s', async (fill) => {
    await open();
    expect(pictureFrom(document, svg(fill))).toBeNull();
  });
});

describe('the picture that is selected', () => {
  it.each(['red', 'green', 'blue'])('is the one that alone is in it: %s', async (fill) => {
    await open();
    const range = document.createRange();
    range.selectNode(the(fill));
    const { startContainer, startOffset, endContainer, endOffset } = range;
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    expect(selectedPicture(document)).toBe(the(fill));
  });

  it('is none where there are words in it', async () => {
    await open();
    document.getSelection()?.selectAllChildren(document.body);
    expect(selectedPicture(document)).toBeNull();
  });
});

describe('the picture at a point', () => {
  it.each(['red', 'green', 'blue', 'slot'])('is the one that is seen there: %s', async (fill) => {
    await open();
    const { left, top } = the(fill).getBoundingClientRect();
    expect(elementAt(document, left + 5, top + 5)).toBe(the(fill));
  });
});
