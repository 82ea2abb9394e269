/** Who may import what: the table of lib/README.md as data. Everything of the same folder is always allowed. */

/** One folder's allow-list: files and folders of ours by prefix, packages by name. `types` may be imported as types only. */
export interface Border {
  folder: string;
  may: string[];
  types?: string[];
}

const UI = ['preact', 'preact/hooks', '@preact/signals', 'lucide'];
const SURFACE = [
  ...UI,
  'components/ui',
  'components/article',
  'lib/annotation',
  'lib/article/model',
  'lib/article/corrections',
  'lib/commands',
  'lib/exchange',
  'lib/library/schema',
  'lib/library/read',
  'lib/library/read-pictures',
  'lib/library/read-versions',
  'lib/reading',
  'lib/library/imports',
  'lib/library/live',
  'lib/library/letters',
  // Pure: order, filters, counts, who said what. And tables kept in memory by the pages that show them whole.
  'lib/library/across',
  'lib/library/duplicates',
  'lib/library/filters',
  'lib/library/first-rows',
  'lib/library/follow',
  'lib/library/highlight-groups',
  'lib/library/kept-order',
  'lib/library/one-speaker',
  'lib/library/order',
  'lib/library/read-across',
  'lib/library/read-views',
  'lib/library/statistics',
  'lib/search',
  'lib/messaging',
  'lib/platform',
  'lib/settings',
];

/** The table; the first folder that fits a file is its row. */
export const BORDERS: Border[] = [
  { folder: 'lib/text', may: [] },
  { folder: 'lib/article/model', may: ['zod/mini', 'lib/article/url'] },
  { folder: 'lib/article', may: ['lib/text'], types: ['lib/article/model'] },
  { folder: 'lib/annotation/selectors', may: ['zod/mini', 'lib/annotation/colours'] },
  { folder: 'lib/annotation', may: ['lib/text'] },
  {
    folder: 'lib/library',
    may: [
      'lib/article/model',
      'lib/article/corrections',
      // The readings across all articles say in which paragraph a quotation stands.
      'lib/article/paragraphs',
      'lib/annotation/selectors',
      'lib/annotation/limits',
      'dexie',
      'zod/mini',
      '@preact/signals',
    ],
  },
  {
    folder: 'lib/search',
    may: [
      'lib/article/corrections',
      'lib/library/db',
      'lib/library/letters',
      'lib/library/filters',
      'lib/library/first-rows',
      'lib/library/rows',
      'lib/library/schema',
      'dexie',
    ],
  },
  {
    folder: 'lib/exchange',
    may: [
      'lib/library/schema',
      'lib/library/read',
      'lib/library/read-pictures',
      // What an import is made of, and the rules by which rows are merged: pure, and the same for dry run and writing.
      'lib/library/imports',
      'lib/library/address',
      'lib/library/merge',
      'lib/library/nowhere',
      'lib/library/restore',
      'lib/library/restore-meet',
      'lib/library/known',
      'lib/library/db',
      'lib/article/model',
      'lib/article/paragraphs',
      // Texts that other programs kept are taken apart like pages.
      'lib/article/extract',
      'lib/annotation/selectors',
      'lib/annotation/citation',
      'lib/annotation/fragment',
      'lib/annotation/pictured',
      'lib/text',
      'zod/mini',
      'mdast-util-to-markdown',
      'mdast-util-gfm-table',
      'fflate',
    ],
    types: ['mdast'],
  },
  {
    folder: 'lib/messaging',
    may: [
      'lib/library/schema',
      'lib/library/imports',
      'lib/library/restore',
      'lib/article/model',
      'lib/annotation/selectors',
      'lib/platform/browser',
      'lib/platform/bare',
      'zod/mini',
    ],
  },
  { folder: 'lib/reading', may: [] },
  { folder: 'lib/commands', may: ['lib/platform'] },
  {
    folder: 'lib/settings',
    may: ['lib/platform', 'lib/annotation/selectors', 'zod/mini', '@preact/signals'],
  },
  { folder: 'lib/platform', may: ['wxt/browser', '@preact/signals', 'public/_locales'] },
  {
    folder: 'lib/page',
    may: ['lib/article', 'lib/annotation', 'lib/text', 'lib/messaging/page', 'lib/platform/bare'],
    types: ['lib/messaging', 'lib/library/schema', 'components/toolbar'],
  },
  { folder: 'lib/background', may: ['lib', 'zod/mini'] },
  { folder: 'components/ui', may: [...UI, '@fontsource-variable/source-serif-4'] },
  {
    folder: 'components/toolbar',
    may: [...UI, 'components/ui', 'lib/annotation/colours', 'lib/text'],
    types: ['lib/annotation'],
  },
  {
    folder: 'components/article',
    may: [
      ...UI,
      'components/ui',
      'lib/article/paragraphs',
      'lib/library/nowhere',
      'lib/platform/i18n',
      'lib/settings',
      'lib/text/day',
    ],
    types: ['lib'],
  },
  { folder: 'components', may: [...SURFACE] },
  { folder: 'entrypoints/background', may: ['lib', 'wxt'] },
  { folder: 'entrypoints/popup-first', may: ['lib/library', 'lib/platform/still', 'wxt'] },
  { folder: 'entrypoints/notice', may: ['lib/page', 'wxt'] },
  {
    folder: 'entrypoints/reading',
    may: ['lib/page', 'lib/annotation', 'lib/platform/bare', 'components/toolbar', 'wxt'],
  },
  { folder: 'entrypoints', may: ['components', 'lib', ...UI] },
];

/** What must never be reached at run time, through any chain of imports. */
export const NEVER_REACHED: { from: string[]; reaches: RegExp; because: string }[] = [
  {
    from: ['entrypoints/notice.ts', 'entrypoints/reading.ts'],
    reaches: /^(dexie|zod|webextension-polyfill|wxt\/browser)/,
    because: 'a page pays for every byte, and a database opened there is the page’s',
  },
  {
    from: ['entrypoints/notice.ts'],
    reaches: /^(preact|@preact)|lib\/annotation|lib\/article\/(extract|index)/,
    because: 'the always-on script only notices',
  },
  {
    from: ['components/'],
    reaches: /^lib\/(library\/write|background)/,
    because: 'the background is the only writer',
  },
  {
    from: [
      'entrypoints/sidepanel/',
      'entrypoints/popup/',
      'entrypoints/library/',
      'entrypoints/options/',
    ],
    reaches: /^lib\/(library\/write|background)/,
    because: 'the background is the only writer',
  },
  {
    from: ['lib/'],
    reaches: /^(components|entrypoints)\//,
    because: 'lib makes values and knows no interface',
  },
  {
    from: ['lib/text/', 'lib/article/', 'lib/annotation/'],
    reaches: /^(wxt|webextension-polyfill|lib\/platform)/,
    because: 'the pure folders make values out of a DOM and nothing else',
  },
];
