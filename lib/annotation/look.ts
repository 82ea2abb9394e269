/** How the five colours look on a page, as CSS: the numbers of the design's look.md, section 1. */
import type { Colour } from './selectors';
import type { Ground } from './theme';

/** A fill, a line and the colour of the words on them. */
interface Look {
  readonly fill: string;
  readonly line: string;
}

const INK: Record<Ground, string> = { light: '#1A1E21', dark: '#E6E9E9' };

const PATTERN: Record<Colour, string> = {
  yellow: 'solid 2px',
  green: 'dashed 2px',
  blue: 'double 1.5px',
  coral: 'dotted 2px',
  violet: 'wavy 1.5px',
};

const LOOKS: Record<Ground, Record<Colour, Look>> = {
  light: {
    yellow: { fill: '#FBDF7E', line: '#9A7D00' },
    green: { fill: '#76DDB1', line: '#116E56' },
    blue: { fill: '#BEDDFD', line: '#3A8FD0' },
    coral: { fill: '#F2977E', line: '#A33114' },
    violet: { fill: '#B5A0F4', line: '#4A3A96' },
  },
  dark: {
    yellow: { fill: '#75600F', line: '#E8C46E' },
    green: { fill: '#326D5A', line: '#4DB796' },
    blue: { fill: '#1C384F', line: '#B4E2FF' },
    coral: { fill: '#591F1E', line: '#E0705E' },
    violet: { fill: '#67549B', line: '#A793EE' },
  },
};

/** How far below the words the line stands. */
const OFFSET = '.22em';
/**
 * Chromium gives highlights the colours of a selection there, the line that of the words: below the ground it would be white on
 * white. Within it the five patterns are seen, the double line if it is thin.
 */
const FORCED = 'text-underline-offset:0';
const FORCED_DOUBLE = ';text-decoration-thickness:1px';
/** The line of a passage one jumped to. */
const FLASH = '5px';

/** The rule of one registered highlight. `::highlight()` takes colours, background and text decoration, nothing else. */
export function ruleOf(name: string, colour: Colour, ground: Ground): string {
  const { fill, line } = LOOKS[ground][colour];
  const decoration = `text-decoration:underline ${PATTERN[colour]} ${line};text-underline-offset:${OFFSET}`;
  return (
    `::highlight(${name}){background-color:${fill};color:${INK[ground]};${decoration}}` +
    `@media (forced-colors:active){::highlight(${name}){background-color:Mark;color:MarkText;text-decoration-color:MarkText;${FORCED}${colour === 'blue' ? FORCED_DOUBLE : ''}}}`
  );
}

/** The rule of a passage one jumped to: a thick line in the colour of the highlight, or of the words. */
export function flashRule(name: string, colour: Colour | null, ground: Ground): string {
  const line = colour ? LOOKS[ground][colour].line : 'currentColor';
  return `::highlight(${name}){text-decoration:underline ${FLASH} ${line};text-underline-offset:${OFFSET}}`;
}

/**
 * What each colour's frame is made of on paper: an outline on the colour's fill. No outline is a wave: violet has strokes
 * aslant, drawn by a gradient, because an image from an address may be forbidden by the page.
 */
const OUTLINES: Record<Colour, string> = {
  yellow: 'solid 3px',
  green: 'dashed 3px',
  blue: 'double 6px',
  coral: 'dotted 4px',
  violet: 'none 0',
};
/** As wide as the frame on the screen, in px. */
const FRAME = 8;

/** The rule that frames on paper what `selector` finds, whatever the page says of it. Nothing changes its place or size. */
export function printRule(selector: string, colour: Colour): string {
  const { fill, line } = LOOKS.light[colour];
  const strokes = (ink: string, ground: string) =>
    colour === 'violet'
      ? `border-image:repeating-linear-gradient(45deg,${ink} 0 3px,${ground} 3px 8px) ${FRAME}/${FRAME}px/${FRAME}px;`
      : '';
  const offset = (FRAME - Number.parseFloat(OUTLINES[colour].replace(/^\w+ /, ''))) / 2;
  const normal = `outline:${OUTLINES[colour]} ${line};outline-offset:${offset}px;box-shadow:0 0 0 ${FRAME}px ${fill};${strokes(line, fill)}print-color-adjust:exact;`;
  const forced = `outline-color:CanvasText;${strokes('CanvasText', 'Canvas')}`;
  const rule = (style: string) => `${selector}{${style.replaceAll(';', '!important;')}}`;
  return `@media print{${rule(normal)}@media (forced-colors:active){${rule(forced)}}}`;
}
