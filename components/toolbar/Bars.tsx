import { MessageSquareText, Quote, Trash2 } from 'lucide';
import { Icon } from './Icon';
import { Swatches } from './Swatches';
import type { ShownHighlight } from './view';
import type { Colour, ToolbarWords } from './words';

interface Common {
  words: ToolbarWords;
  labels: Readonly<Record<Colour, string>>;
}

/** What a bar's buttons do; the event tells whether a person pressed them. */
export interface BarHandlers {
  pick(colour: Colour, event: Event): void;
  note(event: Event): void;
  copy(event: Event): void;
  remove(event: Event): void;
}

/** The bar above a selection: five colours, note, copy, each with its key. */
export function SelectionBar({ words, labels, on }: Common & { on: BarHandlers }) {
  return (
    <div class="bar" role="toolbar" aria-label={words.selectionBar}>
      <Swatches words={words} labels={labels} onPick={on.pick} />
      <span class="hair" />
      <button
        type="button"
        class="word"
        aria-label={words.note}
        aria-keyshortcuts="N"
        onClick={on.note}
      >
        <Icon node={MessageSquareText} />
        <span class="label">{words.note}</span>
        <kbd data-key="N" />
      </button>
      <button
        type="button"
        class="word"
        aria-label={words.copy}
        aria-keyshortcuts="C"
        onClick={on.copy}
      >
        <Icon node={Quote} />
        <span class="label">{words.copy}</span>
        <kbd data-key="C" />
      </button>
    </div>
  );
}

/** The card at a highlight: its label and tags, then colours, note, copy, and far from them the trash. */
export function HighlightBar(props: Common & { highlight: ShownHighlight; on: BarHandlers }) {
  const { words, labels, highlight, on } = props;
  return (
    <div class="card">
      {(highlight.label || highlight.tags.length > 0) && <Facts highlight={highlight} />}
      <div class="bar" role="toolbar" aria-label={words.highlightBar}>
        <Swatches words={words} labels={labels} chosen={highlight.colour} onPick={on.pick} />
        <span class="hair" />
        <IconButton name={words.note} node={MessageSquareText} onClick={on.note} />
        <IconButton name={words.copy} node={Quote} onClick={on.copy} />
        <span class="room" />
        <IconButton name={words.remove} node={Trash2} onClick={on.remove} />
      </div>
    </div>
  );
}

function Facts({ highlight: { label, tags } }: { highlight: ShownHighlight }) {
  return (
    <p class="facts">
      {label && <span class="kind">{label}</span>}
      {tags.map((tag) => (
        <span key={tag} class="tag">
          #{tag}
        </span>
      ))}
    </p>
  );
}

interface IconButtonProps {
  name: string;
  node: Parameters<typeof Icon>[0]['node'];
  onClick: (event: Event) => void;
}

function IconButton({ name, node, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon" aria-label={name} title={name} onClick={onClick}>
      <Icon node={node} />
    </button>
  );
}
