/** Title, deck, section, authors, dates, site, language: what the page shows first, what it says in its head next. */
import { topOf } from '../../text/document';
import { attr, bodyOf, find } from '../../text/dom';
import { nameOf } from '../../text/elements';
import { SHOWN, shownAs, shownText, type Tree } from '../../text/tree';
import { collapse } from '../../text/words';
import { isFrame } from '../body/context';
import { placeOf } from '../body/leaves';
import type { Draft } from '../draft';
import { authorsOf } from '../metadata/authors';
import { beginsWithBy } from '../metadata/byline';
import { openingOf } from '../metadata/opening';
import { datesOf } from '../metadata/published';
import { recipeLines } from '../metadata/recipe';
import { isShownDeep, shownHeadings, shownNodes } from '../metadata/shown';
import { type Metas, metaOf, metasOf } from '../metadata/sources';
import {
  isThread,
  type Structured,
  structuredArticle,
  textOf,
  textsOf,
} from '../metadata/structured';
import { findHeadline, headingsIn, sitesOf, titleOf, titlesOf } from '../metadata/title';
import { safeUrl } from '../url';

const SHORTEST_DECK = 20;
const LONGEST_DECK = 500;
const LONGEST_SECTION = 80;
const LONGEST_LICENSE = 100;

/** Fills the article's facts. Each look over a whole page is a stretch of its own. */
export function* readMetadata(draft: Draft): Generator<void, void> {
  const { document, article } = draft;
  const metas = metasOf(document);
  yield;
  const structured = structuredArticle(document);
  yield;
  draft.said = recipeLines(structured);
  draft.isThread = isThread(document, structured);
  const site = metaOf(metas, 'og:site_name', 'application-name') ?? textOf(structured?.publisher);
  const names = [site, metaOf(metas, 'application-name'), textOf(structured?.publisher)];
  const sites = sitesOf(names, draft.url);
  const called = titlesOf(document, metas, structured, sites);
  yield;
  const isDeep = isShownDeep(draft.table, document);
  if (isDeep) draft.tree = SHOWN;
  const headings = isDeep ? shownHeadings(draft.table) : headingsIn(document);
  const headline = findHeadline(headings, called, sites);
  yield;
  const lang = languageOf(document, metas, structured);
  const root = bodyOf(document) ?? topOf(document);
  const nodes = isDeep ? shownNodes(root) : undefined;
  const opening = openingOf(headline, root, (form) => isPageForm(draft, form, headline), nodes);
  yield;
  article.title = titleOf(headline, called, sites);
  article.byline = authorsOf(metas, structured, opening, site ?? undefined);
  yield;
  article.canonicalUrl = canonicalOf(draft, metas);
  article.dir = directionOf(document, lang);
  yield;
  const deck = deckOf(draft, headline);
  yield;
  const section = sectionOf(draft.tree, metas, headline, structured);
  yield;
  const dates = datesOf(metas, structured, opening, lang);
  yield;
  const facts = {
    siteName: site,
    deck,
    section,
    ...dates,
    lang,
    image: pictureOf(draft, metas, structured),
    license: licenseOf(draft, metas, structured),
  };
  for (const [key, value] of Object.entries(facts))
    if (value) Object.assign(article, { [key]: value });
}

/** Whether a form holds the page, as some servers send it whole in one, and is none to be filled in: by its headline, else by its prose. */
function isPageForm({ table, tree }: Draft, form: Element, headline: Element | null): boolean {
  if (headline && tree.holds(form, headline)) return true;
  const box = table.boxes[placeOf(table, form)];
  return box !== undefined && isFrame(box, table.boxes[0]?.prose ?? 0);
}

/** Elements whose class says one of these; most have no class, and are asked nothing more. */
const classed = (parts: string): string =>
  `[class]:is(${parts.split(' ').map((part) => `[class*=${part} i]`)})`;

const DECK = `${classed('deck dek standfirst subtitle subhead article-summary')},[itemprop=alternativeHeadline]`;

/** The line under the headline: an element named so near it, or an h2 or paragraph right behind it in its header. */
function deckOf({ document, tree }: Draft, headline: Element | null): string | undefined {
  if (!headline) return undefined;
  const box = tree.closestTo(headline, 'header,article,main') ?? tree.parentOf(headline);
  const named = box && [...tree.findAll(box, DECK)].find((one) => isAfter(tree, headline, one));
  const above = tree.parentOf(headline);
  const next = tree.nextOf(headline) ?? (above && tree.nextOf(above));
  const name = next && nameOf(shownAs(next));
  const isNear = next && (name === 'h2' || (name === 'p' && tree.closestTo(next, 'header,hgroup')));
  const deck = named ?? (isNear ? next : null);
  const text = deck ? collapse(shownText(deck)) : '';
  const fits = text.length >= SHORTEST_DECK && text.length <= LONGEST_DECK && !beginsWithBy(text);
  return fits && tree.holds(document, headline) ? text : undefined;
}

