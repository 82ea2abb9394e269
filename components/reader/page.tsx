/** The page of the reader: outline, text, notes in the margin or below, the bar at a selection, the picture that is large. */
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { SavedHighlight } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import { openTab } from '../../lib/platform/tabs';
import type { Settings } from '../../lib/settings/schema';
import { ArticleBlocks, ArticleHead } from '../article';
import { PicturesState } from '../changes/pictures-lines';
import { Failure } from '../ui';
import type { Cursor } from './focus';
import { framedIn } from './framed';
import { MarkBar } from './mark-bar';
import type { Marking } from './marking';
import type { OpenedArticle } from './opened';
import {
  Elsewhere,
  layOut,
  type NotesProps,
  notesAfter,
  notesOnPictures,
  useMargins,
} from './side-notes';
import { Zoom } from './zoom';

interface PageProps {
  opened: OpenedArticle;
  settings: Settings;
  box: RefObject<HTMLDivElement | null>;
  marking: Marking;
  cursor: Cursor;
  onDropPictures: () => void;
  children: ComponentChildren;
}

/** The page; `children` is the outline. */
export function Page(props: PageProps) {
  const { opened, box, settings, marking, cursor, onDropPictures, children } = props;
  const { highlights, tags } = opened;
  const drafts = useSignal<ReadonlyMap<string, string>>(new Map());
  const beside = useMargins(box, settings.type.width);
  const zoomed = useSignal<number | null>(null);
  const notes = { highlights, tags, settings, marking, drafts };
  const framed = useMemo(
    () => framedIn(highlights, opened.body?.images ?? []),
    [highlights, opened.body],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the cursor do what a click does
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      class={`reader-scroll${beside.value ? ' is-beside' : ''}`}
      ref={box}
      tabIndex={-1}
      onClick={(event) => {
        if (document.getSelection()?.isCollapsed) cursor.put(event.target as Element);
      }}
    >
      <div class="reader-columns">
        {children}
        <main class="reader-text">
          <ArticleHead facts={opened.article} />
          {opened.body && (
            <PicturesState
              article={opened.article}
              total={opened.body.images.length}
              onDrop={onDropPictures}
            />
          )}
          <Text {...{ opened, notes, framed, zoomed, box, cursor }} />
          <Elsewhere {...notes} framed={framed} />
          <MarkBar {...{ box, highlights, settings, marking }} />
        </main>
      </div>
      {zoomed.value !== null && opened.body && (
        <Zoom
          images={opened.body.images}
          pictures={opened.pictures}
          at={zoomed.value}
          onShow={(at) => {
            zoomed.value = at;
          }}
          onClose={() => {
            zoomed.value = null;
          }}
        />
      )}
    </div>
  );
}

/** The body, rendered again only when it or what is marked in it has changed: not when a slider moves. */
function Text(props: {
  opened: OpenedArticle;
  notes: NotesProps;
  framed: ReadonlyMap<number, SavedHighlight>;
  zoomed: Signal<number | null>;
  box: RefObject<HTMLDivElement | null>;
  cursor: Cursor;
}) {
  const { opened, notes, framed, zoomed, box, cursor } = props;
  const { article, body, highlights, pictures, tags } = opened;
  const { marking, settings, drafts } = notes;
  const { labels } = settings;
  const editing = marking.editing.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of what notes are shown with is stable
  const text = useMemo(() => {
    const marks = highlights.flatMap(({ id, place, colour }) =>
      place ? [{ id, ...place, colour }] : [],
    );
    if (!body) return null;
    return (
      <ArticleBlocks
        blocks={body.blocks}
        images={body.images}
        lang={article.lang}
        dir={article.dir}
        marks={marks}
        top={2}
        pictures={pictures}
        onMark={(mark) => {
          if (document.getSelection()?.isCollapsed) marking.chosen.value = mark;
        }}
        onZoom={(image) => {
          zoomed.value = image;
        }}
        after={notesAfter(notes)}
        framing={{ framed, after: notesOnPictures(notes, framed) }}
      />
    );
  }, [body, pictures, highlights, tags, labels, editing, drafts.value, article.lang, article.dir]);
  // Before the field of an opened note takes the focus and is scrolled to.
  useLayoutEffect(() => {
    if (box.current) layOut(box.current);
    cursor.keep();
  });
  if (text) return text;
  return (
    <Failure
      what={t(opened.broken ? 'reader_broken_copy' : 'reader_no_copy')}
      now={t(opened.broken ? 'reader_broken_copy_now' : 'reader_no_copy_now')}
      actions={[{ label: t('open_original'), run: () => void openTab(article.url) }]}
    />
  );
}
