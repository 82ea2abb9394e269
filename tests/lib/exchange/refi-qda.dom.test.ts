import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportItem } from '../../../lib/exchange/format';
import { refiQda } from '../../../lib/exchange/formats/refi-qda';
import { LIBRARY } from './library';
import { filledWith, NAUGHTY } from './naughty';
import { anItem, bytesOf } from './records';

const PROJECT = ['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes'];
const SOURCE = ['PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'];

async function read(items: ExportItem[]) {
  const files = unzipSync(await bytesOf(refiQda, items));
  const project = new DOMParser().parseFromString(
    strFromU8(files['project.qde'] ?? new Uint8Array()),
    'application/xml',
  );
  const error = project.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not XML');
  return { files, project };
}

/** Elements stand in the schema's order; optional ones may be missing. */
function inOrder(parent: Element, order: readonly string[]): void {
  const places = [...parent.children].map(({ localName }) => order.indexOf(localName));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

/** The schema's order, GUIDs once and of their form, every reference and file there; gives the words of each selection. */
function check({ files, project }: Awaited<ReturnType<typeof read>>): string[] {
  inOrder(project.documentElement, PROJECT);
  const guids = [...project.querySelectorAll('[guid]')].map(
    (one) => one.getAttribute('guid') ?? '',
  );
  expect(new Set(guids).size).toBe(guids.length);
  for (const guid of guids) expect(guid).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
  for (const one of project.querySelectorAll('[targetGUID]'))
    expect(guids).toContain(one.getAttribute('targetGUID'));
  for (const one of project.querySelectorAll('Code')) expect(one.getAttribute('name')).not.toBe('');
  return [...project.querySelectorAll('TextSource')].flatMap((source) => {
    inOrder(source, SOURCE);
    const path = source.getAttribute('plainTextPath')?.replace('internal://', 'sources/') ?? '';
    expect(Object.keys(files)).toContain(path);
    const letters = [...strFromU8(files[path] ?? new Uint8Array())];
    return [...source.querySelectorAll('PlainTextSelection')].map((one) =>
      letters
        .slice(Number(one.getAttribute('startPosition')), Number(one.getAttribute('endPosition')))
        .join(''),
    );
  });
}

describe('the REFI-QDA export', () => {
  it('has each highlight as a selection of the source, with its codes, note and speaker', async () => {
    const given = await read(LIBRARY);
    const all = ['We are not leaving', '=SUM(A1) stood', 'words that the stored text lacks'];
    expect(check(given)).toEqual(all);
    const codes = [...given.project.querySelectorAll('Code')];
    expect(codes.map((one) => one.getAttribute('name'))).toEqual([
      'green',
      'ports',
      'dockers vote',
      'yellow',
      'to read',
      'coral',
      'lost',
    ]);
    expect(codes[0]?.getAttribute('color')).toBe('#76ddb1');
    expect(given.project.querySelector('Case')?.getAttribute('name')).toBe('Narges Mohammadi');
  });

  it('loses no colour, tag or note of a highlight without a place, and none of the article', async () => {
    const [first] = LIBRARY;
    if (!first) throw new Error('no article');
    const note = 'On the whole article.';
    const given = await read([{ ...first, article: { ...first.article, note } }]);
    check(given);
    const named = (one: Element | undefined, kind: string) =>
      [...(one?.querySelectorAll(`:scope > ${kind}`) ?? [])].map((ref) => {
        const guid = (kind === 'NoteRef' ? ref : ref.firstElementChild)?.getAttribute('targetGUID');
        const target = given.project.querySelector(`[guid="${guid}"]`);
        return target?.getAttribute('name') === 'Note'
          ? target.textContent
          : target?.getAttribute('name');
      });
    const [whole, loose, ...others] = given.project.querySelectorAll('TextSource');
    expect(others).toEqual([]);
    expect(named(whole, 'Coding')).toEqual(['ports', 'to read']);
    expect(named(whole, 'NoteRef')).toEqual([note]);
    const selected = loose?.querySelector('PlainTextSelection') ?? undefined;
    expect(named(selected, 'Coding')).toEqual(['coral', 'lost']);
    expect(named(selected, 'NoteRef')).toEqual(['ER  - ']);
  });

  it.each([
    ['Mira Lund / Reuters', 'Mira Lund / Reuters'],
    [null, 'no credit given'],
  ])('codes a picture with who made it: %j', async (credit, said) => {
    const [src, alt, caption] = ['https://news.example/pier.jpg', '', 'Empty berths'];
    const item = anItem({
      body: { images: [{ src, alt, caption, credit, role: 'body' }] },
      highlights: [
        {
          selectors: [{ type: 'PictureSelector', src, alt, caption }],
          exact: caption,
          place: null,
        },
      ],
    });
    expect(check(await read([item]))).toEqual([`${caption}\n— ${said}`]);
  });

  it('counts letters, not halves of them', async () => {
    const text = '😀 one\r\n👩‍👩‍👧 two';
    const start = text.indexOf('two');
    const item = anItem({
      body: { text, blocks: [], quotes: [], images: [] },
      highlights: [{ exact: 'two', place: { start, end: start + 3 } }],
    });
    expect(check(await read([item]))).toEqual(['two']);
  });

  it.each(NAUGHTY)('keeps %j as words in every field', async (words) => {
    const given = await read([filledWith(words)]);
    const [selected] = check(given);
    expect(selected).toBe(words.toWellFormed().replaceAll('\r', ' ').replaceAll('\0', '\ufffd'));
    const item = filledWith(words);
    const loose = { ...item, highlights: item.highlights.map((one) => ({ ...one, place: null })) };
    expect(check(await read([loose]))).toEqual([(selected ?? '').trim()]);
  });

  it('is a project of no article, too', async () => {
    check(await read([]));
  });

  it('gives the same records the same GUIDs', async () => {
    const guids = async () =>
      [...(await read(LIBRARY)).project.querySelectorAll('[guid]')].map((one) =>
        one.getAttribute('guid'),
      );
    expect(await guids()).toEqual(await guids());
  });
});
