/** Starts reading a page and keeps it true: navigation without a load, late content, a tab that comes back to the front. */

import { answerOwn } from '../messaging/page';
import { listen, topOf, visibilityOf } from '../text/document';
import { bodyOf, find } from '../text/dom';
import { answersOf } from './answers';
import type { Bar, BarActs } from './bar';
import { followGestures } from './gestures';
import { isGone } from './kept';
import { followPrint } from './picture-marks';
import { drawRail } from './rail';
import { openSession, report, restore, type Session } from './session';
import { tellingOf } from './told';
import { onAddressChange, onLateContentWhile, UPGRADE_MS } from './watch';

/** Lost highlights are looked for again when the page has been quiet for so long, in ms. */
const QUIET_MS = 700;

/** Begins a session in this page, until `signal` aborts. */
export function readPage(
  view: Window,
  makeBar: (acts: BarActs, signal: AbortSignal) => Bar,
  signal: AbortSignal,
): void {
  let life = new AbortController();
  const begin = () => {
    life.abort();
    life = new AbortController();
    const until = AbortSignal.any([signal, life.signal]);
    const session = openSession(view, (acts) => makeBar(acts, until), until);
    answerOwn(answersOf(session), until);
    followGestures(session, until);
    followPrint(session, until);
    const follow = followContent(session, until);
    void restore(session).then(follow);
    followSize(session, until);
    listen(
      view.document,
      'visibilitychange',
      () => {
        if (visibilityOf(view.document) === 'visible') void restore(session);
      },
      { signal: until },
    );
  };
  onAddressChange(view, begin, signal);
  begin();
}

/** The rail is as long as the window and means the whole page: it is drawn again when either has another size. */
function followSize(session: Session, signal: AbortSignal): void {
  const { view } = session;
  const observer = new ResizeObserver(() => {
    if (session.state.rail) drawRail(session);
  });
  observer.observe(topOf(view.document));
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** So often the sidebar is told at once that the article is another one; a page that goes on changing is looked at ever more rarely. */
const PROMPT = 4;

/**
 * Looks again whenever content came: for what is lost, and whether the article is still the one that the sidebar shows. While
 * nothing is lost and nobody asked, a mutation costs one look at the list. Returns how to watch shadow roots found since.
 */
function followContent(session: Session, signal: AbortSignal): () => void {
  const { kept, page, view } = session;
  const lost = () => kept.all().filter(isGone).length;
  let news = 0;
  const again = async () => {
    const before = lost();
    if (before > 0) await kept.retry();
    const after = lost();
    const isNews = session.told !== null && session.told !== (await tellingOf(session));
    if (isNews) session.told = null;
    if (isNews || after !== before) await report(session);
    return after < before || (isNews && ++news <= PROMPT);
  };
  const target = bodyOf(view.document) ?? view.document;
  const isWanted = () => session.told !== null || kept.all().some(isGone);
  const follow = onLateContentWhile(target, isWanted, again, {
    quietMs: QUIET_MS,
    signal,
    shadows: () => page.shadows,
  });
  followUpgrades(session, () => void again().then(follow), signal);
  return follow;
}

/** An element that is defined late gets its shadow root without a change that anybody is told of: a few more looks then. */
function followUpgrades({ kept, view }: Session, again: () => void, signal: AbortSignal): void {
  if (find(view.document, ':not(:defined)') === null) return;
  const timers = UPGRADE_MS.map((ms) =>
    setTimeout(() => {
      if (kept.all().some(isGone)) again();
    }, ms),
  );
  signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
}
