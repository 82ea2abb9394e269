import { Answers, joined } from '../import/answers';
import type { Draft, DraftHighlight } from '../import/draft';
import { type JsonRecord, lookThrough, readRecords } from '../import/entries';
import { type Found, type ImportFormat, type ImportInput, READING_ON } from '../import/format';
import { KeyIndex } from '../import/key-index';
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
  read: (input) => readNotes(input),
};

/** So many words of answers are kept at once, in UTF-16 units. */
const MOST_KEPT = 16_000_000;

/**
 * Answers stand before or behind what they answer: a first look notes what there is to be answered, a second one keeps the answers,
 * as many as fit into memory, and the reading puts them under. Of more answers than that, those of the first annotations are kept,
 * and the file is read once more for those of the next: all but a few files are looked through twice and read once.
 */
export function* readNotes(input: ImportInput, most = MOST_KEPT): Generator<Found> {
  const places = new KeyIndex();
  let [count, answered, strays] = [0, 0, 0];
  yield* lookThrough(input, ({ fields }) => {
    if (!('uri' in fields)) return;
    if (isAnswer(fields)) answered++;
    else if (wordsOf(fields.id) === '') count++;
    else places.set(wordsOf(fields.id), count++);
  });
  const placeOf = (fields: Fields): number =>
    listOf(fields.references)
      .map((id) => places.get(wordsOf(id)))
      .find((at) => at >= 0) ?? -1;
  let kept = new Answers(0, most);
  if (answered > 0)
    yield* lookThrough(input, ({ fields }) => {
      if (!('uri' in fields) || !isAnswer(fields)) return;
      const at = placeOf(fields);
      if (at >= 0) kept.add(at, answerOf(fields));
      else strays++;
    });
  for (let isFirst = true; ; isFirst = false) {
    const { from, until } = kept;
    const next = new Answers(until, most);
    let at = 0;
    const each = ({ fields, row }: JsonRecord): Draft[] => {
      if (!('uri' in fields)) return [];
      if (isAnswer(fields)) {
        if (placeOf(fields) >= until) next.add(placeOf(fields), answerOf(fields));
        return [];
      }
      const here = at++;
      return here < from || here >= until ? [] : [withAnswers(draftOf(fields, row), kept.of(here))];
    };
    yield* isFirst ? readRecords(input, each) : again(input, each);
    if (until === Number.POSITIVE_INFINITY) break;
    kept = next;
  }
  // Whom these answer is not in the file: they stay with the page.
  if (strays > 0)
    yield* again(input, ({ fields, row }) =>
      'uri' in fields && isAnswer(fields) && placeOf(fields) < 0
        ? [withAnswers({ ...draftOf(fields, row), note: answerOf(fields) }, '')]
        : [],
    );
}

/** Reads a file once more: what is broken in it was said before. */
function* again(input: ImportInput, each: (record: JsonRecord) => Draft[]): Generator<Found> {
  for (const found of readRecords(input, each))
    if (found === READING_ON || !('kind' in found)) yield found;
}

const isAnswer = ({ references }: Fields): boolean => listOf(references).length > 0;

function withAnswers(draft: Annotated, answers: string): Draft {
  const [first] = draft.highlights;
  return first
    ? { ...draft, highlights: [{ ...first, note: joined(first.note ?? '', answers) }] }
    : { ...draft, note: joined(draft.note ?? '', answers) };
}

const answerOf = ({ user, text }: Fields): string =>
  `Reply by ${wordsOf(user).replace(/^acct:|@.*$/g, '') || 'somebody'}: ${wordsOf(text)}`;

type Annotated = Draft & { highlights: DraftHighlight[] };

function draftOf(fields: Fields, row: string): Annotated {
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
