/** Copies a quotation in one of the ways, and remembers the way. */
import { type CopyStyle, copyOf } from '../../lib/exchange/cite/copies';
import type { Quotation } from '../../lib/exchange/cite/quotations';
import { copyRich, copyText } from '../../lib/platform/clipboard';
import { t } from '../../lib/platform/i18n';
import { openOwn } from '../../lib/platform/tabs';
import { changeSettings } from '../../lib/settings';
import type { Settings } from '../../lib/settings/schema';
import { capitalised } from '../sidebar/group';
import type { Toasts } from '../ui';
import { showCard } from './card-shown';

/** What a menu offers: a way to copy, or a picture. */
export type CopyChoice = CopyStyle | 'card';

const WORDS = {
  plain: 'copy_style_plain',
  apa: 'copy_style_apa',
  mla: 'copy_style_mla',
  'chicago-notes': 'copy_style_chicago_notes',
  'chicago-date': 'copy_style_chicago_date',
  template: 'copy_style_template',
} as const satisfies Record<CopyStyle, string>;

/** What a way is called within a sentence. */
export const styleWords = (style: CopyStyle): string => t(WORDS[style]);

/** Does what was chosen with a quotation; null is one that is gone. Whatever comes of it is said. */
export async function copyQuotation(
  choice: CopyChoice,
  quotation: Quotation | null,
  settings: Pick<Settings, 'copyTemplate' | 'copyStyle'>,
  toasts: Toasts,
): Promise<void> {
  if (!quotation) return toasts.show({ text: t('copy_nothing') });
  if (choice === 'card') return showCard(quotation);
  const copy = copyOf(choice, quotation, {
    lead: leadOf(quotation),
    template: settings.copyTemplate,
  });
  if (!copy.ok) {
    const run = () => void openOwn('/options.html#copying');
    const action = { label: t('copy_template_edit'), run };
    return toasts.show({ text: t('copy_template_wrong', copy.line), action });
  }
  const isCopied = await (copy.html === null
    ? copyText(copy.text)
    : copyRich(copy.text, copy.html));
  toasts.show({ text: isCopied ? t('copied_as', styleWords(choice)) : t('copy_refused') });
  // A way that is not remembered is no failure of the copy.
  if (isCopied && choice !== settings.copyStyle)
    await changeSettings({ copyStyle: choice }).catch(() => undefined);
}

/** Who is quoted, or who made the picture, before the source. */
function leadOf({ speaker, picture }: Quotation): string {
  if (picture) return t('pictured_in', picture.credit ?? t('image_no_credit'));
  return speaker ? t('quoted_in', capitalised(speaker)) : '';
}
