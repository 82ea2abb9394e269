import type { Quotation, QuotedSource } from '../../lib/exchange/cite/quotations';
import { articleById, bodyOf } from '../../lib/library/read';
import type { ArticleBody, ArticleId } from '../../lib/library/schema';
import { t } from '../../lib/platform/i18n';
import type { Settings } from '../../lib/settings/schema';
import { CopyAs } from '../exchange/copy-as';
import { type CopyChoice, copyQuotation } from '../exchange/copying';
import type { Toasts } from '../ui';

/** "Copy as" where only the lean rows are at hand: the stored copy is read when something is copied. `quotation` makes it of both. */
export function CopyAcross(props: {
  id: ArticleId;
  settings: Settings;
  toasts: Toasts;
  quotation: (source: QuotedSource, body: ArticleBody | null) => Quotation;
}) {
  const { id, settings, toasts, quotation } = props;
  const copy = async (choice: CopyChoice) => {
    try {
      const [article, body] = await Promise.all([articleById(id), bodyOf(id)]);
      const source = article && { ...article, accessedAt: article.savedAt };
      await copyQuotation(choice, source && quotation(source, body), settings, toasts);
    } catch {
      toasts.show({ text: t('library_did_not_open') });
    }
  };
  return (
    <span class="across-copy">
      <CopyAs settings={settings} onChoose={(choice) => void copy(choice)} />
    </span>
  );
}
