/** The texts of an article that are kept: each to be read, and what changed from the one before it. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { anchorText, type Changes, changesBetween, indexWords } from '../../lib/annotation';
import { live } from '../../lib/library/live';
import { firstText, type KeptText, versionsOf } from '../../lib/library/read-versions';
import type { SavedHighlight } from '../../lib/library/schema';
import { dayAndTime, t, tn } from '../../lib/platform/i18n';
import { ArticleBlocks, ChangesList, changeCounts, type Mark, paragraphsOf } from '../article';
import { Button, Dialog, Radios, Tabs, Waiting } from '../ui';
import type { ReaderActs } from './acts';
import type { OpenedArticle } from './opened';
import './versions-dialog.css';

interface Props {
  opened: OpenedArticle;
  acts: ReaderActs;
  onClose: () => void;
}

const nameOf = ({ n, savedAt }: KeptText): string =>
  t(n === null ? 'version_first' : 'version_later', dayAndTime(savedAt));

const keyOf = ({ n }: KeptText): string => String(n ?? 'first');

/** The dialog; the last text is chosen first, because it is what is new. */
export function VersionsDialog({ opened, acts, onClose }: Props) {
  const { article, body } = opened;
  const later = useMemo(() => live(() => versionsOf(article.id)), [article.id]);
  useEffect(() => later.stop, [later]);
  const chosen = useSignal<string | null>(null);
  const rows = later.value.value;
  const texts = [
    ...(body ? [firstText(article, body)] : []),
    ...(rows.state === 'ready' ? rows.value : []),
  ];
  const at = texts.findIndex((text) => keyOf(text) === chosen.value);
  const index = at < 0 ? texts.length - 1 : at;
  const text = texts[index];
  const { n = null } = text ?? {};
  return (
    <Dialog wide title={t('versions')} onClose={onClose}>
      <p class="meta">{t(texts.length > 1 ? 'versions_about' : 'version_none')}</p>
      <Radios
        name="version"
        label={t('versions')}
        values={texts.map(keyOf)}
        chosen={text ? keyOf(text) : ''}
        words={(key) => nameOf(texts.find((one) => keyOf(one) === key) as KeptText)}
        onChoose={(key) => {
          chosen.value = key;
        }}
      />
      {text && (
        <Version key={keyOf(text)} {...{ opened, text }} before={texts[index - 1] ?? null} />
      )}
      <div class="actions">
        {n !== null && (
          <Button
            kind="danger"
            onClick={() => {
              // The way back stands in the page below.
              onClose();
              acts.dropVersion(n, nameOf(text as KeptText));
            }}
          >
            {t('version_remove')}
          </Button>
        )}
        <Button kind="outline" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Version(props: { opened: OpenedArticle; text: KeptText; before: KeptText | null }) {
  const { opened, text, before } = props;
  const tab = useSignal<'changes' | 'text'>(before ? 'changes' : 'text');
  const shown = before ? tab.value : 'text';
  // A box that scrolls must be reachable by keyboard.
  const panel = {
    role: before ? ('tabpanel' as const) : ('group' as const),
    'aria-label': nameOf(text),
    tabIndex: 0,
  };
  return (
    <>
      {before && (
        <Tabs<'changes' | 'text'>
          label={t('versions')}
          chosen={shown}
          items={[
            { id: 'changes', label: t('version_changes') },
            { id: 'text', label: t('version_text') },
          ]}
          onChoose={(to) => {
            tab.value = to;
          }}
        />
      )}
      <div class="version" id={`panel-${shown}`} {...panel}>
        {before && shown === 'changes' ? (
          <Differences {...{ opened, text, before }} />
        ) : (
          <Text {...{ opened, text }} />
        )}
      </div>
    </>
  );
}

/** What changed from the text before; the two are compared when this is first looked at. */
function Differences(props: { opened: OpenedArticle; text: KeptText; before: KeptText }) {
  const { opened, text, before } = props;
  const [changes, setChanges] = useState<Changes | null>(null);
  useEffect(() => {
    const over = new AbortController();
    void changesBetween(before.text, text.text, over.signal).then((found) => {
      if (!over.signal.aborted) setChanges(found);
    });
    return () => over.abort();
  }, [before, text]);
  const paragraphs = useMemo(
    () => ({ old: paragraphsOf(before.blocks), fresh: paragraphsOf(text.blocks) }),
    [before, text],
  );
  if (!changes) return <Waiting>{t('version_comparing')}</Waiting>;
  const { lang, dir } = opened.article;
  return (
    <>
      <p class="meta" role="status">
        {changeCounts(changes.list) || t('version_same')}
      </p>
      <ChangesList list={changes.list} {...{ paragraphs, lang, dir }} />
    </>
  );
}

/** The text as it was, with the highlights whose words stand in it. */
function Text({ opened, text }: { opened: OpenedArticle; text: KeptText }) {
  const { article, highlights, pictures } = opened;
  const marks = useMemo(() => marksIn(text, highlights), [text, highlights]);
  return (
    <>
      {highlights.length > 0 && <p class="meta">{tn('version_highlights', marks.length)}</p>}
      <ArticleBlocks
        blocks={text.blocks}
        images={text.images}
        lang={article.lang}
        dir={article.dir}
        marks={marks}
        pictures={pictures}
      />
    </>
  );
}

/** Where highlights stand in a text: in the first copy at their place, in another where their words are found. */
function marksIn(text: KeptText, highlights: readonly SavedHighlight[]): Mark[] {
  const words = text.n === null ? null : indexWords(text.text);
  return highlights.flatMap(({ id, colour, place, selectors }) => {
    const found = words ? anchorText(selectors, words) : place;
    return found && !('lost' in found) ? [{ id, colour, start: found.start, end: found.end }] : [];
  });
}
