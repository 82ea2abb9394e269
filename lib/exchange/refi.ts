/** REFI-QDA's project file (QDA-XML 1.0): elements stand in the order of its schema. Positions are code points, half-open. */
import { FILLS } from './colours';
import { type HighlightFacts, highlightFacts } from './facts';
import type { ExportItem } from './format';
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

/** A GUID that the same record always has: a UUID of version 8 (RFC 9562). */
export async function guid(kind: string, id: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${kind}\n${id}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16);
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The text that positions count in: as it is kept, but without returns, which programs count differently. */
export const sourceText = ({ body }: ExportItem): string =>
  wellFormed(body?.text ?? '').replaceAll('\r', ' ');

/** Half-open code points of UTF-16 offsets. */
function codePoints(text: string, offset: number): number {
  let count = 0;
  for (const _ of text.slice(0, offset)) count++;
  return count;
}

const VARIABLES = ['URL', 'Author', 'Site', 'Published', 'Saved'] as const;

/** An article as a source; its codes, cases and notes go to the project. */
export async function sourceOf(item: ExportItem, id: string, project: Project): Promise<string> {
  const { article } = item;
  const text = sourceText(item);
  const selections: string[] = [];
  const loose: string[] = [];
  for (const facts of highlightFacts(item)) {
    const { place } = facts.highlight;
    if (place && place.start < text.length) selections.push(await selection(facts, text, project));
    else loose.push(await noteRef(facts, project, `“${facts.highlight.exact}”\n`));
  }
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
  return `<TextSource guid="${id}" name="${xmlText(article.title || article.url)}" plainTextPath="internal://${id}.txt" creationDateTime="${isoTime(article.savedAt)}">
${[...selections, ...loose, ...variables].join('\n')}
</TextSource>`;
}

async function selection(facts: HighlightFacts, text: string, project: Project): Promise<string> {
  const { highlight, speaker } = facts;
  const { id, colour, tags, place, createdAt } = highlight;
  const own = await guid('highlight', id);
  const codings: string[] = [];
  for (const [name, fill] of [
    [colour, FILLS[colour]],
    ...tags.filter((tag) => tag !== colour).map((tag) => [tag, '']),
  ]) {
    if (!name) continue;
    if (!project.codes.get(name)) project.codes.set(name, fill ?? '');
    codings.push(
      `<Coding guid="${await guid('coding', `${id}\n${name}`)}"><CodeRef targetGUID="${await guid('code', name)}"/></Coding>`,
    );
  }
  if (speaker) project.cases.set(speaker, [...(project.cases.get(speaker) ?? []), own]);
  const note = highlight.note.trim() === '' ? '' : await noteRef(facts, project, '');
  const [start, end] = [codePoints(text, place?.start ?? 0), codePoints(text, place?.end ?? 0)];
  return `<PlainTextSelection guid="${own}" name="${xmlText(highlight.exact.slice(0, 80).toWellFormed())}" startPosition="${start}" endPosition="${end}" creationDateTime="${isoTime(createdAt)}">${codings.join('')}${note}</PlainTextSelection>`;
}

/** Puts a note into the project and gives the reference to it. */
async function noteRef(facts: HighlightFacts, project: Project, before: string): Promise<string> {
  const { id, note, createdAt } = facts.highlight;
  const own = await guid('note', id);
  project.notes.push(
    `<Note guid="${own}" name="Note" creationDateTime="${isoTime(createdAt)}"><PlainTextContent>${xmlText(`${before}${note}`)}</PlainTextContent></Note>`,
  );
  return `<NoteRef targetGUID="${own}"/>`;
}

/** The project as `project.qde`; parts without content are left out, as the schema asks. */
export async function projectFile(project: Project): Promise<string> {
  const { made, sources, notes } = project;
  const user = await guid('user', 'Postil');
  const codes: string[] = [];
  for (const [name, fill] of project.codes)
    codes.push(
      `<Code guid="${await guid('code', name)}" name="${xmlText(name)}" isCodable="true"${fill ? ` color="${fill}"` : ''}/>`,
    );
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
