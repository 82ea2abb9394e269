import type { ComponentChildren } from 'preact';
import './choices.css';

/** A box to tick with its words. */
export function Checkbox(props: {
  checked: boolean;
  disabled?: boolean;
  children: ComponentChildren;
  onChange: (checked: boolean) => void;
}) {
  const { checked, disabled = false, children, onChange } = props;
  return (
    <label class="choice-line">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

/** One of several, as radio buttons: the arrow keys move and choose. `label` names the group, `words` each value; `under` is what belongs to the chosen one. */
export function Radios<V extends string>(props: {
  name: string;
  label: string;
  values: readonly V[];
  chosen: V;
  words: (value: V) => string;
  under?: (value: V) => ComponentChildren;
  onChoose: (value: V) => void;
}) {
  const { name, label, values, chosen, words, under, onChoose } = props;
  return (
    <fieldset aria-label={label}>
      {values.map((value) => (
        <div key={value}>
          <label class="choice-line">
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            <span>{words(value)}</span>
          </label>
          {chosen === value && under?.(value)}
        </div>
      ))}
    </fieldset>
  );
}
