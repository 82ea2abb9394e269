/** Puts a quotation with its source on the clipboard: as a citation, as Markdown, or as a link that opens at the words. */
import {
  citation,
  describePicture,
  directiveFor,
  type Ends,
  markdownQuote,
  pictureIn,
  picturesWords,
  quoteLink,
  selectedRange,
} from '../annotation';
import { titleTag } from '../article/metadata/sources';
import { words } from '../platform/bare';
import type { CopyKind } from './bar';
import { imageOf, selectedPicture } from './picture-marks';
import type { Session } from './session';

const AS = {
  citation,
  markdown: markdownQuote,
  link: (exact: string, { url }: { url: string }, around: { directive: string }) =>
    quoteLink(url, exact, around),
} as const;

const SAID = {
  citation: 'page_copied',
  markdown: 'page_copied',
  link: 'page_link_copied',
} as const;

/** From the first letter of the first part to the last letter of the last. */
export function endsOf(parts: readonly [Range, ...Range[]]): Ends {
  const [first, last] = [parts[0], parts.at(-1) ?? parts[0]];
  const { startContainer, startOffset } = first;
  return {
    startContainer,
    startOffset,
    endContainer: last.endContainer,
    endOffset: last.endOffset,
  };
}

/** Copies what is selected: words, or the words for a picture. */
export async function copySelection(session: Session, kind: CopyKind): Promise<void> {
  const { document } = session.page;
  const range = selectedRange(document);
  const picture = range ? null : selectedPicture(document);
  if (range) await copyQuote(session, range, kind);
  else if (picture)
    await copyPicture(session, picturesWords(describePicture(picture)), picture, kind);
}

/** Copies a highlight, and says whether it worked. */
export async function copyKept(session: Session, id: string, kind: CopyKind): Promise<void> {
  const known = session.kept.get(id);
  if (!known?.range) return;
  const picture = pictureIn(known.range);
  if (picture) await copyPicture(session, known.highlight.exact, picture, kind);
  else await copyQuote(session, endsOf([known.range, ...known.more]), kind);
}

/** Copies the words of a range. The link was tried on this page: it leads to no other place on it. */
async function copyQuote(session: Session, range: Ends, kind: CopyKind): Promise<void> {
  const flat = session.page.flat();
  const start = flat.offsetOf(range.startContainer, range.startOffset);
  const end = flat.offsetOf(range.endContainer, range.endOffset);
  const { value: directive } = directiveFor(flat.text, start, end);
  await copyWords(session, flat.text.slice(start, end), directive, kind);
}

/** Copies the words for a picture, with who made it, where it is one of the article's. */
async function copyPicture(
  session: Session,
  exact: string,
  picture: Element,
  kind: CopyKind,
): Promise<void> {
  const reading = await session.page.reading();
  const image = 'extraction' in reading ? imageOf(reading.extraction, picture) : undefined;
  const lead = image && words('pictured_in', image.credit ?? words('image_no_credit'));
  await copyWords(session, exact, '', kind, lead);
}

async function copyWords(
  { page, bar }: Session,
  exact: string,
  directive: string,
  kind: CopyKind,
  lead?: string,
): Promise<void> {
  const reading = await page.reading();
  const article = 'extraction' in reading ? reading.extraction.article : null;
  const source = {
    lead,
    url: article?.canonicalUrl ?? page.url,
    title: article?.title ?? titleTag(page.document),
    byline: article?.byline,
    siteName: article?.siteName,
    date: article?.publishedAt?.slice(0, 10),
  };
  try {
    await navigator.clipboard.writeText(AS[kind](exact, source, { directive }));
    bar.toast(words(SAID[kind]));
  } catch {
    bar.toast(words('page_copy_refused'));
  }
}
