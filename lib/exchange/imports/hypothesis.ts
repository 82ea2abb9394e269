import type { Draft, DraftHighlight } from '../import/draft';
import { readRecords } from '../import/entries';
import type { Found, ImportFormat, ImportInput } from '../import/format';
import { selectorsOf } from '../import/selectors';
import { type Fields, fieldsOf, firstWords, listOf, namesOf, wordsOf } from '../import/values';

/**
 * Hypothesis: what its client exports (`{annotations}`) and what its interface gives (`{rows}`). A note without a selector is
 * the page's; a reply goes under the note that it answers.
 */
export const hypothesis: ImportFormat = {
  id: 'hypothesis',
  name: 'import_hypothesis',
  highlights: true,
  sniff(head) {
    for (const key of ['annotations', 'rows', undefined]) {
      const first = head.first(key);
      if ('uri' in first && ('target' in first || 'user' in first)) return 0.95;
    }
    return head.keys.has('export_userid') && head.keys.has('annotations') ? 0.8 : 0;
  },
  read,
};

interface Annotation {
  draft: Draft & { highlights: DraftHighlight[] };
  replies: string[];
}

function* read(input: ImportInput): Generator<Found> {
  const all = new Map<string, Annotation>();
  const replies: { fields: Fields; row: string }[] = [];
  yield* readRecords(input, ({ fields, row }) => {
    if (!('uri' in fields)) return [];
    if (listOf(fields.references).length > 0) replies.push({ fields, row });
    else all.set(wordsOf(fields.id) || row, { draft: draftOf(fields, row), replies: [] });
    return [];
  });
  for (const { fields, row } of replies) {
    const parent = listOf(fields.references)
      .map((id) => all.get(wordsOf(id)))
      .find(Boolean);
    if (parent) parent.replies.push(replyOf(fields));
    // Whom it answers is not in the file: it stays with the page.
    else all.set(row, { draft: { ...draftOf(fields, row), note: replyOf(fields) }, replies: [] });
  }
  for (const { draft, replies: answers } of all.values()) {
    const [first] = draft.highlights;
    const add = (note: string) => [note, ...answers].filter(Boolean).join('\n\n');
    yield first
      ? { ...draft, highlights: [{ ...first, note: add(first.note ?? '') }] }
      : { ...draft, note: add(draft.note ?? '') };
  }
}

const replyOf = ({ user, text }: Fields): string =>
  `Reply by ${wordsOf(user).replace(/^acct:|@.*$/g, '') || 'somebody'}: ${wordsOf(text)}`;

function draftOf(fields: Fields, row: string): Annotation['draft'] {
  const tags = namesOf(fields.tags);
  const colour = tags.find((tag) => /^colou?r:/i.test(tag));
  const target = fieldsOf(listOf(fields.target)[0]);
  const place = selectorsOf(target.selector);
  const own = tags.filter((tag) => tag !== colour);
  const base = {
    row,
    url: firstWords(fields.uri, target.source),
    title: titleOf(fields.document),
    savedAt: fields.created,
  };
  if (!place.exact) return { ...base, note: wordsOf(fields.text), tags: own, highlights: [] };
  const times = { createdAt: fields.created, updatedAt: fields.updated };
  const note = wordsOf(fields.text);
  const highlight: DraftHighlight = { ...place, exact: place.exact, note, tags: own, ...times };
  if (colour) highlight.colour = colour.replace(/^colou?r:/i, '');
  return { ...base, highlights: [highlight] };
}

const titleOf = (document: unknown): string => {
  const { title } = fieldsOf(document);
  return firstWords(title, ...listOf(title));
};
