/** Text in open shadow roots: read in the order it is shown, and found again in every tree. */
import { afterEach, describe, expect, it } from 'vitest';
import { flatten } from '../../../lib/text/flatten';
import { shadowPage } from '../annotation/a-page';

afterEach(() => document.body.replaceChildren());

const PAGE = `
  <p>Before the <b>card</b>.</p>
  <x-card>
    <template shadowrootmode="open">
      <h2><slot name="title">No title</slot></h2>
      <p>Told by <slot></slot> in her <x-deep><template shadowrootmode="open"><i>own</i></template>unseen</x-deep> words.</p>
    </template>
    <span>Ada Quill</span>
    <b slot="title">The flood</b>
  </x-card>
  <p>Behind it.</p>`;
const TEXT = 'Before the card.\nThe flood\nTold by Ada Quill in her own words.\nBehind it.';

describe('text in open shadow roots', () => {
  it('is read in the order it is shown, slots filled', () => {
    const flat = flatten(shadowPage(PAGE));
    expect(flat.text).toBe(TEXT);
    expect(flat.shadows.length).toBe(2);
  });

  it('is found again, in a part for each tree', () => {
    const flat = flatten(shadowPage(PAGE));
    const said = (words: string) => {
      const start = TEXT.indexOf(words);
      return flat.partsOf(start, start + words.length).map((part) => part.toString().trim());
    };
    expect(said('in her own')).toEqual(['in her', 'own']);
    expect(said('by Ada Quill in')).toEqual(['by', 'Ada Quill', 'in']);
    expect(said('card.')).toEqual(['card.']);
    expect(said('the card.\nThe flood\nTold')).toEqual(['the card.', 'The flood', 'Told']);
  });

  it('has the same place from both sides for every letter', () => {
    const flat = flatten(shadowPage(PAGE));
    for (let start = 0; start < TEXT.length; start++) {
      if (TEXT[start] === '\n') continue;
      const [part] = flat.partsOf(start, start + 1);
      expect(flat.offsetOf(part.startContainer, part.startOffset), `${start}`).toBe(start);
      if (TEXT[start] !== ' ') expect(part.toString()).toBe(TEXT[start]);
    }
  });

  it('has a place for points between elements of every tree', () => {
    const flat = flatten(shadowPage(PAGE));
    const card = document.querySelector('x-card');
    const shadow = card?.shadowRoot;
    if (!card || !shadow) throw new Error('no card');
    expect(flat.offsetOf(card, 0)).toBe(TEXT.indexOf('Ada'));
    expect(flat.offsetOf(shadow, 0)).toBe(TEXT.indexOf('The flood'));
    expect(flat.offsetOf(shadow, shadow.childNodes.length)).toBe(TEXT.indexOf('Behind'));
    expect(flat.offsetOf(document.body, document.body.childNodes.length)).toBe(TEXT.length);
  });
});
