/** The five colours as fill, line and pattern; told apart without hue. */
import './colour.css';

/** A colour's name, as highlights have it. */
export type ColourName = 'yellow' | 'green' | 'blue' | 'coral' | 'violet';

const PATTERNS: Record<ColourName, { d: string; width: number; dash?: string }> = {
  yellow: { d: 'M0 2H18', width: 2 },
  green: { d: 'M0 2H18', width: 2, dash: '5 3' },
  blue: { d: 'M0 .75H18M0 3.25H18', width: 1.2 },
  coral: { d: 'M0 2H18', width: 2, dash: '2 2' },
  violet: { d: 'M0 2Q2.25 -.6 4.5 2T9 2T13.5 2T18 2', width: 1.5 },
};

function Pattern({ colour }: { colour: ColourName }) {
  const { d, width, dash } = PATTERNS[colour];
  return (
    <svg
      class="pattern"
      viewBox="0 0 18 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      width="16"
      height="4"
    >
      <path d={d} fill="none" stroke="currentColor" stroke-width={width} stroke-dasharray={dash} />
    </svg>
  );
}

/** A colour as a small square; decoration if its `label` is empty. With `onPick` it is a button that says whether it is `chosen`. */
export function Swatch(props: {
  colour: ColourName;
  label: string;
  digit?: number;
  small?: boolean;
  chosen?: boolean;
  onPick?: () => void;
}) {
  const { colour, label, digit, small = false, chosen, onPick } = props;
  const names = `swatch colour-${colour}${small ? ' swatch-small' : ''}`;
  const inside = (
    <>
      {digit}
      <Pattern colour={colour} />
    </>
  );
  if (!onPick) {
    const name = label
      ? { role: 'img' as const, 'aria-label': label, title: label }
      : { 'aria-hidden': true as const };
    return (
      <span class={names} {...name}>
        {inside}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={names}
      // The digit is what one sees, so it is what one may say to a computer that listens.
      aria-label={digit === undefined ? label : `${digit} ${label}`}
      title={label}
      aria-pressed={chosen}
      onClick={onPick}
    >
      {inside}
    </button>
  );
}

const STROKES: Record<ColourName, { d: string; width: number; dash?: string }> = {
  yellow: { d: 'M3.5 0V1200', width: 3 },
  green: { d: 'M3.5 0V1200', width: 3, dash: '8 4' },
  blue: { d: 'M2 0V1200M5 0V1200', width: 1.2 },
  coral: { d: 'M3.5 0V1200', width: 3, dash: '3 3' },
  violet: { d: `M3.5 0${'q4 3 0 6t0 6'.repeat(100)}`, width: 1.6 },
};

/** The pencil stroke in the margin, as tall as the box it stands in. */
export function Stroke({ colour }: { colour: ColourName }) {
  const { d, width, dash } = STROKES[colour];
  return (
    <svg class={`stroke colour-${colour}`} width="7" height="100%" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" stroke-width={width} stroke-dasharray={dash} />
    </svg>
  );
}
