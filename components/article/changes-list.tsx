// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of a change have no names and never move
/** What changed in an article, paragraph by paragraph: what went is struck out, what came is underlined. */
import { useState } from 'preact/hooks';
import type { Change, DiffPart } from '../../lib/annotation';
import { t, tn } from '../../lib/platform/i18n';
import { Button } from '../ui';
import { changeKind } from './change-words';
import { numberAt, type Paragraph } from './paragraphs';
import './changes-list.css';

/** So many are shown at first, and more at a time: a page that was written anew has thousands. */
const AT_A_TIME = 50;
/** So many letters of unchanged words stay around a change. */
const AROUND = 60;

interface Props {
  list: readonly Change[];
  /** The headline, if it is another. */
  title?: readonly DiffPart[] | null;
  /** The paragraphs of the new text and of the old one, for their numbers. */
  paragraphs: { old: readonly Paragraph[]; fresh: readonly Paragraph[] };
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  /** Shows a stretch of the new text where it stands. */
  onShow?: ((start: number, end: number) => void) | undefined;
}

/** The changes in the order of the new text, the headline's first. */
export function ChangesList(props: Props) {
  const { list, title, lang, dir, onShow } = props;
  const [shown, setShown] = useState(AT_A_TIME);
  const left = list.length - shown;
  return (
    <>
      <ol class="changes">
        {title && (
          <li>
            <span class="meta">{t('change_title')}</span>
            <Words parts={title} lang={lang} dir={dir} />
          </li>
        )}
        {list.slice(0, shown).map((change, i) => (
          <li key={i}>
            <span class="change-head meta">
              <span>{changeKind(change.kind)}</span>
              <span>{numberOf(change, props.paragraphs)}</span>
              {change.fresh && onShow && (
                <Button onClick={() => onShow(change.fresh?.start ?? 0, change.fresh?.end ?? 0)}>
                  {t('show_on_page')}
                </Button>
              )}
            </span>
            <Words parts={change.parts} lang={lang} dir={dir} short />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <Button onClick={() => setShown(shown + AT_A_TIME)}>{tn('changes_more', left)}</Button>
      )}
    </>
  );
}

function numberOf({ fresh, old }: Change, paragraphs: Props['paragraphs']): string {
  const number = fresh
    ? numberAt([...paragraphs.fresh], fresh.start)
    : numberAt([...paragraphs.old], old?.start ?? -1);
  return number === null ? '' : `¶ ${number}`;
}

function Words(props: {
  parts: readonly DiffPart[];
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  short?: boolean;
}) {
  const { parts, lang, dir, short = false } = props;
  return (
    <p class="change-words serif" lang={lang} dir={dir}>
      {parts.map(({ kind, text }, i) => {
        if (kind === 'gone') return <del key={i}>{text}</del>;
        if (kind === 'new') return <ins key={i}>{text}</ins>;
        return short ? shortened(text, i === 0, i === parts.length - 1) : text;
      })}
    </p>
  );
}

/** What stayed, cut to what stands next to a change. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 3 * AROUND) return text;
  const head = isFirst ? '' : text.slice(0, AROUND).replace(/\s\S*$/u, ' ');
  const tail = isLast ? '' : text.slice(-AROUND).replace(/^\S*\s/u, ' ');
  return isFirst && isLast ? `${text.slice(0, 3 * AROUND)}…` : `${head}…${tail}`;
}
