/** What the open page answers to the sidebar and the popup. */

import { describe } from '../annotation';
import type { HighlightId } from '../library/schema';
import { callHome, type PageHandlers } from '../messaging/page';
import type { PageReading, Target } from '../messaging/page-protocol';
import { words } from '../platform/bare';
import { endsOf } from './copy';
import { loadedPicture, standingPictures } from './picture';
import { pictureFrom } from './picture-marks';
import { saySaved } from './saved';
import { highlight, highlightPicture, highlightSelection, restore, type Session } from './session';
import { showKept, showRange } from './show';
import { stepFrom } from './step';
import { pictureOfTold, spanIn, tellingOf } from './told';

/** The handlers of every question, over one session. */
export function answersOf(session: Session): PageHandlers {
  return {
    'page.read': async () => readingOf(session),
    'page.show': async ({ target }) => ({ shown: await show(session, target) }),
    'page.changed': async () => {
      await restore(session);
      return null;
    },
    'page.highlight': async ({ colour, ...span }) => {
      const reading = await session.page.reading();
      const range = 'extraction' in reading ? spanIn(reading.extraction, span) : null;
      return range ? highlight(session, range, colour) : { id: null, error: 'not-found' };
    },
    'page.highlightSelection': async ({ colour }) => {
      const id = await highlightSelection(session, colour);
      if (id === null) session.bar.toast(words('page_no_selection'));
      return { done: id !== null };
    },
    'page.highlightPicture': async ({ src }) => {
      const { document } = session.page;
      const over = session.overMenu as HTMLImageElement | null;
      const isIt = over?.isConnected && (over.currentSrc === src || over.src === src);
      const picture = isIt ? over : pictureFrom(document, src);
      if (!picture) session.bar.toast(words('page_no_picture'));
      else await highlightPicture(session, picture, session.lastColour);
      return { done: picture !== null };
    },
    'page.picture': async (asked) => ({ data: await pictureOf(session, asked) }),
    'page.pictures': ({ pixels }) => picturesOf(session, pixels),
    'page.step': async ({ by }) => {
      const stepped = stepFrom(session, null, by);
      if (!stepped) session.bar.toast(words('page_no_highlights'));
      return { stepped };
    },
    'page.saved': async (saved) => {
      saySaved(session, saved);
      return null;
    },
    'page.place': async ({ id }) => ({ placed: await place(session, id) }),
  };
}

async function readingOf(session: Session): Promise<PageReading> {
  const { page, kept, store } = session;
  const reading = await page.reading();
  session.told = await tellingOf(session);
  return {
    url: page.url,
    detection: page.detection(),
    article: 'extraction' in reading ? reading.extraction.article : null,
    error: 'error' in reading ? reading.error : null,
    marks: kept.all().map(({ mark }) => mark),
    waiting: store.waiting(),
  };
}

async function show(session: Session, target: Target): Promise<boolean> {
  if (target.type === 'highlight') return showKept(session, target.id);
  const reading = await session.page.reading();
  if (!('extraction' in reading)) return false;
  if (target.type === 'span') return showRange(session, spanIn(reading.extraction, target));
  const element = pictureOfTold(reading.extraction, target);
  element?.scrollIntoView({ block: 'center' });
  return element !== null;
}

async function pictureOf(
  { page }: Session,
  asked: { index: number; src?: string },
): Promise<string | null> {
  const reading = await page.reading();
  return 'extraction' in reading ? loadedPicture(pictureOfTold(reading.extraction, asked)) : null;
}

async function picturesOf({ page }: Session, pixels: boolean) {
  const reading = await page.reading();
  if (!('extraction' in reading)) return { url: page.url, pictures: [] };
  const { article, imageElement } = reading.extraction;
  return { url: page.url, pictures: await standingPictures(article.images, imageElement, pixels) };
}

/** Puts a lost highlight on the words the reader confirmed. */
async function place(session: Session, id: HighlightId): Promise<boolean> {
  const { kept, page } = session;
  // The very range that was offered: the same words may stand on the page more than once.
  const maybe = kept.get(id)?.maybe;
  if (!maybe || maybe.range.collapsed) return false;
  const description = describe(endsOf([maybe.range, ...maybe.more]), page.flat());
  if (!description) return false;
  const { selectors, exact } = description;
  const reply = await callHome('highlight.update', { id, patch: { selectors, exact } });
  if (!reply.ok) return false;
  kept.add(reply.value, maybe, true);
  return true;
}
