import type { Settings } from './schema';

/** The match patterns on which the always-on script runs: none when Postil runs only when asked. */
export function matchPatterns({ runs, sites }: Pick<Settings, 'runs' | 'sites'>): string[] {
  switch (runs) {
    case 'everywhere':
      return ['http://*/*', 'https://*/*'];
    case 'sites':
      return sites.flatMap((site) => [`*://${site}/*`, `*://*.${site}/*`]);
    case 'asked':
      return [];
  }
}

/** The host name in what a reader typed ("https://www.Example.org/x", "example.org"), or null if there is none. */
export function siteOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const address = /^[a-z]+:\/\//.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(host) ? host : null;
}
