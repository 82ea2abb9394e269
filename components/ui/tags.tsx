import { Tag as TagIcon, X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon';
import './tags.css';

const MAX_LENGTH = 60;

/** A tag as text; with `remove` it has an x. */
export function Tag(props: { name: string; remove?: { label: string; run: () => void } }) {
  const { name, remove } = props;
  if (!remove) return <span class="tag">{`#${name}`}</span>;
  return (
    <span class="chip">
      {`#${name}`}
      <button type="button" aria-label={remove.label} title={remove.label} onClick={remove.run}>
        <Icon node={X} />
      </button>
    </span>
  );
}

const asTag = (typed: string): string =>
  typed
    .replace(/[#,\p{C}]/gu, '')
    .trim()
    .slice(0, MAX_LENGTH);

/** So many tags are offered at once: who has thousands writes a letter first. */
const OFFERED = 50;

/** The known tags that have what is typed in them, those that begin with it first. */
function offered(known: readonly string[], tags: readonly string[], typed: string): string[] {
  const sought = asTag(typed).toLowerCase();
  const [begin, within]: [string[], string[]] = [[], []];
  for (const tag of known) {
    const at = tag.toLowerCase().indexOf(sought);
    if (at >= 0 && !tags.includes(tag)) (at === 0 ? begin : within).push(tag);
    if (begin.length === OFFERED) break;
  }
  return [...begin, ...within].slice(0, OFFERED);
}

/** Whether a change of the line was a pick from its list: browsers tell typing from it by the kind of event. */
const isPick = (event: Event): boolean =>
  !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';

/** Tags as chips with a line to add more, which offers the `known` ones: Enter or a comma adds, Backspace in the empty line takes the last one. */
export function TagInput(props: {
  tags: readonly string[];
  known: readonly string[];
  label: string;
  removeLabel: (tag: string) => string;
  onChange: (tags: string[]) => void;
}) {
  const { tags, known, label, removeLabel, onChange } = props;
  const [typed, setTyped] = useState('');
  const list = useId();
  const add = (words: string) => {
    const tag = asTag(words);
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  const onInput = (event: Event, value: string) => {
    if (isPick(event) && known.includes(value)) add(value);
    else setTyped(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter belongs to it.
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
  };
  return (
    <div class="tag-input">
      <Icon node={TagIcon} />
      {tags.map((tag) => (
        <Tag
          key={tag}
          name={tag}
          remove={{
            label: removeLabel(tag),
            run: () => onChange(tags.filter((one) => one !== tag)),
          }}
        />
      ))}
      <input
        aria-label={label}
        placeholder={label}
        value={typed}
        list={list}
        onInput={(event) => onInput(event, event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
      <datalist id={list}>
        {offered(known, tags, typed).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
