/** Books, clippings and plain notes have no address, and every article of the library has: a made one under a name that never leads anywhere (RFC 2606). */

import { NOWHERE } from '../../library/nowhere';
import { naturalName } from './names';

const part = (words: string): string =>
  encodeURIComponent(words.toWellFormed().replace(/\s+/g, ' ').trim().slice(0, 300).toWellFormed());

/** The address of a note by what its program calls it. */
export const addressOfNote = (id: string): string => `${NOWHERE}note/${part(id)}`;

/** The address of a book: its page at the shop if the file names it, else one made of title and author. The same book has the same one in every file. */
export function addressOfBook(title: string, author: string, shopId = ''): string {
  if (/^B0[A-Z0-9]{8}$|^\d{9}[\dX]$/.test(shopId)) return `https://www.amazon.com/dp/${shopId}`;
  if (title.trim() === '') return '';
  return `${NOWHERE}book/${part(title)}${author.trim() === '' ? '' : `/${part(naturalName(author))}`}`;
}
