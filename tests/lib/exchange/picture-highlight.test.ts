/** A picture that is highlighted as a whole leaves by its caption, and with the way to the picture wherever a link is written. */
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../lib/exchange/formats';
import { anItem, written } from './records';

const CAPTION = 'Empty berths in Norhaven';
const SRC = 'https://news.example/img/pier-1600.jpg';

const CREDIT = 'Mira Lund / Reuters';

const item = (credit: string | null = null) =>
  anItem({
    body: {
      images: [{ src: SRC, alt: 'A pier', caption: CAPTION, credit, role: 'body' }],
    },
    highlights: [
      {
        selectors: [{ type: 'PictureSelector', src: SRC, alt: 'A pier', caption: CAPTION }],
        exact: CAPTION,
        place: null,
        note: 'Ask for the rights.',
      },
    ],
  });

const HIGHLIGHTS = [
  'markdown',
  'obsidian',
  'logseq',
  'html',
  'csv',
  'anki',
  'zotero-rdf',
  'ris',
  'hypothesis',
  'web-annotation',
  'json',
];
const LINKED = ['markdown', 'html', 'obsidian', 'csv', 'zotero-rdf', 'ris'];
const CREDITED = [...LINKED, 'anki', 'logseq', 'web-annotation'];
/** Those that a person reads say that there is none. */
const UNCREDITED = ['markdown', 'html', 'obsidian', 'logseq', 'anki', 'zotero-rdf', 'ris'];
/** The part of a file that is about highlights: pictures have lists of their own. */
const marks = (text: string) => text.split('## Pictures')[0]?.split('<figure')[0] ?? '';
const format = (id: string) => {
  const found = FORMATS.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}; there is ${FORMATS.map((one) => one.id)}`);
  return found;
};

describe('a highlighted picture', () => {
  it.each(HIGHLIGHTS)('is in %s by its caption', async (id) => {
    expect(await written(format(id), [item()])).toContain(CAPTION);
  });

  it.each(LINKED)('is linked to in %s', async (id) => {
    expect(await written(format(id), [item()])).toContain(SRC);
  });

  it.each(CREDITED)('is credited in %s', async (id) => {
    expect(marks(await written(format(id), [item(CREDIT)]))).toContain(CREDIT);
  });

  it.each(UNCREDITED)('says in %s that no credit is given', async (id) => {
    expect(marks(await written(format(id), [item()]))).toMatch(/no credit given/i);
  });
});
