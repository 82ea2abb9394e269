import { beforeEach, describe, expect, it } from 'vitest';
import { dryRun } from '../../../../lib/exchange/import/dry-run';
import { Gathering } from '../../../../lib/exchange/import/gather';
import { library } from '../../../../lib/library/db';
import type { ImportedArticle } from '../../../../lib/library/imports';
import { type Desk, eraseLibrary, saveArticle } from '../../../../lib/library/write';
import { beginImport, stageImport, stepImport } from '../../../../lib/library/write-import';
import { anArticle } from '../../library/an-article';

const desk: Desk = {
  db: library(),
  now: () => 1_000_000,
  random: (bytes) => void crypto.getRandomValues(bytes),
};
const forever = new AbortController().signal;
const OPTIONS = { tags: [], states: 'keep' as const };

const item = (name: string, otherwise: Partial<ImportedArticle> = {}): ImportedArticle => ({
  row: `list.csv ${name}`,
  source: 'pocket',
  url: `https://x.example/${name}`,
  title: name,
  byline: [],
  tags: [],
  note: '',
  favourite: false,
  highlights: [{ exact: 'the same words', note: '', tags: [] }],
  ...otherwise,
});

beforeEach(() => eraseLibrary(desk));

describe('the dry run', () => {
  it('counts two rows that mean one article as the import will', async () => {
    const known = { url: 'https://x.example/a', canonicalUrl: 'https://x.example/b' };
    await saveArticle(desk, anArticle(known));
    const items = [item('a'), item('b'), item('c')];
    const gathering = new Gathering();
    for (const one of items) gathering.add(one);
    const articles = await gathering.articles(async () => undefined);
    const run = await dryRun(articles, OPTIONS, new Set(), { signal: forever });
    const given = { name: 'x', formats: [], options: OPTIONS, problems: [] };
    const { id } = await beginImport(desk, given);
    await stageImport(desk, id, items, true);
    const { counts } = await stepImport(desk, id);
    expect(run.articles).toEqual({ new: counts.new, changed: counts.changed, same: counts.same });
    expect(run.highlights.new).toBe(counts.highlights);
    expect(counts).toMatchObject({ new: 1, changed: 1, same: 1, highlights: 2 });
  });
});
