import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountToolbar } from '../components/toolbar/mount';
import { groundBehind } from '../lib/annotation';
import type { Bar, BarActs } from '../lib/page/bar';
import { readPage } from '../lib/page/live';
import { startOnce } from '../lib/page/once';
import { colourLabels, toolbarWords } from '../lib/page/words';

/** Draws the session's toolbar with components/toolbar. */
function makeBar(acts: BarActs, signal: AbortSignal): Bar {
  colourLabels();
  return mountToolbar({
    document,
    signal,
    words: toolbarWords(),
    labels: () => acts.labels() ?? colourLabels(),
    groundOf: (node) => groundBehind(node),
    onPick: acts.pick,
    onNote: acts.note,
    onCopy: acts.copy,
    onRecolour: acts.recolour,
    onOpenNote: acts.openNote,
    onCopyHighlight: acts.copyHighlight,
    onStep: acts.step,
    onDelete: acts.remove,
    onCovered: acts.covered,
  });
}

/** Loaded when a page is an article, has highlights, or the reader asks. */
export default defineUnlistedScript(() => {
  startOnce('postilReading', (signal) => readPage(window, makeBar, signal));
});
