import {
  Archive,
  ArchiveRestore,
  BookmarkCheck,
  BookmarkPlus,
  BookOpen,
  Star,
  Upload,
} from 'lucide';
import type { SavedArticle } from '../../lib/library/schema';
import type { PageReading } from '../../lib/messaging/page-protocol';
import { shortDay, t } from '../../lib/platform/i18n';
import { Button, Icon, IconButton } from '../ui';
import type { SidebarActs } from './acts';

/** What can be done with the whole article: save it, or favourite, archive, read and export what is saved. */
export function Foot({
  article,
  reading,
  acts,
  incognito,
}: {
  reading: PageReading;
  article: SavedArticle | null;
  acts: SidebarActs;
  incognito: boolean;
}) {
  if (!article && incognito) return <footer class="foot">{t('sidebar_private')}</footer>;
  if (!article) {
    return (
      <footer class="foot">
        <Button kind="primary" icon={BookmarkPlus} onClick={acts.save}>
          {t('save_article')}
        </Button>
        {reading.waiting > 0 && <span class="meta">{t('waiting_to_store', reading.waiting)}</span>}
      </footer>
    );
  }
  const { id, favourite, archived, savedAt } = article;
  return (
    <footer class="foot">
      <span class="saved">
        <Icon node={BookmarkCheck} /> {t('saved')}{' '}
        <span class="meta">{shortDay(savedAt, Date.now())}</span>
      </span>
      <span class="gap" />
      <IconButton
        icon={Star}
        label={t('favourite')}
        pressed={favourite === 1}
        onClick={() => acts.change(id, { favourite: favourite === 0 })}
      />
      <IconButton
        icon={archived === 1 ? ArchiveRestore : Archive}
        label={t(archived === 1 ? 'unarchive' : 'archive')}
        onClick={() => acts.change(id, { archived: archived === 0 })}
      />
      <IconButton icon={BookOpen} label={t('read')} onClick={() => acts.read(id)} />
      <IconButton icon={Upload} label={t('export')} onClick={() => acts.exportOne(id)} />
    </footer>
  );
}
