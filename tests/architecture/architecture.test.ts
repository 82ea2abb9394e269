import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { BORDERS, type Border, NEVER_REACHED } from './borders';
import { importsOf, reach, readSource, type Source, sourceFiles } from './source';

const FILES = sourceFiles();
const SOURCES = new Map(FILES.map((file) => [file, readSource(file)]));

/** Longest file and function in lines; the median and p95 are in STYLE.md. */
const MOST_LINES = 300;
const MOST_FUNCTION_LINES = 60;
const MOST_ENTRYPOINT_LINES = 20;

const within = (path: string, prefix: string): boolean =>
  path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}.`);

const borderOf = (file: string): Border | undefined => BORDERS.find((b) => within(file, b.folder));
const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/** The forbidden imports of a file, each as a sentence that says what to do. */
function trespasses(source: Source): string[] {
  const border = borderOf(source.file);
  if (!border)
    return [`${source.file} stands in no folder of the table: give it a row in borders.ts`];
  return source.imports.flatMap(({ specifier, typeOnly, file }) => {
    const target = file ?? specifier;
    if (/\.css$|\.css\?|\?inline$/.test(specifier)) return [];
    const own =
      file !== null &&
      (within(file, border.folder) || folderOf(file).startsWith(folderOf(source.file)));
    const allowed = [...border.may, ...(typeOnly ? (border.types ?? []) : [])];
    if (own || allowed.some((prefix) => within(target, prefix))) return [];
    return [
      `${source.file} may not import ${target}; ${border.folder} may import ${border.may.join(', ') || 'nothing'}`,
    ];
  });
}

describe('the borders', () => {
  it('are kept by every file', () => {
    expect(FILES.length).toBeGreaterThan(30);
    expect([...SOURCES.values()].flatMap(trespasses)).toEqual([]);
  });

  it.each([
    ['lib/article/steps/x.ts', "import { library } from '../../library/db';"],
    ['components/ui/x.tsx', "import { t } from '../../lib/platform/i18n';"],
    ['lib/text/x.ts', "export * from '../article/model';"],
    ['lib/page/x.ts', "const later = () => import('../library/db');"],
    ['components/saved/x.tsx', "import Dexie from 'dexie';"],
  ])('are seen to be broken by a planted import in %s', (file, text) => {
    const planted = { file, text, imports: importsOf(file, text) };
    expect(trespasses(planted)).toHaveLength(1);
  });

  it('let a type through where only types may pass', () => {
    const [file, text] = [
      'lib/page/x.ts',
      "import type { SavedHighlight } from '../library/schema';",
    ];
    expect(trespasses({ file, text, imports: importsOf(file, text) })).toEqual([]);
  });
});

describe('what is never reached at run time', () => {
  it.each(NEVER_REACHED)('$from does not reach $reaches: $because', ({ from, reaches }) => {
    const entries = FILES.filter((file) => from.some((prefix) => file.startsWith(prefix)));
    expect(entries.length).toBeGreaterThan(0);
    const found = entries.flatMap((entry) =>
      [...reach(entry, SOURCES)]
        .filter((file) => reaches.test(file))
        .map((file) => `${entry} reaches ${file}`),
    );
    expect(found).toEqual([]);
  });

  it('is seen through a chain of imports', () => {
    const chain = new Map(SOURCES);
    chain.set('lib/text/a.ts', {
      file: 'lib/text/a.ts',
      text: '',
      imports: [{ specifier: './b', typeOnly: false, file: 'lib/text/b.ts' }],
    });
    chain.set('lib/text/b.ts', {
      file: 'lib/text/b.ts',
      text: '',
      imports: [{ specifier: 'dexie', typeOnly: false, file: null }],
    });
    expect(reach('lib/text/a.ts', chain)).toContain('dexie');
  });
});

const FORBIDDEN: [string, RegExp, (file: string) => boolean][] = [
  [
    'HTML strings',
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(/,
    () => true,
  ],
  ['any', /\bas any\b|: any\b|<any>/, () => true],
  ['@ts-ignore', /@ts-(ignore|nocheck)/, () => true],
  ['the whole of zod (use zod/mini)', /from 'zod'/, () => true],
  ['console', /\bconsole\./, () => true],
  ['eval', /\beval\(|new Function\(/, () => true],
  ['requests', /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/, () => true],
  [
    'the extension API outside platform',
    /\b(?:browser|chrome)\.(?:runtime|tabs|storage|action|scripting|i18n|windows|permissions|commands|contextMenus)\b/,
    (file) =>
      !/^lib\/(platform|messaging|background|settings)\/|^entrypoints\/background/.test(file),
  ],
];

describe('what is written nowhere', () => {
  it.each(FORBIDDEN)('%s', (_, pattern, concerns) => {
    const found = [...SOURCES.values()]
      .filter(({ file, text }) => concerns(file) && pattern.test(text))
      .map(({ file }) => file);
    expect(found).toEqual([]);
  });
});

interface Node {
  type: string;
  start: number;
  end: number;
}

/** Every function of a file with its length in lines, blank ones not counted. */
function functionLengths({ file, text }: Source): { at: string; lines: number }[] {
  const found: { at: string; lines: number }[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value && typeof value === 'object') {
      const node = value as Node;
      if (/Function/.test(node.type ?? '') && 'body' in node) {
        const lines = text
          .slice(node.start, node.end)
          .split('\n')
          .filter((line) => line.trim()).length;
        found.push({ at: `${file}:${text.slice(0, node.start).split('\n').length}`, lines });
      }
      for (const child of Object.values(value))
        if (child && typeof child === 'object') visit(child);
    }
  };
  visit(parseSync(file, text).program.body);
  return found;
}

describe('the budgets', () => {
  it(`no file has more than ${MOST_LINES} lines`, () => {
    const long = [...SOURCES.values()].map(
      ({ file, text }) => `${file}: ${text.split('\n').length}`,
    );
    expect(long.filter((line) => Number(line.split(': ')[1]) > MOST_LINES + 1)).toEqual([]);
  });

  it(`no function has more than ${MOST_FUNCTION_LINES} lines, in entrypoints ${MOST_ENTRYPOINT_LINES}`, () => {
    const long = [...SOURCES.values()].flatMap((source) => {
      const most =
        source.file.startsWith('entrypoints/') && !source.file.includes('background')
          ? MOST_ENTRYPOINT_LINES
          : MOST_FUNCTION_LINES;
      return functionLengths(source).filter(({ lines }) => lines > most);
    });
    expect(long).toEqual([]);
  });

  it('every export says in a comment what it promises', () => {
    const silent = [...SOURCES.values()].flatMap(({ file, text }) => {
      if (/^entrypoints\/.*main\.tsx$/.test(file)) return [];
      const lines = text.split('\n');
      return lines.flatMap((line, i) => {
        if (!/^export (?:async )?(?:function|const|class|interface|type|enum) \w/.test(line))
          return [];
        return /\*\/\s*$|^\s*\/\/|biome-ignore/.test(lines[i - 1] ?? '')
          ? []
          : [`${file}:${i + 1}`];
      });
    });
    expect(silent).toEqual([]);
  });

  it('no folder is named for nothing', () => {
    expect(
      FILES.filter((file) =>
        /\/(utils?|helpers?|common|managers?|services?|misc)(\/|\.)/.test(file),
      ),
    ).toEqual([]);
  });
});
