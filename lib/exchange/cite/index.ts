/**
 * Citations after the styles' own manuals. Our own templates, because what libraries of CSL write was wrong in the cases that
 * matter here (no author, no date, who is quoted by whom, paragraphs), and they weigh more than all of Postil's pages.
 */
import { apa } from './apa';
import { chicagoDate, chicagoNotes } from './chicago';
import { type Citation, type Cited, type CiteFacts, citedFrom } from './cited';
import { mla } from './mla';
import { htmlOf, textOf } from './runs';

export type { Citation, CiteFacts } from './cited';

const WRITERS = {
  apa,
  mla,
  'chicago-notes': chicagoNotes,
  'chicago-date': chicagoDate,
} satisfies Record<string, (cited: Cited) => Citation>;

/** Names a style. */
export type CiteStyle = keyof typeof WRITERS;

/** The styles, in the order in which they are offered. */
export const CITE_STYLES = Object.keys(WRITERS) as CiteStyle[];

/** A quotation with its citation and its reference. Never throws; facts that are missing leave no trace. */
export const cite = (style: CiteStyle, facts: CiteFacts): Citation =>
  WRITERS[style](citedFrom(facts));

/** A citation as plain text: quotation, note and reference, a blank line between them. */
export function citationText({ quotation, note, reference }: Citation): string {
  return [...quotation, ...(note ? [note] : []), reference].map(textOf).join('\n\n');
}

/** The same as HTML, italics kept; a block quotation as one. */
export function citationHtml({ quotation, isBlock, note, reference }: Citation): string {
  const paragraph = (html: string) => `<p dir="auto">${html}</p>`;
  const quoted = quotation.map((runs) => paragraph(htmlOf(runs))).join('');
  const rest = [...(note ? [note] : []), reference].map((runs) => paragraph(htmlOf(runs)));
  return (isBlock ? `<blockquote>${quoted}</blockquote>` : quoted) + rest.join('');
}
