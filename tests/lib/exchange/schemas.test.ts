/** QDA-XML against the rules of its standard, by a judge that is not ours: xmllint (libxml2). CI has it; elsewhere it is used if it is there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../../lib/exchange/formats';
import { LIBRARY } from './library';
import { filledWith, NAUGHTY } from './naughty';
import { NAUGHTY_ARTICLES } from './naughty-articles';
import { bytesOf } from './records';

const SCHEMAS = new URL('../../fixtures/schemas/', import.meta.url).pathname;
const hasJudge = spawnSync('xmllint', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'postil-xml-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The formats, their schemas, and the document in what they write. */
const JUDGED = [
  {
    id: 'refi-qda',
    schema: 'qda-project.xsd',
    document: (bytes: Uint8Array) => unzipSync(bytes)['project.qde'] ?? new Uint8Array(),
  },
  { id: 'refi-codebook', schema: 'qda-codebook.xsd', document: (bytes: Uint8Array) => bytes },
];

const GIVEN: [string, typeof LIBRARY][] = [
  ['a library', LIBRARY],
  ['one article', LIBRARY.slice(0, 1)],
  ['naughty articles', NAUGHTY_ARTICLES.map(([, item]) => item)],
  ...NAUGHTY.map((words): [string, typeof LIBRARY] => [
    JSON.stringify(words.slice(0, 30)),
    [filledWith(words)],
  ]),
];

it('has its judge in CI', () => {
  if (process.env.CI) expect(hasJudge).toBe(true);
});

describe.skipIf(!hasJudge).each(JUDGED)('$id', ({ id, schema, document }) => {
  it.each(GIVEN)('of %s keeps the rules', async (_, items) => {
    const format = FORMATS.find((one) => one.id === id);
    if (!format) throw new Error(`there is no format ${id}`);
    const file = join(folder, `${id}.xml`);
    writeFileSync(file, strFromU8(document(await bytesOf(format, items))));
    const judge = () =>
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', join(SCHEMAS, schema), file], {
        stdio: 'pipe',
      });
    expect(judge).not.toThrow();
  });
});
