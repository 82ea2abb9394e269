import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { BROWSER_COMMANDS } from './lib/commands';

/** The second wall behind the block tree: in our pages nothing runs, loads or is sent that did not come with the extension. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy, for one address: the search worker's (lib/search/start.ts).
  'trusted-types postil-worker',
].join('; ');

const FIREFOX = {
  gecko: {
    id: '{b5f0c7e2-6c1d-4e57-9a5f-3d9d3f0f7a11}',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  },
};

const POPUP = fileURLToPath(new URL('entrypoints/popup/', import.meta.url));

/** Asks about a module of the build. */
type ModuleOf = (id: string) => { importedIds: readonly string[] } | null;

/**
 * Whether a module is among those that the popup imports before it can draw. They are one file, because each one costs a page
 * some milliseconds; the other pages need most of them, too. What is loaded later, the database first, stays apart.
 */
function popupNeeds(moduleOf: ModuleOf, id: string): boolean {
  needed ??= within(moduleOf, `${POPUP}index.html`);
  // The popup's own first module starts it: other pages must not.
  return needed.has(id) && id !== `${POPUP}main.tsx`;
}
let needed: Set<string> | undefined;

function within(moduleOf: ModuleOf, entry: string): Set<string> {
  const found = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of moduleOf(id)?.importedIds ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(next);
    }
  }
  return found;
}

/** What a build made, as far as it is asked for. */
type Made = Record<string, { type: 'chunk' | 'asset'; source?: string | Uint8Array }>;

/** The hash by which the policy knows the styles that stand in the popup's page; empty while developing. */
let stylesInPage = '';

/**
 * The popup's styles stand in its page: a frame waits for those that do not, and one that waits is one too late. They are read
 * while its first script is on its way. Its code is named before that script, which fetches and starts it when what the popup
 * showed last has been painted (entrypoints/popup-first.ts).
 */
const startsAfterStill = {
  name: 'postil:popup-start',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { filename, bundle }: { filename: string; bundle?: Made }) =>
      bundle && filename.startsWith(POPUP)
        ? html.replace(
            /(<script src="[^"]+"><\/script>)\s*<script type="module" (crossorigin )?src="([^"]+)"><\/script>(.*?)\s*<link rel="stylesheet"[^>]*href="\/([^"]+)">/s,
            (_, first: string, crossorigin = '', code: string, others: string, styles: string) => {
              const start = `<link rel="modulepreload" ${crossorigin}href="${code}" data-start>`;
              const later = `${start}${others}`.replaceAll('rel="modulepreload"', 'rel="later"');
              return `${later}\n    <style>${inPage(bundle, styles)}</style>\n    ${first}`;
            },
          )
        : html,
  },
};

/** The styles of a file of the build, to stand in a page; noted for the policy. */
function inPage(bundle: Made, file: string): string {
  const source = bundle[file]?.source;
  if (source === undefined) throw new Error(`the build has no styles called ${file}`);
  const styles = (typeof source === 'string' ? source : new TextDecoder().decode(source)).trim();
  stylesInPage = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
  return styles;
}

/** The policy with the styles that stand in a page. */
function allowStyles({ content_security_policy: policy }: Policed): void {
  if (typeof policy === 'object' && policy.extension_pages)
    policy.extension_pages = policy.extension_pages.replace(
      "style-src 'self'",
      `style-src 'self' ${stylesInPage}`,
    );
}
interface Policed {
  content_security_policy?: string | { extension_pages?: string };
}

export default defineConfig({
  hooks: {
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.command === 'build') allowStyles(manifest as Policed);
    },
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ type }) => type === 'popup')) return;
      const output = config.build?.rollupOptions?.output;
      if (output && !Array.isArray(output))
        output.codeSplitting = {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: (id, context) =>
                popupNeeds((one) => context.getModuleInfo(one), id) ? 'base' : null,
            },
          ],
        };
    },
  },
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    plugins: [preact(), startsAfterStill],
    build: { modulePreload: { polyfill: false }, sourcemap: false },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      // Pictures out of what a page has loaded; the host permissions say the same to the reader already.
      ...(browser === 'firefox' ? [] : ['pageCapture']),
      'alarms',
      // A blob has an address in pages only, and Chromium's background is none (lib/platform/offscreen.ts).
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_permissions: ['downloads'],
    host_permissions: ['http://*/*', 'https://*/*'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: {
      default_title: '__MSG_extension_name__',
      default_icon: { 16: 'icon/none-16.png', 32: 'icon/none-32.png' },
    },
    commands: Object.fromEntries(
      BROWSER_COMMANDS.map((c) => [
        c.id,
        {
          description: `__MSG_${c.label}__`,
          ...(c.key ? { suggested_key: { default: c.key } } : {}),
        },
      ]),
    ),
    ...(command === 'build' ? { content_security_policy: { extension_pages: CSP } } : {}),
    ...(browser === 'firefox' ? { browser_specific_settings: FIREFOX } : {}),
  }),
});
