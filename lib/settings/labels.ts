import type { Colour } from '../annotation/selectors';
import { t } from '../platform/i18n';
import type { Settings } from './schema';

/** What a colour means to this reader: the own word, else the first label of the look ("Key point", "Evidence"...). */
export function labelOf(colour: Colour, settings: Pick<Settings, 'labels'>): string {
  return settings.labels[colour] ?? t(`label_${colour}`);
}

/** The colour's own name, for screen readers and menus. */
export function colourName(colour: Colour): string {
  return t(`colour_${colour}`);
}
