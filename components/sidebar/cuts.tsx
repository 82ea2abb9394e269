/** What was left out of an article, why, and the way to bring it back. */
import type { Cut } from '../../lib/article/model';
import { t, tn } from '../../lib/platform/i18n';
import { Fold } from '../ui';
import type { SidebarActs } from './acts';
import { cutWhy, excerpt } from './words';

/** A cut, and how many parts of the page have just its words: they go and come together. */
interface Told {
  cut: Cut;
  times: number;
}

/** Words no longer than this are a label, a number or a sign: nothing that a reader looks for. */
const SHORT = 24;
/** So many of them stand among the others; more are folded away. */
const FEW = 3;

/** The cuts, those with the same words once; a page of many short lines has them under one. */
export function Cuts({ cuts, acts }: { cuts: readonly Cut[]; acts: SidebarActs }) {
  const all = toldOnce(cuts);
  const short = all.filter(({ cut }) => isShort(cut));
  if (short.length <= FEW) return <List all={all} acts={acts} />;
  const words = short.map(({ cut }) => cut.what).join(', ');
  return (
    <>
      <List all={all.filter(({ cut }) => !isShort(cut))} acts={acts} />
      <div class="short-cuts">
        <Fold label={tn('cuts_short', short.length)} said={excerpt(words, SHORT)}>
          <List all={short} acts={acts} />
        </Fold>
      </div>
    </>
  );
}

const isShort = ({ what, image, restored }: Cut): boolean =>
  what.length <= SHORT && !image && !restored;

/** Parts of the page with the same words are one thing to the reader; the first says why. */
function toldOnce(cuts: readonly Cut[]): Told[] {
  const told = new Map<string, Told>();
  cuts.forEach((cut, i) => {
    const known = cut.what === '' ? undefined : told.get(cut.what);
    if (known) known.times++;
    else told.set(cut.what || `picture ${i}`, { cut, times: 1 });
  });
  return [...told.values()];
}

function List({ all, acts }: { all: readonly Told[]; acts: SidebarActs }) {
  return (
    <ul class="cuts">
      {all.map(({ cut, times }, i) => (
        <li key={cut.what || i}>
          <span>{excerpt(cut.what) || t('article_picture')}</span>
          <span class="meta">
            {cut.restored ? t('cut_restored') : cutWhy(cut)}
            {times > 1 && ` · ${t('cut_times', times)}`}
          </span>
          {cut.what !== '' && <Return cut={cut} acts={acts} />}
        </li>
      ))}
    </ul>
  );
}

function Return({ cut, acts }: { cut: Cut; acts: SidebarActs }) {
  const { what, restored = false } = cut;
  return (
    <button
      type="button"
      class="cut-return"
      aria-label={t(restored ? 'cut_leave_out_this' : 'cut_bring_back_this', excerpt(what, 60))}
      onClick={() => acts.bringBack(what, !restored)}
    >
      {t(restored ? 'cut_leave_out' : 'cut_bring_back')}
    </button>
  );
}
