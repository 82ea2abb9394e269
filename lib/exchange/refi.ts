/** REFI-QDA's project file (QDA-XML 1.0): elements stand in the order of its schema. Positions are code points, half-open. */
import type { Colour } from '../annotation/selectors';
import { FILLS } from './colours';
import { type HighlightFacts, highlightFacts, uncredited } from './facts';
import type { ExportItem } from './format';
import { guid } from './guid';
import { isoTime, wellFormed } from './table';
import { xmlText } from './xml';

/** What a project gathers while its articles are written, as XML but for codes and cases. */
export interface Project {
  made: Date;
  sources: string[];
  notes: string[];
  /** The colour of each code by its name, or none. */
  codes: Map<string, string>;
  /** The selections of each speaker. */
  cases: Map<string, string[]>;
}

/** A project without articles. */
export const beginProject = (made: Date): Project => ({
  made,
  sources: [],
  notes: [],
  codes: new Map(),
  cases: new Map(),
});

/** The text that positions count in: as it is kept, but without returns, which programs count differently. */
const sourceText = (words: string): string => wellFormed(words).replaceAll('\r', ' ');

/** Half-open code points of UTF-16 offsets. */
function codePoints(text: string, offset: number): number {
  let count = 0;
  for (const _ of text.slice(0, offset)) count++;
  return count;
}

/** What a highlight or an article is coded with, and the fill of a colour: a tag that has a colour's name is that colour. */
export function codesOf(record: { colour?: Colour; tags: readonly string[] }): [string, string][] {
  const { colour, tags } = record;
  const codes = new Map<string, string>(tags.map((tag) => [tag, '']));
  return [...new Map([...(colour ? ([[colour, FILLS[colour]]] as const) : []), ...codes])];
}

const VARIABLES = ['URL', 'Author', 'Site', 'Published', 'Saved'] as const;

/**
 * An article as a source, and a second one with the words of its highlights that have no place in the stored text, so that
 * they keep codes, note and speaker, too. Everything of them goes to the project; gives the texts of the sources by their GUIDs.
 */
export async function addArticle(item: ExportItem, project: Project): Promise<[string, string][]> {
  const { article, body } = item;
  const text = sourceText(body?.text ?? '');
  const selections: string[] = [];
  const loose: HighlightFacts[] = [];
  for (const facts of highlightFacts(item)) {
    const { place } = facts.highlight;
    if (place && place.start < Math.min(place.end, text.length))
      selections.push(await selection(facts, text, place, project));
    else loose.push(facts);
  }
  const id = await guid('source', article.id);
  const name = article.title || article.url;
  const codings = await codingsOf(
    `article\n${article.id}`,
    codesOf({ tags: article.tags }),
    project,
  );
  const note = article.note?.trim()
    ? await noteRef(`article\n${article.id}`, article.note, article.savedAt, project)
    : '';
  const parts = [...selections, ...codings, note, ...(await variablesOf(article))];
  project.sources.push(source(id, name, article.savedAt, parts));
  return [[id, text], ...(loose.length === 0 ? [] : [await looseSource(article, loose, project)])];
}

async function looseSource(
  article: ExportItem['article'],
  loose: readonly HighlightFacts[],
  project: Project,
): Promise<[string, string]> {
  const selections: string[] = [];
  let text = '';
  for (const facts of loose) {
    const words = wordsOf(facts);
    const start = text.length;
    text += `${words}\n\n`;
    selections.push(await selection(facts, text, { start, end: start + words.length }, project));
  }
  const id = await guid('loose', article.id);
  const name = `${article.title || article.url} (highlights without a place)`;
  const parts = [...selections, ...(await variablesOf(article))];
  project.sources.push(source(id, name, article.savedAt, parts));
  return [id, text];
}

/** The words of a highlight; of a picture its caption and who made it, coded together: programs take no other place for a credit. */
function wordsOf({ highlight, picture }: HighlightFacts): string {
  const words = sourceText(highlight.exact).trim() || '…';
  return picture ? `${words}\n— ${sourceText(picture.credit ?? uncredited).trim()}` : words;
}

/** When it was made, unless that is no time: the schema takes none that is empty. */
function created(at: number): string {
  const time = isoTime(at);
  return time === '' ? '' : ` creationDateTime="${time}"`;
}

