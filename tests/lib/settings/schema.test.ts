import { describe, expect, it } from 'vitest';
import { DEFAULT_TYPE, DEFAULTS, Settings } from '../../../lib/settings/schema';

describe('the settings', () => {
  it('take back what they gave', () => {
    expect(Settings.parse(DEFAULTS)).toEqual(DEFAULTS);
  });

  it.each([
    ['a font of nobody', { type: { ...DEFAULT_TYPE, family: 'comic', size: 22 } }, 'serif', 22],
    ['a size that cannot be', { type: { ...DEFAULT_TYPE, size: 900 } }, 'serif', 20],
    ['no size at all', { type: { family: 'mono' } }, 'mono', 20],
    ['no type', { type: 'big' }, 'serif', 20],
  ])('with %s keep the rest', (_, stored, family, size) => {
    const { type } = Settings.parse({ ...DEFAULTS, ...stored });
    expect([type.family, type.size]).toEqual([family, size]);
  });

  it.each([
    [{ accent: 'red' }, { accent: '' }],
    [{ keys: { a: 7 } }, { keys: {} }],
    [{ theme: 'neon' }, { theme: 'system' }],
  ])('of %j become %j', (stored, kept) => {
    expect(Settings.parse({ ...DEFAULTS, ...stored })).toMatchObject(kept);
  });
});
