/** Who is credited by the page's own JSON-LD: for pictures that show no credit, by their address. */
import { findAll, textOf as wordsOf } from '../../text/dom';
import { type Structured, structuredArticle, textOf } from '../metadata/structured';
import { safeUrl } from '../url';
import { creditIn } from './credits';
import { fileOf, keyOf } from './sources';

/** What JSON-LD says of a picture. */
export interface SaidOf {
  credit: string | null;
  license?: string;
  caption: string | null;
}

const FIELDS = /"(?:creditText|copyright\w+|acquireLicensePage|license|creator)"/;
const MOST = 50;

/** The image objects of the page's article by what their addresses are known by. Empty, at no cost, where no script names a credit. */
export function creditsInData(document: Document, base: string): Map<string, SaidOf> {
  const said = new Map<string, SaidOf>();
  const scripts = [...findAll(document, 'script[type="application/ld+json" i]')];
  if (!scripts.some((script) => FIELDS.test(wordsOf(script)))) return said;
  const article = structuredArticle(document);
  const objects = [article?.image, article?.primaryImageOfPage, article?.associatedMedia]
    .flat()
    .slice(0, MOST);
  for (const one of objects) {
    if (typeof one !== 'object' || one === null) continue;
    const image = one as Structured;
    const src = [image.contentUrl, image.url, image['@id']]
      .map((address) => (typeof address === 'string' ? safeUrl(address, base) : null))
      .find((address) => address?.startsWith('http'));
    if (!src) continue;
    const told = readObject(image, base);
    if (!told.credit && !told.license) continue;
    for (const key of [keyOf(src), fileOf(src)]) if (key !== '') said.set(key, told);
  }
  return said;
}

function readObject(image: Structured, base: string): SaidOf {
  const names = [image.creditText, image.creator, image.copyrightHolder, image.copyrightNotice];
  const credit = names.map((name) => creditIn(textOf(name) ?? '', true).credit).find(Boolean);
  const given = [image.license, image.acquireLicensePage].map(textOf).find(Boolean);
  const license =
    given && (safeUrl(given, base)?.startsWith('http') || given.length <= 100) ? given : null;
  return {
    credit: credit ?? null,
    caption: textOf(image.caption),
    ...(license ? { license } : {}),
  };
}