const source = (id: string, name: string, made: number, parts: readonly string[]): string =>
  `<TextSource guid="${id}" name="${xmlText(name)}" plainTextPath="internal://${id}.txt"${created(made)}>
${parts.filter((part) => part !== '').join('\n')}
</TextSource>`;

async function variablesOf(article: ExportItem['article']): Promise<string[]> {
  const values = [
    article.url,
    article.byline.join('; '),
    article.siteName ?? '',
    article.publishedAt ?? '',
    isoTime(article.savedAt),
  ];
  const variables: string[] = [];
  for (const [i, name] of VARIABLES.entries())
    if (values[i])
      variables.push(
        `<VariableValue><VariableRef targetGUID="${await guid('variable', name)}"/><TextValue>${xmlText(values[i])}</TextValue></VariableValue>`,
      );
  return variables;
}

async function codingsOf(
  of: string,
  codes: readonly [string, string][],
  project: Project,
): Promise<string[]> {
  const codings: string[] = [];
  for (const [name, fill] of codes) {
    if (!project.codes.get(name)) project.codes.set(name, fill);
    codings.push(
      `<Coding guid="${await guid('coding', `${of}\n${name}`)}"><CodeRef targetGUID="${await guid('code', name)}"/></Coding>`,
    );
  }
  return codings;
}

async function selection(
  facts: HighlightFacts,
  text: string,
  place: { start: number; end: number },
  project: Project,
): Promise<string> {
  const { highlight, speaker } = facts;
  const { id, createdAt, exact, note } = highlight;
  const own = await guid('highlight', id);
  const codings = await codingsOf(id, codesOf(highlight), project);
  if (speaker) project.cases.set(speaker, [...(project.cases.get(speaker) ?? []), own]);
  const ref = note.trim() === '' ? '' : await noteRef(id, note, createdAt, project);
  const [start, end] = [codePoints(text, place.start), codePoints(text, place.end)];
  return `<PlainTextSelection guid="${own}" name="${xmlText(exact.slice(0, 80).toWellFormed())}" startPosition="${start}" endPosition="${end}"${created(createdAt)}>${codings.join('')}${ref}</PlainTextSelection>`;
}

/** Puts a note into the project and gives the reference to it. */
async function noteRef(of: string, note: string, made: number, project: Project): Promise<string> {
  const own = await guid('note', of);
  project.notes.push(
    `<Note guid="${own}" name="Note"${created(made)}><PlainTextContent>${xmlText(note)}</PlainTextContent></Note>`,
  );
  return `<NoteRef targetGUID="${own}"/>`;
}

/** The codes of a code book, a line each; the same name has the same GUID in every file. */
export async function codeLines(codes: Project['codes']): Promise<string[]> {
  const lines: string[] = [];
  for (const [name, fill] of codes)
    lines.push(
      `<Code guid="${await guid('code', name)}" name="${xmlText(name)}" isCodable="true"${fill ? ` color="${fill}"` : ''}/>`,
    );
  return lines;
}

/** The project as `project.qde`; parts without content are left out, as the schema asks. */
export async function projectFile(project: Project): Promise<string> {
  const { made, sources, notes } = project;
  const user = await guid('user', 'Postil');
  const codes = await codeLines(project.codes);
  const variables: string[] = [];
  for (const name of VARIABLES)
    variables.push(
      `<Variable guid="${await guid('variable', name)}" name="${name}" typeOfVariable="Text"/>`,
    );
  const cases: string[] = [];
  for (const [name, selections] of project.cases)
    cases.push(
      `<Case guid="${await guid('case', name)}" name="${xmlText(name)}">${selections.map((one) => `<SelectionRef targetGUID="${one}"/>`).join('')}</Case>`,
    );
  const part = (name: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `<${name}>\n${lines.join('\n')}\n</${name}>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Postil ${made.toISOString().slice(0, 10)}" origin="Postil" creatingUserGUID="${user}" creationDateTime="${isoTime(made.getTime())}">
<Users><User guid="${user}" name="Postil"/></Users>
${codes.length === 0 ? '' : `<CodeBook>${part('Codes', codes)}</CodeBook>\n`}${part('Variables', variables)}${part('Cases', cases)}${part('Sources', sources)}${part('Notes', notes)}</Project>
`;
}
