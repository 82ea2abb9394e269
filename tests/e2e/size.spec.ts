/** What every page pays for: the script that is always on, as it is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, expect, test } from './base.ts';

/** The most that the always-on script may weigh, in bytes of gzip (CONTRIBUTING.md, lib/README.md). */
const MOST_BYTES = 6000;

test('the script that runs on every page stays small', () => {
  const script = readFileSync(join(DIST, 'notice.js'));
  const { length } = gzipSync(script, { level: 9 });
  expect(length, 'bytes of notice.js, gzip').toBeLessThanOrEqual(MOST_BYTES);
});
