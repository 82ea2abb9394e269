import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { json } from '../../../lib/exchange/formats/json';
import { JSON_VERSION, jsonSchema } from '../../../lib/exchange/json-schema';
import { LIBRARY } from './library';
import { written } from './records';

const FILE = new URL('../../../docs/postil.schema.json', import.meta.url);

/** What a schema says of a value, as far as this schema says anything: types, keys, lists, choices. */
function faults(schema: Schema, value: unknown, defs: Record<string, Schema>, at = '$'): string[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return faults(schema.$ref === '#' ? {} : (defs[name] ?? {}), value, defs, at);
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const all = choices.map((one) => faults(one, value, defs, at));
    return all.some((one) => one.length === 0)
      ? []
      : [`${at} fits none`, ...all.flat().slice(0, 2)];
  }
  if ('const' in schema) return schema.const === value ? [] : [`${at} is not ${schema.const}`];
  if (schema.enum) return schema.enum.includes(value) ? [] : [`${at} is none of its words`];
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((one, i) => faults(schema.items ?? {}, one, defs, `${at}[${i}]`));
  }
  if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null) return [`${at} is no record`];
    const fields = value as Record<string, unknown>;
    const missing = (schema.required ?? []).filter((key) => !(key in fields));
    return [
      ...missing.map((key) => `${at}.${key} is missing`),
      ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
        key in fields ? faults(one, fields[key], defs, `${at}.${key}`) : [],
      ),
    ];
  }
  const kind = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean' }[
    schema.type ?? ''
  ];
  if (schema.type === 'null') return value === null ? [] : [`${at} is not null`];
  return kind && typeof value !== kind ? [`${at} is no ${schema.type}`] : [];
}

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  anyOf?: Schema[];
  oneOf?: Schema[];
  const?: unknown;
  enum?: unknown[];
  type?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

describe('the published schema of the JSON export', () => {
  it('is that of the records; `vitest -u` writes it', async () => {
    const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../../docs/postil.schema.json');
  });

  it('fits what is exported, and says what does not fit', async () => {
    const schema = JSON.parse(readFileSync(FILE, 'utf8')) as Schema;
    const made = JSON.parse(await written(json, LIBRARY)) as {
      version: number;
      articles: object[];
    };
    expect(made.version).toBe(JSON_VERSION);
    expect(faults(schema, made, schema.$defs ?? {})).toEqual([]);
    expect(faults(schema, { ...made, version: 2 }, {})).toHaveLength(1);
    expect(faults(schema, { ...made, articles: [{}] }, {}).length).toBeGreaterThan(0);
  });
});
