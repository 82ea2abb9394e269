/** Reads the tree for the architecture tests: files, their imports, their functions. Parses with Vite's own parser. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** One import as written: what it names, whether it is a type only, where it leads inside the tree (null: a package or a picture). */
export interface Import {
  specifier: string;
  typeOnly: boolean;
  file: string | null;
}

/** A source file with its text and imports. */
export interface Source {
  file: string;
  text: string;
  imports: Import[];
}

interface Specifier {
  importKind?: string;
  exportKind?: string;
}

interface Statement extends Specifier {
  type: string;
  source?: { value: string } | null;
  specifiers?: Specifier[];
}

/** Every file of ours that ships. */
export function sourceFiles(): string[] {
  return globSync(['lib/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'], {
    cwd: ROOT,
  }).map((file) => file.replaceAll('\\', '/'));
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

function resolveFrom(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = join(ROOT, dirname(file), specifier.split('?')[0] ?? '');
  const found = ENDINGS.map((ending) => base + ending).find(
    (path) => existsSync(path) && statSync(path).isFile(),
  );
  return found ? relative(ROOT, found).replaceAll('\\', '/') : null;
}

function isTypeOnly(statement: Statement): boolean {
  if (statement.importKind === 'type' || statement.exportKind === 'type') return true;
  const specifiers = statement.specifiers ?? [];
  return (
    specifiers.length > 0 &&
    specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
  );
}

/** The imports of a file, re-exports and dynamic imports with a plain string included. */
export function importsOf(file: string, text: string): Import[] {
  const { program, module } = parseSync(file, text);
  const written = (program.body as unknown as Statement[]).flatMap((statement) =>
    statement.source
      ? [{ specifier: statement.source.value, typeOnly: isTypeOnly(statement) }]
      : [],
  );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const specifier = /^['"](.*)['"]$/.exec(text.slice(start, end))?.[1];
    return specifier ? [{ specifier, typeOnly: false }] : [];
  });
  return [...written, ...dynamic].map((one) => ({
    ...one,
    file: resolveFrom(file, one.specifier),
  }));
}

/** Reads one file. */
export function readSource(file: string): Source {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return { file, text, imports: importsOf(file, text) };
}

/** Everything a file reaches at run time, itself included: files of ours and packages. */
export function reach(entry: string, sources: Map<string, Source>): Set<string> {
  const reached = new Set<string>();
  const todo = [entry];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const one of sources.get(file)?.imports ?? []) {
      if (!one.typeOnly) todo.push(one.file ?? one.specifier);
    }
  }
  return reached;
}