const isAfter = (tree: Tree, a: Node, b: Node): boolean =>
  a !== b && (tree.follows(a, b) || tree.holds(a, b));

const SECTION = `${classed('kicker eyebrow section-name section-label section-line rubric')},[itemprop=articleSection]`;

function sectionOf(
  tree: Tree,
  metas: Metas,
  headline: Element | null,
  structured: Structured | null,
): string | undefined {
  const box =
    headline && (tree.closestTo(headline, 'article,main,header') ?? tree.parentOf(headline));
  const element = box && tree.find(box, SECTION);
  const said =
    (element && collapse(shownText(element))) ||
    metaOf(metas, 'article:section', 'parsely-section') ||
    textsOf(structured?.articleSection)[0];
  return said && said.length <= LONGEST_SECTION ? spelled(said) : undefined;
}

/** A section that is told as it stands in addresses, as words: "crime-safety" is "Crime safety". */
function spelled(section: string): string {
  if (!/^[a-z\d]+(?:[-_][a-z\d]+)+$/.test(section)) return section;
  const words = section.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function languageOf(
  document: Document,
  metas: Metas,
  structured: Structured | null,
): string | undefined {
  const said = [
    attr(topOf(document), 'lang'),
    metaOf(metas, 'content-language', 'og:locale'),
    textOf(structured?.inLanguage),
  ].find((lang) => /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(lang ?? ''));
  return said?.replace('_', '-');
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)\b/i;

function directionOf(document: Document, lang: string | undefined): 'ltr' | 'rtl' {
  const body = bodyOf(document);
  const said = ((body && attr(body, 'dir')) || attr(topOf(document), 'dir') || '').toLowerCase();
  if (said === 'rtl' || said === 'ltr') return said;
  return RIGHT_TO_LEFT.test(lang ?? '') ? 'rtl' : 'ltr';
}

const hrefOf = (document: Document, selector: string): string | null => {
  const element = find(document, selector);
  return element && attr(element, 'href');
};

const isWeb = (address: string | null): address is string => /^https?:/.test(address ?? '');

function canonicalOf({ document, url, base }: Draft, metas: Metas): string {
  const said = [hrefOf(document, 'link[rel~=canonical]'), metaOf(metas, 'og:url')];
  // Some sites call their front page the canonical address of every page.
  const isFront = (address: string) => new URL(address).pathname === '/';
  const canonical = said
    .map((address) => safeUrl(address, base))
    .find((address) => isWeb(address) && (!isFront(address) || !URL.canParse(url) || isFront(url)));
  return canonical ?? url;
}

/** The picture that the page gives for itself. */
function pictureOf(
  { base }: Draft,
  metas: Metas,
  structured: Structured | null,
): string | undefined {
  const said = [
    metaOf(metas, 'og:image', 'og:image:url', 'twitter:image'),
    addressIn(structured?.image),
  ];
  return said.map((address) => safeUrl(address, base)).find(isWeb);
}

/** An address, or a short text of rights where the page gives no address. */
function licenseOf(
  { document, base }: Draft,
  metas: Metas,
  structured: Structured | null,
): string | undefined {
  const linked = hrefOf(document, 'link[rel~=license],:not(figure,figcaption) > a[rel~=license]');
  const rights = metaOf(metas, 'dcterms.license', 'dcterms.rights', 'dc.rights');
  const isAddress = /^[a-z][\w+.-]*:|^\/\//i.test(rights ?? '');
  const address = [linked, addressIn(structured?.license), isAddress ? rights : null]
    .map((one) => safeUrl(one, base))
    .find(isWeb);
  const fits = !isAddress && rights && rights.length <= LONGEST_LICENSE;
  return address ?? (fits ? rights : undefined);
}

/** The address in a field of JSON-LD: itself, or an object's `url` or `@id`; of several the first. */
function addressIn(field: unknown): string | undefined {
  const one: unknown = Array.isArray(field) ? field[0] : field;
  if (typeof one === 'string') return one;
  if (typeof one !== 'object' || one === null) return undefined;
  const { url, '@id': id } = one as Structured;
  return [url, id].find((address) => typeof address === 'string');
}
