import { ChevronDown, ChevronUp, Hash, Link, MessageSquareText, Quote, Trash2 } from 'lucide';
import { Icon } from './Icon';
import { Swatches } from './Swatches';
import type { CopyKind, ShownHighlight } from './view';
import type { Colour, ToolbarWords } from './words';

interface Common {
  words: ToolbarWords;
  labels: Readonly<Record<Colour, string>>;
}

/** What a bar's buttons do; the event tells whether a person pressed them. */
export interface BarHandlers {
  pick(colour: Colour, event: Event): void;
  note(event: Event): void;
  copy(kind: CopyKind, event: Event): void;
  step(by: 1 | -1, event: Event): void;
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
        onClick={(event) => on.copy('citation', event)}
      >
        <Icon node={Quote} />
        <span class="label">{words.copy}</span>
        <kbd data-key="C" />
      </button>
      <OtherCopies words={words} on={on} />
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
        <IconButton name={words.note} keys="N" node={MessageSquareText} onClick={on.note} />
        <IconButton
          name={words.copy}
          keys="C"
          node={Quote}
          onClick={(event) => on.copy('citation', event)}
        />
        <OtherCopies words={words} on={on} />
        <span class="room" />
        <IconButton
          name={words.previous}
          keys="K"
          node={ChevronUp}
          onClick={(event) => on.step(-1, event)}
        />
        <IconButton
          name={words.next}
          keys="J"
          node={ChevronDown}
          onClick={(event) => on.step(1, event)}
        />
        <IconButton name={words.remove} keys="Delete" node={Trash2} onClick={on.remove} />
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

/** Copying as something else than the citation: signs only, so that the bar stays short. */
function OtherCopies({ words, on }: { words: ToolbarWords; on: BarHandlers }) {
  return (
    <>
      <IconButton
        name={words.markdown}
        keys="M"
        node={Hash}
        onClick={(event) => on.copy('markdown', event)}
      />
      <IconButton
        name={words.link}
        keys="L"
        node={Link}
        onClick={(event) => on.copy('link', event)}
      />
    </>
  );
}

interface IconButtonProps {
  name: string;
  keys: string;
  node: Parameters<typeof Icon>[0]['node'];
  onClick: (event: Event) => void;
}

function IconButton({ name, keys, node, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={name}
      aria-keyshortcuts={keys}
      title={`${name} (${keys})`}
      onClick={onClick}
    >
      <Icon node={node} />
    </button>
  );
}
