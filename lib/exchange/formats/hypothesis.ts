import type { ExportFormat, ExportItem } from '../format';
import { portableSelectors } from '../selectors';
import { isoTime } from '../table';

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
      for (const highlight of item.highlights) {
        piece += `${comma}\n${JSON.stringify(annotation(item, highlight))}`;
        comma = ',';
      }
      yield piece;
    }
    yield '\n]}\n';
  },
};

function annotation(
  { article, body }: ExportItem,
  highlight: ExportItem['highlights'][number],
): Record<string, unknown> {
  const { id, note, tags, colour, createdAt, updatedAt } = highlight;
  return {
    id,
    created: isoTime(createdAt),
    updated: isoTime(updatedAt),
    user: USER,
    user_info: { display_name: 'Postil' },
    uri: article.url,
    text: note.toWellFormed(),
    tags: [...tags.map((tag) => tag.toWellFormed()), `color:${colour}`],
    group: '__world__',
    permissions: { read: [USER], update: [USER], delete: [USER] },
    target: [{ source: article.url, selector: portableSelectors(highlight, body) }],
    document: { title: [article.title.toWellFormed()] },
    references: [],
    links: {},
    hidden: false,
    flagged: false,
  };
}
