import type { ExportFormat, ExportItem } from '../format';
import { portableSelectors } from '../selectors';
import { isoTime, wellFormed } from '../table';

/** Whose annotations they are: its import shows the part before the @ and then writes the importing account. */
const USER = 'acct:postil@localhost';

/**
 * Highlights for Hypothesis, in the shape its client exports and imports
 * (https://github.com/hypothesis/client, `src/sidebar/services/annotations-exporter.tsx`). It has no colours: a tag says it.
 */
export const hypothesis: ExportFormat = {
  id: 'hypothesis',
  group: 'annotations',
  label: 'format_hypothesis',
  about: 'format_hypothesis_about',
  extension: 'json',
  kind: 'Hypothesis',
  mimeType: 'application/json',
  async *write(items, made) {
    const head = {
      export_date: made.toISOString(),
      export_userid: USER,
      client_version: 'Postil',
    };
    yield `${JSON.stringify(head).slice(0, -1)},"annotations":[`;
    let comma = '';
    for await (const item of items) {
      let piece = '';
      for (const one of [...pageNote(item), ...item.highlights.map((mark) => marked(item, mark))]) {
        piece += `${comma}\n${JSON.stringify(one)}`;
        comma = ',';
      }
      yield piece;
    }
    yield '\n]}\n';
  },
};

/** The note on the article as a page note, which has no selector; its tags are the article's. */
function pageNote(item: ExportItem): Record<string, unknown>[] {
  const { id, note = '', tags, savedAt, updatedAt } = item.article;
  if (item.isPart || note.trim() === '') return [];
  const times = { created: isoTime(savedAt), updated: isoTime(updatedAt) };
  return [annotation(item, { id, ...times, text: note, tags })];
}

function marked(item: ExportItem, highlight: ExportItem['highlights'][number]) {
  const { id, note, tags, colour, createdAt, updatedAt } = highlight;
  const times = { created: isoTime(createdAt), updated: isoTime(updatedAt) };
  const selector = portableSelectors(highlight, item.body);
  return annotation(
    item,
    { id, ...times, text: note, tags: [...tags, `color:${colour}`] },
    { selector },
  );
}

interface Words {
  id: string;
  created: string;
  updated: string;
  text: string;
  tags: readonly string[];
}

/** Its database takes no null character but in a quotation, which its server escapes (https://github.com/hypothesis/h/pull/2955). */
function annotation(
  { article }: ExportItem,
  { id, created, updated, text, tags }: Words,
  place: { selector?: unknown[] } = {},
): Record<string, unknown> {
  return {
    id,
    created,
    updated,
    user: USER,
    user_info: { display_name: 'Postil' },
    uri: article.url,
    text: wellFormed(text),
    tags: tags.map(wellFormed),
    group: '__world__',
    permissions: { read: [USER], update: [USER], delete: [USER] },
    target: [{ source: article.url, ...place }],
    document: { title: [wellFormed(article.title)] },
    references: [],
    links: {},
    hidden: false,
    flagged: false,
  };
}
