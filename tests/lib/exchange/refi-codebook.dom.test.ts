import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/exchange/format';
import { refiCodebook } from '../../../lib/exchange/formats/refi-codebook';
import { refiQda } from '../../../lib/exchange/formats/refi-qda';
import { LIBRARY } from './library';
import { filledWith, NAUGHTY } from './naughty';
import { bytesOf, written } from './records';

const parsed = (text: string): Document => {
  const file = new DOMParser().parseFromString(text, 'application/xml');
  const error = file.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not XML');
  return file;
};
const codesIn = (file: Document) =>
  [...file.querySelectorAll('Codes > Code')].map((one) => ({
    guid: one.getAttribute('guid'),
    name: one.getAttribute('name'),
    colour: one.getAttribute('color'),
    codable: one.getAttribute('isCodable'),
  }));
const codes = async (items: ExportItem[]) => codesIn(parsed(await written(refiCodebook, items)));

describe('the REFI-QDA code book', () => {
  it('is one list of codes in the code book’s namespace', async () => {
    const root = parsed(await written(refiCodebook, LIBRARY)).documentElement;
    expect([root.localName, root.namespaceURI]).toEqual(['CodeBook', 'urn:QDA-XML:codebook:1.0']);
    expect(root.getAttribute('origin')).toBe('Postil');
    expect([...root.children].map(({ localName }) => localName)).toEqual(['Codes']);
  });

  it('has every colour and tag once, and a code even where nothing is tagged', async () => {
    const names = (await codes([...LIBRARY, ...LIBRARY])).map(({ name }) => name);
    const colours = ['yellow', 'green', 'blue', 'coral', 'violet'];
    expect(names).toEqual([...colours, 'ports', 'to read', 'dockers vote', 'lost']);
    expect((await codes([])).map(({ name }) => name)).toEqual(colours);
    for (const { codable, guid } of await codes(LIBRARY)) {
      expect(codable).toBe('true');
      expect(guid).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
    }
  });

  it('has the GUIDs and colours of the project', async () => {
    const project = unzipSync(await bytesOf(refiQda, LIBRARY))['project.qde'] ?? new Uint8Array();
    const all = await codes(LIBRARY);
    const inProject = codesIn(parsed(strFromU8(project)));
    expect(inProject.length).toBeGreaterThan(5);
    for (const code of inProject) expect(all).toContainEqual(code);
  });

  it.each(NAUGHTY)('keeps a tag of %j', async (words) => {
    const item = filledWith(words);
    const names = (await codes([item])).map(({ name }) => name);
    expect(names.at(-1)).toBe(item.article.tags[0]);
  });
});
