/** What stands between the reader's bar and the text: that the article was trashed, maybe in another window, where reading goes on, finding, reading aloud. */
import type { RefObject } from 'preact';
import type { ArticleBody } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import type { Settings, SettingsPatch } from '../../lib/settings/schema';
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
  change: (patch: SettingsPatch) => void;
  toggleAloud: { current: (() => void) | null };
}

/** The lines that are open. */
export function Lines(props: LinesProps) {
  const { opened, box, panels, acts, reading, cursor, settings, change, toggleAloud, synthesis } =
    props;
  const { article, body, highlights } = opened;
  const resumed = reading.resumed.value;
  const lang = article.lang ?? document.documentElement.lang;
  const { find, aloud } = panels;
  const isOpen = resumed !== null || article.trashed === 1 || find.value || aloud.value;
  return (
    // Only what holds something is a place to go to.
    <div
      class="reader-lines"
      {...(isOpen ? { role: 'region', 'aria-label': t('reader_lines') } : {})}
    >
      {article.trashed === 1 && <TrashedLine onRestore={acts.restore} />}
      {resumed !== null && body && <ResumedLine reading={reading} body={body} at={resumed} />}
      {find.value && body && (
        <FindBar
          box={box}
          text={body.text}
          version={highlights}
          onClose={() => {
            find.value = false;
            box.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {aloud.value && body && (
        <AloudBar
          {...{ box, lang, settings, change, synthesis }}
          text={body.text}
          from={cursor.at.peek() ?? reading.at.peek()}
          onReady={(toggle) => {
            toggleAloud.current = toggle;
          }}
          onClose={() => {
            aloud.value = false;
          }}
        />
      )}
    </div>
  );
}

function TrashedLine({ onRestore }: { onRestore: () => void }) {
  return (
    <div class="reader-line">
      <p class="reader-line-words" role="status">
        {t('reader_trashed')}
      </p>
      <Button onClick={onRestore}>{t('restore')}</Button>
    </div>
  );
}

function ResumedLine(props: { reading: Reading; body: ArticleBody; at: number }) {
  const { reading, body, at } = props;
  return (
    <div class="reader-line">
      <p class="reader-line-words" role="status">
        {t('reader_resumed', paragraphFrom(body, at))}
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
  );
}

/** The number of the paragraph at an offset, or of the next one where a heading or a table stands there. */
function paragraphFrom({ blocks }: ArticleBody, offset: number): number {
  const paragraphs = paragraphsOf(blocks);
  return (paragraphs.find(({ end }) => end > offset) ?? paragraphs.at(-1))?.number ?? 1;
}
