/** Gathers what the palette offers: what can be done here, every tag and every article. */
import { OWN_COMMANDS } from '../../lib/commands';
import { activeChords, type KeySettings } from '../../lib/commands/bindings';
import { foldLetters } from '../../lib/library/letters';
import { allArticles, tagRows } from '../../lib/library/read';
import { t } from '../../lib/platform/i18n';
import { hostOf } from '../article';
import type { Entry } from './entries';
import { runnable } from './listen';

/** What can be done here, but for opening the palette itself. */
export function commandEntries(keys: KeySettings): Entry[] {
  const here = runnable();
  return OWN_COMMANDS.filter(({ id }) => here.has(id) && id !== 'palette').map((command) => {
    const words = t(command.label);
    return {
      kind: 'command',
      key: `command:${command.id}`,
      id: command.id,
      words,
      folded: foldLetters(words),
      chords: activeChords(command, keys),
    };
  });
}

/** Every tag, then every article outside the trash, latest saved first. */
export async function libraryEntries(): Promise<Entry[]> {
  const [tags, articles] = await Promise.all([tagRows(), allArticles()]);
  const rows = articles.filter(({ trashed }) => trashed === 0);
  rows.sort((a, b) => b.savedAt - a.savedAt);
  return [
    ...tags.map(
      ({ name, count }): Entry => ({
        kind: 'tag',
        key: `tag:${name}`,
        words: name,
        folded: foldLetters(`#${name} ${name}`),
        count,
      }),
    ),
    ...rows.map(
      ({ id, title, url, siteName }): Entry => ({
        kind: 'article',
        key: `article:${id}`,
        id,
        words: title || t('article_no_title'),
        folded: foldLetters(title || t('article_no_title')),
        site: siteName ?? hostOf(url),
      }),
    ),
  ];
}
