/** Tabs without a page to read: what their address says of it. */
import type { ActiveTab } from '../../lib/platform/tabs';

/** Why there is no page to show. Each has its sentence. */
export type NoPage =
  | 'no-tab'
  | 'own-page'
  | 'browser-page'
  | 'file'
  | 'pdf'
  | 'picture'
  | 'private'
  | 'blocked'
  | 'gone';

/** Why the page of a tab cannot be read, from its address alone; null if it may be. */
export function unreadable(tab: ActiveTab | null): NoPage | null {
  if (!tab) return 'no-tab';
  const { url } = tab;
  // Without a host permission the browser tells no address: its own pages, the store, other extensions.
  if (url === '' || /^(chrome|edge|about|brave|devtools|view-source):/.test(url))
    return 'browser-page';
  if (/^(chrome|moz)-extension:/.test(url)) return 'own-page';
  if (url.startsWith('file:')) return 'file';
  if (!/^https?:/.test(url)) return 'browser-page';
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  if (/\.pdf$/i.test(path)) return 'pdf';
  if (/\.(png|jpe?g|gif|webp|avif|svg)$/i.test(path)) return 'picture';
  return null;
}
