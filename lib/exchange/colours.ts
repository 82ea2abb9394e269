/** The fills of the five colours as other programs show them: those of the light theme (components/ui/tokens.css). */
import type { SavedHighlight } from '../library/schema';

/** `#rrggbb` by colour, light enough for black words. */
export const FILLS: Record<SavedHighlight['colour'], string> = {
  yellow: '#fbdf7e',
  green: '#76ddb1',
  blue: '#beddfd',
  coral: '#f2977e',
  violet: '#b5a0f4',
};
