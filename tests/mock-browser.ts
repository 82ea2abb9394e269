import { fakeBrowser } from 'wxt/testing/fake-browser';
import words from '../public/_locales/en/messages.json';

const table: Record<string, { message: string } | undefined> = words;

/** The words of public/_locales/en, filled in as the browser does. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  const given = Array.isArray(substitutions) ? substitutions : [substitutions];
  return (table[key]?.message ?? '').replace(
    /\$(\d)/g,
    (_, n: string) => given[Number(n) - 1] ?? '',
  );
}

export const browser = Object.assign(fakeBrowser, {
  i18n: { ...fakeBrowser.i18n, getMessage, getUILanguage: () => 'en' },
});
export default browser;
