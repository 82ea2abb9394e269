/** Draws a quote card on a canvas, in the typefaces of the page. */
import type { Card, CardFont, Measure } from '../../lib/exchange/quote-card/compose';
import type { CardLook } from '../../lib/exchange/quote-card/layouts';
import type { ColourName } from '../ui';

/** A typeface in the notation of CSS; the families stand in tokens.css. */
function cssFont({ family, size, weight }: CardFont): string {
  const families = getComputedStyle(document.documentElement).getPropertyValue(`--${family}`);
  return `${weight} ${size}px ${families}`;
}

/** Waits until the typefaces have what these words need: a canvas does not ask for them by itself. Those that do not come are stood in for. */
export async function loadFonts(words: string): Promise<void> {
  const fonts = [
    cssFont({ family: 'serif', size: 48, weight: 420 }),
    cssFont({ family: 'sans', size: 24, weight: 600 }),
  ];
  await Promise.all(fonts.map((font) => document.fonts.load(font, words).catch(() => [])));
}

/** How wide words are on a canvas. */
export function measureOn(context: CanvasRenderingContext2D): Measure {
  let last = '';
  return (words, font) => {
    const wanted = cssFont(font);
    if (wanted !== last) context.font = wanted;
    last = wanted;
    return context.measureText(words).width;
  };
}

/** The pattern of each colour, as the highlights have it (tokens.css): line width, dashes, and whether the ends are round. */
const PATTERNS: Record<ColourName, { width: number; dash: number[]; round?: true }> = {
  yellow: { width: 7, dash: [] },
  green: { width: 7, dash: [22, 13] },
  blue: { width: 3, dash: [] },
  coral: { width: 7, dash: [0, 15], round: true },
  violet: { width: 4.5, dash: [], round: true },
};

/** Draws a card over all of the canvas. */
export function drawCard(
  context: CanvasRenderingContext2D,
  card: Card,
  look: CardLook,
  colour: ColourName,
): void {
  const { canvas } = context;
  canvas.width = card.width;
  canvas.height = card.height;
  context.fillStyle = look.page;
  context.fillRect(0, 0, card.width, card.height);
  drawStroke(context, card.stroke, look.line[colour], colour);
  for (const { words, x, y, font, ink, align, dir } of card.texts) {
    context.font = cssFont(font);
    context.fillStyle = ink === 'line' ? look.line[colour] : look[ink];
    context.textAlign = align;
    context.direction = dir;
    context.fillText(words, x, y);
  }
}

function drawStroke(
  context: CanvasRenderingContext2D,
  { x, top, bottom }: Card['stroke'],
  line: string,
  colour: ColourName,
): void {
  const { width, dash, round } = PATTERNS[colour];
  context.save();
  context.strokeStyle = line;
  context.lineWidth = width;
  context.lineCap = round ? 'round' : 'butt';
  context.setLineDash(dash);
  context.beginPath();
  if (colour === 'violet') wave(context, x, top, bottom);
  else {
    for (const at of colour === 'blue' ? [x - 4, x + 4] : [x]) {
      context.moveTo(at, top);
      context.lineTo(at, bottom);
    }
  }
  context.stroke();
  context.restore();
}

/** A wave of 22 px, a point every other px. */
function wave(context: CanvasRenderingContext2D, x: number, top: number, bottom: number): void {
  for (let y = top; y <= bottom; y += 2)
    context.lineTo(x + 4 * Math.sin(((y - top) / 22) * 2 * Math.PI), y);
}
