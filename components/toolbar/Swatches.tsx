import { COLOURS } from '../../lib/annotation/colours';
import type { Colour, ToolbarWords } from './words';

interface Props {
  words: ToolbarWords;
  labels: Readonly<Record<Colour, string>>;
  /** The colour that a highlight has; none for a selection. */
  chosen?: Colour | undefined;
  onPick: (colour: Colour, event: Event) => void;
}

/** The five colours, each a fill, a digit and a pattern. */
export function Swatches({ words, labels, chosen, onPick }: Props) {
  return (
    <>
      {COLOURS.map((colour, i) => (
        <button
          key={colour}
          type="button"
          class="swatch"
          data-colour={colour}
          aria-label={nameOf(i, words.colours[colour], labels[colour])}
          aria-keyshortcuts={chosen ? undefined : `${i + 1}`}
          aria-pressed={chosen ? chosen === colour : undefined}
          title={nameOf(i, words.colours[colour], labels[colour])}
          onClick={(event) => onPick(colour, event)}
        >
          <span class="fill">{i + 1}</span>
        </button>
      ))}
    </>
  );
}

/** The digit is in the name, because people who speak to their computer say what they see. */
const nameOf = (i: number, colour: string, label: string | undefined) =>
  label ? `${i + 1} ${colour}, ${label}` : `${i + 1} ${colour}`;
