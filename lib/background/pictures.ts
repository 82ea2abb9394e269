/**
 * The pictures of an open article: out of what its page has loaded, so that nobody is asked for anything. Chromium saves the
 * page whole and we take the pictures out of that; elsewhere the page gives the pixels of those of its own site.
 */
import { addressKeys } from '../library/address';
import { LibraryError } from '../library/errors';
import { articleById } from '../library/read';
import type { ArticleId, StoredPicture } from '../library/schema';
import type { Desk } from '../library/write';
import { dropPictures, keepPictures } from '../library/write-pictures';
import type { Handlers } from '../messaging/answer';
import { askPage } from '../messaging/ask';
import type { PagePictures } from '../messaging/page-protocol';
import type { PicturesFound } from '../messaging/protocol';
import { captureTab } from '../platform/capture';
import { readSettings } from '../settings';
import { fromBase64, lettersOf } from '../text/base64';
import { picturesOfMhtml } from './mhtml';

/** A picture of more bytes is left out: it would be in every backup. */
const MOST_BYTES = 25 * 1024 * 1024;

type Picture = Omit<StoredPicture, 'articleId'>;
type Mine = 'pictures.look' | 'pictures.keep' | 'pictures.drop';

/** The handlers of these routes, over one desk. */
export function pictureHandlers(desk: Desk): Pick<Handlers, Mine> {
  return {
    'pictures.look': async ({ tabId, id }) => {
      const { total, pictures } = await picturesOf(tabId, id);
      return foundIn(total, pictures);
    },
    'pictures.keep': ({ tabId, id }) => keepOf(desk, tabId, id),
    'pictures.drop': async ({ id }) => ({ undo: await dropPictures(desk, id) }),
  };
}

/** Keeps what the page of a tab has loaded of an article's pictures. Throws `not-found` if the tab shows another page. */
async function keepOf(
  desk: Desk,
  tabId: number,
  id: ArticleId,
): Promise<PicturesFound & { undo: number | null }> {
  const { total, pictures } = await picturesOf(tabId, id);
  const undo = await keepPictures(desk, id, pictures);
  return { ...foundIn(total, pictures), undo };
}

/** Keeps the pictures of what was just saved, if the reader wants that always. What cannot be had does not undo the saving. */
export async function keepIfChosen(desk: Desk, tabId: number, id: ArticleId): Promise<void> {
  const { pictures } = await readSettings();
  if (pictures === 'keep') await keepOf(desk, tabId, id).catch(() => undefined);
}

const foundIn = (total: number, pictures: readonly Picture[]): PicturesFound => ({
  total,
  found: pictures.length,
  bytes: pictures.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
});

async function picturesOf(
  tabId: number,
  id: ArticleId,
): Promise<{ total: number; pictures: Picture[] }> {
  const standing = await standingOf(tabId, id, false);
  const file = standing.some(({ loaded }) => loaded !== null) ? await captureTab(tabId) : null;
  const wanted = new Set(standing.flatMap(({ src, loaded }) => [src, ...(loaded ? [loaded] : [])]));
  const captured = file === null ? null : picturesOfMhtml(lettersOf(file), wanted);
  const rest = captured ? standing : await standingOf(tabId, id, true);
  const pictures = rest.flatMap(({ src, loaded, data }) => {
    const picture = captured?.get(loaded ?? src) ?? captured?.get(src) ?? ofPixels(data);
    return picture && picture.bytes.byteLength <= MOST_BYTES ? [{ src, ...picture }] : [];
  });
  return { total: standing.length, pictures };
}

/** The pictures as the page has them; the page must be the article's. */
async function standingOf(
  tabId: number,
  id: ArticleId,
  pixels: boolean,
): Promise<PagePictures['pictures']> {
  const [article, reply] = await Promise.all([
    articleById(id),
    askPage(tabId, 'page.pictures', { pixels }),
  ]);
  if (!article || !reply.ok) throw new LibraryError('not-found', 'the page does not answer');
  const { url, pictures } = reply.value;
  if (!addressKeys(url).some((key) => article.keys.includes(key)))
    throw new LibraryError('not-found', 'the tab shows another page');
  // One picture may stand in an article twice.
  return [...new Map(pictures.map((picture) => [picture.src, picture])).values()];
}

function ofPixels(data: string | null): Omit<Picture, 'src'> | null {
  const [, type, body] = /^data:(image\/\w+);base64,(.*)$/s.exec(data ?? '') ?? [];
  if (!type || body === undefined) return null;
  return { type, bytes: fromBase64(body) };
}
