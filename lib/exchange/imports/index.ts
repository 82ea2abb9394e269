/** The import formats. A new one is a file beside this, a line here and a fixture in tests/fixtures/imports. */
import type { ImportFormat } from '../import/format';
import { addresses } from './addresses';
import { anyCsv } from './any-csv';
import { anyJson } from './any-json';
import { bibtex } from './bibtex';
import { chromeJson, firefoxJson } from './browser-json';
import { cslJson } from './csl-json';
import { feedReaders } from './feed-readers';
import { hypothesis } from './hypothesis';
import { instapaperCsv } from './instapaper-csv';
import { instapaperHtml } from './instapaper-html';
import { karakeep } from './karakeep';
import { kindle } from './kindle';
import { linkwarden } from './linkwarden';
import { matter } from './matter';
import { mymind } from './mymind';
import { netscape } from './netscape';
import { obsidianClipper } from './obsidian-clipper';
import { omnivore } from './omnivore';
import { pinboard } from './pinboard';
import { pocketAnnotations } from './pocket-annotations';
import { pocketApi } from './pocket-api';
import { pocketCsv } from './pocket-csv';
import { pocketHtml } from './pocket-html';
import { postilJson } from './postil-json';
import { raindrop } from './raindrop';
import { readability } from './readability';
import { readwiseCsv } from './readwise-csv';
import { readwiseReader } from './readwise-reader';
import { ris } from './ris';
import { wallabag } from './wallabag';
import { webAnnotation } from './web-annotation';

/** Asked in this order; the surest wins. */
export const IMPORTS: readonly ImportFormat[] = [
  postilJson,
  pocketCsv,
  pocketAnnotations,
  pocketApi,
  pocketHtml,
  omnivore,
  instapaperCsv,
  instapaperHtml,
  readwiseCsv,
  readwiseReader,
  raindrop,
  matter,
  hypothesis,
  webAnnotation,
  wallabag,
  karakeep,
  linkwarden,
  feedReaders,
  pinboard,
  netscape,
  chromeJson,
  firefoxJson,
  kindle,
  obsidianClipper,
  readability,
  mymind,
  ris,
  bibtex,
  cslJson,
  anyCsv,
  anyJson,
  addresses,
];
