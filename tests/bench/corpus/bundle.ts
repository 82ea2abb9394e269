/** Modules of the product or of a bench as one script for a page. */
import { dirname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/**
 * Bundles a module, minified: as a script that runs at once, or with its exports, for its size alone. `isOwn` says which
 * modules are weighed; the others are left outside. `instead` has the source to take for a module, by its path.
 */
export async function bundle(
  entry: string,
  format: 'iife' | 'es' = 'iife',
  isOwn: (path: string) => boolean = () => true,
  instead: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'instead', load: (id) => instead.get(id) ?? null }],
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      rollupOptions: {
        input: entry,
        external: (id, importer) =>
          importer !== undefined && !isOwn(resolve(dirname(importer), id)),
        output: { format },
        preserveEntrySignatures: format === 'es' ? 'strict' : false,
      },
    },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error(`nothing was bundled from ${entry}`);
  return chunk.code;
}

/** Size of a script as it travels, in kB (1000 bytes) of gzip. */
export const gzipKilobytes = (script: string): number =>
  Math.round(gzipSync(script, { level: 9 }).length / 100) / 10;
