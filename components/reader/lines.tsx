/** What stands between the reader's bar and the text: that the article was trashed, maybe in another window, where reading goes on, finding, reading aloud. */
import type { RefObject } from 'preact';
import type { ArticleBody } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import type { Settings } from '../../lib/settings/schema';
import { paragraphsOf } from '../article';
import { Button } from '../ui';
import type { Panels, ReaderActs } from './acts';
import type { Synthesis } from './aloud';
import { AloudBar } from './aloud-bar';
import { FindBar } from './find-bar';
import type { Cursor } from './focus';
import type { OpenedArticle } from './opened';
import type { Reading } from './reading';
import './lines.css';

interface LinesProps {
  opened: OpenedArticle;
  settings: Settings;
  synthesis?: Synthesis | undefined;
  box: RefObject<HTMLDivElement | null>;
  panels: Panels;
  acts: ReaderActs;
  reading: Reading;
  cursor: Cursor;
  change: (patch: Partial<Settings>) => void;
  toggleAloud: { current: (() => void) | null };
}

/** The lines that are open. */
export function Lines(props: LinesProps) {
  const { opened, box, panels, acts, reading, cursor, settings, change, toggleAloud, synthesis } =
    props;
  const { article, body, highlights } = opened;
  const resumed = reading.resumed.value;
  const lang = article.lang ?? document.documentElement.lang;
  return (
    <div class="reader-lines">
      {article.trashed === 1 && (
        <div class="reader-line">
          <p class="reader-line-words" role="status">
            {t('reader_trashed')}
          </p>
          <Button onClick={acts.restore}>{t('restore')}</Button>
        </div>
      )}
      {resumed !== null && body && (
        <div class="reader-line">
          <p class="reader-line-words" role="status">
            {t('reader_resumed', paragraphFrom(body, resumed))}
          </p>
          <Button onClick={reading.toTop}>{t('reader_to_top')}</Button>
          <Button
            onClick={() => {
              reading.resumed.value = null;
            }}
          >
            {t('close')}
          </Button>
        </div>
      )}
      {panels.find.value && body && (
        <FindBar
          box={box}
          text={body.text}
          version={highlights}
          onClose={() => {
            panels.find.value = false;
            box.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {panels.aloud.value && body && (
        <AloudBar
          {...{ box, lang, settings, change, synthesis }}
          text={body.text}
          from={cursor.at.peek() ?? reading.at.peek()}
          onReady={(toggle) => {
            toggleAloud.current = toggle;
          }}
          onClose={() => {
            panels.aloud.value = false;
          }}
        />
      )}
    </div>
  );
}

/** The number of the paragraph at an offset, or of the next one where a heading or a table stands there. */
function paragraphFrom({ blocks }: ArticleBody, offset: number): number {
  const paragraphs = paragraphsOf(blocks);
  return (paragraphs.find(({ end }) => end > offset) ?? paragraphs.at(-1))?.number ?? 1;
}
