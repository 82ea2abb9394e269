import { FILLS } from '../colours';
import { type HighlightFacts, highlightFacts } from '../facts';
import type { ExportFormat, ExportItem } from '../format';
import { iriOf } from '../iri';
import { portableSelectors } from '../selectors';
import { isoTime } from '../table';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Identifiers are IRIs. Ours are UUIDs; what an import brought along is kept under a name of Postil's. */
const iri = (kind: string, id: string): string =>
  UUID.test(id)
    ? `urn:uuid:${id}`
    : `urn:x-postil:${kind}:${encodeURIComponent(id.toWellFormed())}`;

/**
 * Highlights for archives: the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), one collection with
 * one page. Notes are bodies for commenting, tags bodies for tagging, the colour is a style class, the title `dcterms:title` and
 * the speaker `creator` of the target.
 */
export const webAnnotation: ExportFormat = {
  id: 'web-annotation',
  group: 'annotations',
  label: 'format_web_annotation',
  about: 'format_web_annotation_about',
  extension: 'jsonld',
  mimeType: 'application/ld+json',
  async *write(items, made) {
    const id = iri('export', made.toISOString());
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'AnnotationCollection',
      label: `Postil ${made.toISOString().slice(0, 10)}`,
    };
    const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
    yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
    let total = 0;
    for await (const item of items) {
      const marks = highlightFacts(item).map((one) => annotation(item, one));
      const annotations = [...pageNote(item), ...marks].map((one) => JSON.stringify(one));
      // An article without highlights adds nothing, but is a piece all the same: progress is counted in articles.
      yield annotations.map((text, i) => `${total + i > 0 ? ',' : ''}\n${text}`).join('');
      total += annotations.length;
    }
    yield `\n]},"total":${total}}\n`;
  },
};

/** The note on the article: its target is the article whole, its tags are the article's. */
function pageNote({ article, isPart }: ExportItem): Record<string, unknown>[] {
  const { id, note = '', tags, title, url, savedAt, updatedAt } = article;
  if (isPart || note.trim() === '') return [];
  return [
    {
      id: iri('article', id),
      type: 'Annotation',
      motivation: ['commenting', ...(tags.length === 0 ? [] : ['tagging'])],
      ...timed('created', savedAt),
      ...timed('modified', updatedAt),
      body: [textualBody(note, 'commenting'), ...tags.map((tag) => textualBody(tag, 'tagging'))],
      target: {
        id: iriOf(url) ?? url,
        ...(title !== '' && { 'dcterms:title': title.toWellFormed() }),
      },
    },
  ];
}

function annotation(
  { article, body }: ExportItem,
  { highlight, speaker, picture }: HighlightFacts,
): Record<string, unknown> {
  const { id, note, tags, colour, createdAt, updatedAt } = highlight;
  const creator = picture ? picture.credit : speaker;
  const bodies = [
    ...(note === '' ? [] : [textualBody(note, 'commenting')]),
    ...tags.map((tag) => textualBody(tag, 'tagging')),
  ];
  const motivation = [
    'highlighting',
    ...(note === '' ? [] : ['commenting']),
    ...(tags.length === 0 ? [] : ['tagging']),
  ];
  return {
    id: iri('highlight', id),
    type: 'Annotation',
    motivation,
    ...timed('created', createdAt),
    ...timed('modified', updatedAt),
    ...(bodies.length > 0 && { body: bodies }),
    stylesheet: { type: 'CssStylesheet', value: `.${colour}{background:${FILLS[colour]}}` },
    target: {
      source: iriOf(article.url) ?? article.url,
      // What the model does not name itself is said in the terms that its context knows.
      ...(article.title !== '' && { 'dcterms:title': article.title.toWellFormed() }),
      ...(creator && { creator: { name: creator.toWellFormed() } }),
      styleClass: colour,
      selector: portableSelectors(highlight, body),
      ...(isoTime(createdAt) !== '' && {
        state: { type: 'TimeState', ...timed('sourceDate', createdAt) },
      }),
    },
  };
}

/** A time that is none is left out: the model takes only times. */
function timed(name: string, at: number): Record<string, string> {
  const time = isoTime(at);
  return time === '' ? {} : { [name]: time };
}

const textualBody = (value: string, purpose: string) => ({
  type: 'TextualBody',
  value: value.toWellFormed(),
  format: 'text/plain',
  purpose,
});
