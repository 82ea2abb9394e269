/** The reader's bar: the way back, the title, how much is left, and what can be done with the article. */
import {
  ALargeSmall,
  Archive,
  ArchiveRestore,
  ArrowLeft,
  ArrowLeftToLine,
  ArrowRightToLine,
  Focus,
  History,
  Printer,
  Search,
  SquareArrowOutUpRight,
  Star,
  TableOfContents,
  Upload,
  Volume2,
} from 'lucide';
import type { SavedArticle } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { headline } from '../article';
import { Button, IconButton, Menu, type MenuItem } from '../ui';
import type { ReaderActs } from './acts';

interface Props {
  article: SavedArticle;
  acts: ReaderActs;
  /** Minutes left, and the share that is read. */
  left: number;
  read: number;
  focus: boolean;
  open: { type: boolean; aloud: boolean; outline: boolean };
}

/** The bar with the line of progress below it. */
export function ReaderBar({ article, acts, left, read, focus, open }: Props) {
  const { favourite, archived, title } = article;
  return (
    <header class="reader-bar">
      <span class="reader-back">
        <Button icon={ArrowLeft} label={t('library')} onClick={acts.back}>
          <span class="reader-back-words">{t('library')}</span>
        </Button>
      </span>
      <span class="reader-outline-button">
        <IconButton
          icon={TableOfContents}
          label={t('sidebar_outline')}
          expanded={open.outline}
          onClick={acts.outline}
        />
      </span>
      <span class="reader-title serif" dir="auto">
        {headline(title)}
      </span>
      <span class="meta reader-left">{left > 0 ? tn('left', left) : t('progress_read')}</span>
      <IconButton
        icon={Volume2}
        label={t('aloud')}
        expanded={open.aloud}
        onClick={acts.openAloud}
      />
      <IconButton icon={Focus} label={t('do_reader_focus')} pressed={focus} onClick={acts.focus} />
      <IconButton
        icon={ALargeSmall}
        label={t('do_reader_type')}
        id="reader-type"
        expanded={open.type}
        onClick={acts.type}
      />
      <span class="reader-wide">
        <IconButton
          icon={Star}
          label={t('favourite')}
          pressed={favourite === 1}
          onClick={acts.favourite}
        />
        <IconButton
          icon={archived === 1 ? ArchiveRestore : Archive}
          label={t(archived === 1 ? 'unarchive' : 'archive')}
          onClick={acts.archive}
        />
      </span>
      <Menu label={t('reader_more')} items={menuOf(article, acts)} />
      <progress class="reader-progress" value={read} max={1} aria-label={t('reader_progress')} />
    </header>
  );
}

function menuOf({ favourite, archived, versions = 0 }: SavedArticle, acts: ReaderActs): MenuItem[] {
  const { previous, next } = acts.neighbours;
  return [
    { label: t('do_reader_find'), icon: Search, run: acts.find },
    {
      label: t(favourite === 1 ? 'unfavourite' : 'favourite'),
      icon: Star,
      run: acts.favourite,
    },
    { label: t(archived === 1 ? 'unarchive' : 'archive'), icon: Archive, run: acts.archive },
    { label: t('open_original'), icon: SquareArrowOutUpRight, run: acts.original },
    { label: t('export'), icon: Upload, run: acts.export },
    { label: t('do_reader_print'), icon: Printer, run: acts.print },
    ...(versions > 0
      ? [{ label: tn('versions', versions), icon: History, run: acts.versions }]
      : []),
    ...(previous
      ? [{ label: t('do_reader_previous_article'), icon: ArrowLeftToLine, run: acts.previous }]
      : []),
    ...(next
      ? [{ label: t('do_reader_next_article'), icon: ArrowRightToLine, run: acts.next }]
      : []),
  ];
}
