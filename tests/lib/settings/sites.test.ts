import { describe, expect, it } from 'vitest';
import { Settings } from '../../../lib/settings/schema';
import { matchPatterns, siteOf } from '../../../lib/settings/sites';

const SITES: [string, string | null][] = [
  ['example.org', 'example.org'],
  ['www.example.org', 'example.org'],
  ['https://www.Example.org/x', 'example.org'],
  ['http://example.org:8080/a?b#c', 'example.org'],
  ['  EXAMPLE.ORG  ', 'example.org'],
  ['sub.example.co.uk/path', 'sub.example.co.uk'],
  ['user:secret@example.org', 'example.org'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['例え.example', 'xn--r8jz45g.example'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', null],
  ['', null],
  ['   ', null],
  ['https://', null],
  ['two words', null],
  ['*', null],
  ['*.example.org', null],
  ['<all_urls>', null],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['a_b.example', null],
];

describe('the site in what a reader typed', () => {
  it.each(SITES)('%j is %j', (typed, site) => {
    expect(siteOf(typed)).toBe(site);
  });

  it('can always be kept in the settings', () => {
    for (const [typed] of SITES) {
      const site = siteOf(typed);
      if (site !== null) expect(Settings.parse({ sites: [site] }).sites).toEqual([site]);
    }
  });

  it('is itself when typed again', () => {
    for (const [, site] of SITES) if (site !== null) expect(siteOf(site)).toBe(site);
  });
});

describe('the match patterns', () => {
  const PATTERNS: [string, Parameters<typeof matchPatterns>[0], string[]][] = [
    [
      'everywhere: the web and nothing else',
      { runs: 'everywhere', sites: ['x.org'] },
      ['http://*/*', 'https://*/*'],
    ],
    ['only when asked: none', { runs: 'asked', sites: ['x.org'] }, []],
    ['chosen sites, none chosen: none', { runs: 'sites', sites: [] }, []],
    [
      'chosen sites: each and what is below it',
      { runs: 'sites', sites: ['x.org', 'localhost'] },
      ['*://x.org/*', '*://*.x.org/*', '*://localhost/*', '*://*.localhost/*'],
    ],
  ];
  it.each(PATTERNS)('%s', (_, settings, patterns) => {
    expect(matchPatterns(settings)).toEqual(patterns);
  });

  it('of any site that was typed have the form that browsers take', () => {
    const sites = SITES.flatMap(([typed]) => siteOf(typed) ?? []);
    for (const pattern of matchPatterns({ runs: 'sites', sites })) {
      expect(pattern).toMatch(/^\*:\/\/(\*\.)?[a-z0-9.-]+\/\*$/);
    }
  });
});
