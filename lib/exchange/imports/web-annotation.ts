import type { DraftHighlight } from '../import/draft';
import { readRecords } from '../import/entries';
import type { Found, ImportFormat } from '../import/format';
import { selectorsOf } from '../import/selectors';
import { type Fields, fieldsOf, firstWords, listOf, wordsOf } from '../import/values';

/** The most parts that one annotation at the top level may have; a file of other things is not gathered. */
const MOST_PARTS = 500;

const ONE = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Web Annotations (https://www.w3.org/TR/annotation-model/): one, a list, a page or a collection; bodies and targets of any shape. */
export const webAnnotation: ImportFormat = {
  id: 'web-annotation',
  name: 'import_web_annotation',
  highlights: true,
  sniff(head) {
    if (!head.json) return 0;
    if (/"https?:\/\/www\.w3\.org\/ns\/anno\.jsonld"/.test(head.text)) return 0.9;
    const first = head.first();
    return ONE(first.type).includes('Annotation') && 'target' in first ? 0.8 : 0;
  },
  *read(input) {
    // A single annotation stands in pieces at the top level.
    const top: Record<string, unknown> = Object.create(null);
    let row = input.name;
    let gathered = 0;
    // A collection's first page holds its list one level deeper.
    for (const found of readRecords(
      input,
      function* (record) {
        const [key = '', inner] = record.path;
        row = input.name;
        if (isAnnotation(record.fields)) yield* annotation(record.fields, record.row);
        else if (++gathered > MOST_PARTS) return;
        else if (record.path.length === 1 && typeof key === 'string') top[key] = record.value;
        else if (typeof key === 'string' && typeof inner === 'string')
          top[key] = { ...fieldsOf(top[key]), [inner]: record.value };
        else if (typeof key === 'string') top[key] = [...listOf(top[key]), record.value];
      },
      'items',
    ))
      yield found;
    const single = fieldsOf(top);
    if (isAnnotation(single)) yield* annotation(single, row);
  },
};

const isAnnotation = (fields: Fields): boolean =>
  ONE(fields.type ?? fields['@type']).some((type) => /(?:^|:)Annotation$/.test(wordsOf(type)));

function* annotation(fields: Fields, row: string): Generator<Found> {
  const bodies = bodiesOf(fields.body);
  const note = [firstWords(fields.bodyValue), ...bodies.map((one) => one.note)]
    .filter(Boolean)
    .join('\n\n');
  const tags = bodies.map(({ tag }) => tag).filter(Boolean);
  const times = { createdAt: fields.created, updatedAt: fields.modified };
  const by = ONE(fields.creator).map((one) => ['By', agentOf(one)] as const);
  for (const given of ONE(fields.target)) {
    const target = typeof given === 'string' ? { source: given } : fieldsOf(given);
    const source = (target as Fields).source;
    const url = firstWords(source, fieldsOf(source).id, (target as Fields).id);
    const place = selectorsOf((target as Fields).selector);
    const colour = wordsOf((target as Fields).styleClass);
    const named = wordsOf((target as Fields)['dcterms:title']);
    const title = named ? { title: named } : {};
    if (!place.exact) {
      // Without its words a place is none of ours: it is said, so that it can be found by hand.
      const more = [...by, ['Place', placeWords((target as Fields).selector)] as const];
      yield {
        row,
        url: url.split('#')[0] ?? '',
        ...title,
        note,
        tags,
        more,
        savedAt: fields.created,
      };
    } else {
      const speaker = ONE((target as Fields).creator).map(
        (one) => ['Speaker', agentOf(one)] as const,
      );
      const more = [...by, ...speaker];
      const highlight: DraftHighlight = {
        ...place,
        exact: place.exact,
        note,
        tags,
        more,
        ...times,
      };
      if (colour) highlight.colour = colour;
      yield { row, url, ...title, savedAt: fields.created, highlights: [highlight] };
    }
  }
}

/** Bodies as they stand, those among which there is a choice, or which belong together, one by one. */
function bodiesOf(given: unknown, depth = 0): { note: string; tag: string }[] {
  return ONE(given).flatMap((body) => {
    if (typeof body === 'string') return [{ note: body, tag: '' }];
    const { items } = fieldsOf(body);
    return items && depth < 5 ? bodiesOf(items, depth + 1) : [bodyOf(fieldsOf(body))];
  });
}

/** An agent by its name, else by its address. */
const agentOf = (agent: unknown): string =>
  firstWords(agent, fieldsOf(agent).name, fieldsOf(agent).nickname, fieldsOf(agent).id);

/** Where, in the words of a selector that quotes nothing: `xpointer(/doc/p[2]), 6-27`. */
function placeWords(selector: unknown, depth = 0): string {
  return ONE(selector)
    .map((one) => {
      const { value, start, end, refinedBy } = fieldsOf(one);
      const range = [start, end].map(wordsOf).filter(Boolean).join('-');
      const inner = refinedBy && depth < 5 ? placeWords(refinedBy, depth + 1) : '';
      return [firstWords(one, value, range), inner].filter(Boolean).join(', ');
    })
    .filter(Boolean)
    .join('; ');
}

function bodyOf(body: Fields): { note: string; tag: string } {
  const { source } = body;
  const words = firstWords(body.value, body.chars, body.id, source, fieldsOf(source).id);
  const isTag = ONE(body.purpose).includes('tagging') || body.type === 'oa:Tag';
  return isTag ? { note: '', tag: words } : { note: words, tag: '' };
}
