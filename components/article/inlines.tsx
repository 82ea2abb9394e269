// biome-ignore-all lint/suspicious/noArrayIndexKey: the words of a stored body have no names and never move
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list of highlights is the keyboard's way to a mark
// biome-ignore-all lint/a11y/useValidAnchor: a note and its reference are links within the body
/** Shows words with their marks, highlights painted over them. */
import { type ComponentChildren, Fragment } from 'preact';
import type { ArticleImage, Inline } from '../../lib/article/model';
import { type Mark, runsOf } from './marks';

/** How highlighted pictures are shown. */
export interface Framing {
  /** The colours of the pictures that are highlighted, by number. */
  framed: ReadonlyMap<number, { colour: string }>;
  /** What stands below a picture. */
  after: (image: number) => ComponentChildren;
}

/** What every part of a body is shown with. */
export interface Context {
  images: readonly ArticleImage[];
  marks: readonly Mark[];
  onMark: ((id: string) => void) | undefined;
  /** The ids that a reference names and a leaf has. */
  notes: ReadonlySet<string>;
  paragraph: number;
  /** The level of the page's headings that the body's highest get. */
  top: 2 | 3;
  /** Shows the note of a reference beside it. */
  openNote: (id: string, from: HTMLElement) => void;
  /** Stored pictures by their address on the web. */
  pictures: ReadonlyMap<string, string>;
  onZoom: ((image: number) => void) | undefined;
  framing: Framing | undefined;
  /** What stands below a leaf that covers `[start, end)` of the text. */
  after: ((start: number, end: number) => ComponentChildren) | undefined;
}

/** The inline runs of a leaf that begins at `start`. Nesting is bounded by extraction. */
export function inlines(
  children: readonly Inline[],
  start: number,
  context: Context,
): ComponentChildren[] {
  let at = start;
  return children.map((inline, i) => {
    const from = at;
    at += lengthOf(inline);
    return showInline(inline, from, context, i);
  });
}

function lengthOf(inline: Inline): number {
  if (inline.type === 'text') return inline.text.length;
  if (inline.type === 'break') return 1;
  return inline.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

function showInline(
  inline: Inline,
  start: number,
  context: Context,
  key: number,
): ComponentChildren {
  switch (inline.type) {
    case 'text':
      return runs(inline.text, start, context);
    case 'break':
      return <br key={key} />;
    case 'link':
      return (
        <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
          {inlines(inline.children, start, context)}
        </a>
      );
    case 'noteref':
      return noteref(inline, start, context, key);
    case 'math':
      return (
        <code key={key} class="math">
          {inlines(inline.children, start, context)}
        </code>
      );
    case 'em':
    case 'strong':
    case 'code':
    case 'sub':
    case 'sup': {
      const Name = inline.type;
      return <Name key={key}>{inlines(inline.children, start, context)}</Name>;
    }
  }
}

/** A reference that leads to its note; where the note was not read, it is only words. */
function noteref(
  { id, children }: Extract<Inline, { type: 'noteref' }>,
  start: number,
  context: Context,
  key: number,
) {
  const shown = inlines(children, start, context);
  if (!context.notes.has(id)) return <Fragment key={key}>{shown}</Fragment>;
  return (
    <a
      key={key}
      class="noteref"
      href="#"
      role="doc-noteref"
      data-noteref={id}
      aria-haspopup="true"
      onClick={(event) => {
        event.preventDefault();
        context.openNote(id, event.currentTarget);
      }}
    >
      {shown}
    </a>
  );
}

/** Goes to the note, or to the first reference, of an id within the same body. The address stays: it belongs to the surface. */
export function jumpTo(
  event: MouseEvent & { currentTarget: HTMLElement },
  to: 'note' | 'noteref',
  id: string,
): void {
  event.preventDefault();
  focusOn(event.currentTarget.closest('.body'), to, id);
}

/** Focuses the note, or the first reference, of an id in a body. */
export function focusOn(body: Element | null, to: 'note' | 'noteref', id: string): void {
  body?.querySelector<HTMLElement>(`[data-${to}="${CSS.escape(id)}"]`)?.focus();
}

/** Words that begin at `start`, cut where highlights begin and end. */
export function runs(text: string, start: number, { marks, onMark }: Context): ComponentChildren[] {
  return runsOf(text, start, marks).map(({ text: words, mark }, i) =>
    mark ? (
      <mark
        key={`${start}-${i}`}
        class={`colour-${mark.colour} mark-${mark.colour}`}
        data-highlight={mark.id}
        onClick={() => onMark?.(mark.id)}
      >
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
