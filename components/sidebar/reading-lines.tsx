/** Finding and reading aloud over the live article, as the reader has them over its copy. */
import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Article } from '../../lib/article/model';
import { changeSettings } from '../../lib/settings';
import type { Settings } from '../../lib/settings/schema';
import { failure } from '../changes/failure';
import { AloudBar } from '../reader/aloud-bar';
import { FindBar } from '../reader/find-bar';
import { topOf } from '../reader/reading';
import type { Toasts } from '../ui';

/** Which lines are open. */
export interface OpenLines {
  find: Signal<boolean>;
  aloud: Signal<boolean>;
}

interface Props {
  /** The panel with the body of the article. */
  box: RefObject<HTMLElement | null>;
  article: Article;
  /** Changes when the body is painted anew. */
  version: unknown;
  open: OpenLines;
  settings: Settings;
  toasts: Toasts;
}

/** The lines that are open; they close when they go, with another tab or another page. */
export function ReadingLines({ box, article, version, open, settings, toasts }: Props) {
  const { find, aloud } = open;
  useEffect(
    () => () => {
      find.value = false;
      aloud.value = false;
    },
    [find, aloud],
  );
  return (
    <div class="reader-lines">
      {find.value && (
        <FindBar
          box={box}
          text={article.text}
          version={version}
          onClose={() => {
            find.value = false;
            box.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {aloud.value && (
        <AloudBar
          box={box}
          text={article.text}
          lang={article.lang ?? document.documentElement.lang}
          settings={settings}
          change={(patch) => {
            changeSettings(patch).catch(() => toasts.show({ text: failure('storage-refused') }));
          }}
          from={box.current ? topOf(box.current) : 0}
          onReady={() => undefined}
          onClose={() => {
            aloud.value = false;
          }}
        />
      )}
    </div>
  );
}
