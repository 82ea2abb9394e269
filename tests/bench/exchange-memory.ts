/** How much memory the import of a file takes up to its dry run, for every kind: made files near the largest that is taken, each in a fresh browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile, within } from './exchange-large.ts';
import type { Kind } from './exchange-made.ts';
import { IN_JSON } from './exchange-made-json.ts';
import { IN_LINES } from './exchange-made-lines.ts';
import { MOST_BYTES, writeArchive, writeKind } from './exchange-write.ts';

/** One file: its kind and size, the memory at the most in MB, the longest task of the page and the whole time, in ms. */
export interface Measured {
  kind: string;
  MB: number;
  memory: number;
  task: number;
  seconds: number;
}

interface Made {
  what: string;
  file: string;
  write(path: string): Promise<number>;
}

const made = (kind: Kind): Made => ({
  what: kind.what,
  file: kind.file,
  write: (path) => writeKind(path, kind, MOST_BYTES),
});

const ALL: readonly Made[] = [
  ...IN_JSON.map(made),
  ...IN_LINES.map(made),
  { what: 'omnivore', file: 'omnivore.zip', write: (path) => writeArchive(path, MOST_BYTES) },
];

/** Measures the kinds of which the name begins with one of `names` (between commas), or all. A file that cannot be taken is said, and ends it. */
export async function measureMemory(dist: string, names = ''): Promise<Measured[]> {
  const wanted = names.split(',');
  const folder = await mkdtemp(join(tmpdir(), 'postil-memory-'));
  const rows: Measured[] = [];
  try {
    for (const { what, file, write } of ALL) {
      if (!wanted.some((name) => what.startsWith(name))) continue;
      const path = join(folder, file);
      const size = await write(path);
      if (size > MOST_BYTES)
        throw new Error(`${what}: ${size} bytes were made, the import takes ${MOST_BYTES}`);
      const row = { kind: what, MB: Math.round(size / 1e6), ...(await measured(dist, path)) };
      rows.push(row);
      process.stderr.write(`${Object.values(row).join('\t')}\n`);
      await rm(path);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (rows.length === 0) throw new Error(`no kind begins with ${names}`);
  return rows;
}

/** Of a file that the dialog refuses there is no figure, which is no goal met. */
async function measured(dist: string, path: string): Promise<Omit<Measured, 'kind' | 'MB'>> {
  const since = performance.now();
  const found = await within(dist, (postil) => importFile(postil, path, false)).catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return { memory: Number.NaN, task: Number.NaN };
  });
  const { memory, task } = found;
  return { memory, task, seconds: Math.round((performance.now() - since) / 1000) };
}
