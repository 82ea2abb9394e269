/**
 * Tells of most stored rows that their schema would give them back just as they are, without making the copy that the schema makes:
 * of 10,000 rows those copies are 65 MB, and the memory that the page took for them is not given back for a while.
 */
import type * as z from 'zod/mini';

type Test = (value: unknown) => boolean;
/** What a check says of itself: one of the library's own, or a question of ours (`z.refine`). */
type Check = (z.core.$ZodChecks | z.core.$ZodCustom)['_zod']['def'];

/** Whatever is not looked through here is left to the schema. */
const UNKNOWN: Test = () => false;

/**
 * A test that says yes only to values that `schema` takes and gives back equal. A no says nothing: ask the schema. Made once for a
 * schema, out of what it says of itself; kinds that it does not know get a no.
 */
export function takesAsItIs<S extends z.ZodMiniType>(
  schema: S,
): (value: unknown) => value is z.infer<S> {
  return testOf(schema) as (value: unknown) => value is z.infer<S>;
}

function testOf(schema: z.core.$ZodType): Test {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const isKind = kindOf(def);
  // A schema that is a check itself (`z.int()`) says so in its own definition.
  const own = 'check' in def ? [def as Check] : [];
  const checks = [...own, ...(def.checks ?? []).map((one) => one._zod.def as Check)];
  const tests = checks.map(checkOf);
  return (value) => isKind(value) && tests.every((test) => test(value as never));
}

function kindOf(def: z.core.$ZodTypes['_zod']['def']): Test {
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return (value) => Number.isFinite(value);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'optional':
      return orElse(undefined, testOf(def.innerType));
    case 'nullable':
      return orElse(null, testOf(def.innerType));
    case 'array':
      return each(testOf(def.element));
    case 'union':
      return unionOf(def);
    case 'object':
      return objectOf(def);
    default:
      return UNKNOWN;
  }
}

function oneOf(values: readonly unknown[]): Test {
  const known = new Set(values);
  return (value) => known.has(value);
}

function orElse(nothing: undefined | null, inner: Test): Test {
  return (value) => value === nothing || inner(value);
}

/** A loop, because `every` passes over what is missing. */
function each(inner: Test): Test {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!inner(one)) return false;
    return true;
  };
}

/** Of options that are not told apart by a literal, an earlier one could take a value and leave out some of its fields. */
function unionOf(def: z.core.$ZodUnionDef): Test {
  const isPlain = (option: z.core.$ZodType) => option._zod.def.type === 'literal';
  if (!('discriminator' in def) && !def.options.every(isPlain)) return UNKNOWN;
  const options = def.options.map(testOf);
  return (value) => options.some((test) => test(value));
}

/** Fields that the schema does not name would be left out by it; a schema that says more of them is not looked through. */
function objectOf(def: z.core.$ZodObjectDef): Test {
  if (def.catchall) return UNKNOWN;
  const fields = new Map(Object.entries(def.shape).map(([name, field]) => [name, testOf(field)]));
  const needed = Object.keys(def.shape).filter(
    (name) => def.shape[name]?._zod.optin !== 'optional',
  );
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const row = value as Record<string, unknown>;
    for (const name in row) if (!fields.get(name)?.(row[name])) return false;
    return needed.every((name) => Object.hasOwn(row, name));
  };
}

function checkOf(def: Check): (value: never) => boolean {
  switch (def.check) {
    case 'min_length':
      return (value: { length: number }) => value.length >= def.minimum;
    case 'max_length':
      return (value: { length: number }) => value.length <= def.maximum;
    case 'greater_than':
      return beyond(1, Number(def.value), def.inclusive);
    case 'less_than':
      return beyond(-1, Number(def.value), def.inclusive);
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : UNKNOWN;
    case 'string_format':
      return def.format === 'regex' ? patternOf(def.pattern) : UNKNOWN;
    case 'custom':
      return (value) => def.fn(value) === true;
    default:
      return UNKNOWN;
  }
}

function beyond(way: 1 | -1, limit: number, isInclusive: boolean): (value: number) => boolean {
  return (value) => (value - limit) * way > 0 || (isInclusive && value === limit);
}

function patternOf(pattern: RegExp | undefined): (value: string) => boolean {
  // Such a pattern remembers where it was.
  if (!pattern || pattern.global || pattern.sticky) return UNKNOWN;
  return (value) => pattern.test(value);
}
