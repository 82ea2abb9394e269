/** The quotation whose card is made: set by any menu, shown by the one host of the page (quote-card-dialog). */
import { signal } from '@preact/signals';
import type { Quotation } from '../../lib/exchange/cite/quotations';

/** The quotation, or null while no card is made. */
export const cardShown = signal<Quotation | null>(null);

/** Opens the dialog over a quotation. */
export function showCard(quotation: Quotation): void {
  cardShown.value = quotation;
}
