// `npm run new format|step <name>`: the file, and the registry line where there is one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [, , kind, name = ''] = process.argv;
const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};
if (!/^[a-z][a-z0-9-]*$/.test(name))
  fail('Usage: npm run new format|step <name>, the name in small letters.');
const variable = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function write(file, text) {
  if (existsSync(file)) fail(`${file} is there already.`);
  writeFileSync(file, text);
  process.stdout.write(`${file}\n`);
}

const KINDS = {
  format() {
    write(
      `lib/exchange/formats/${name}.ts`,
      `import type { ExportFormat } from '../format';\n\n/** For whom this format is, and what it keeps. */\nexport const ${variable}: ExportFormat = {\n  id: '${name}',\n  group: 'notes',\n  label: 'format_${name.replaceAll('-', '_')}',\n  about: 'format_${name.replaceAll('-', '_')}_about',\n  extension: '${name}',\n  mimeType: 'text/plain',\n  async *write(items) {\n    for await (const { article } of items) yield \`\${article.title}\\n\`;\n  },\n};\n`,
    );
    const index = 'lib/exchange/formats/index.ts';
    const text = readFileSync(index, 'utf8')
      .replace(/(import \{ markdown \})/, `import { ${variable} } from './${name}';\n$1`)
      .replace(/= \[([^\]]*?),?\n?\];/, `= [$1,\n  ${variable},\n];`);
    writeFileSync(index, text);
    process.stdout.write(
      `${index}\nNow: label and about in the locales, tests/fixtures/exchange/${name}.${name}, a line in the README.\n`,
    );
  },
  step() {
    const step = variable.charAt(0).toUpperCase() + variable.slice(1);
    write(
      `lib/article/steps/${name}.ts`,
      `import type { Draft } from '../draft';\n\n/** What this step adds to the draft, and what it leaves out. */\nexport function read${step}(draft: Draft): void {\n  void draft;\n}\n`,
    );
    process.stdout.write(
      'Now: its line in lib/article/extract.ts, and a page in tests/fixtures/pages that failed before.\n',
    );
  },
};
const make = Object.hasOwn(KINDS, kind ?? '') ? KINDS[kind] : null;
if (make) make();
else
  fail(
    `There is no "${kind}". There are: ${Object.keys(KINDS).join(', ')}. A command is a record in lib/commands/index.ts.`,
  );
