// Adds interface words: `echo '{"key":"Text $1"}' | node scripts/words.mjs`. Sorted, so that two changes rarely meet.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../public/_locales/en/messages.json', import.meta.url);
const words = JSON.parse(readFileSync(file, 'utf8'));
for (const [key, message] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  words[key] = { message };
}
const sorted = Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
