import { TriangleAlert } from 'lucide';
import { t } from '../../lib/platform/i18n';
import { Icon } from '../ui';
import './credit.css';

/** Who is to be credited for a picture; with a sign where the article credits nobody. */
export function Credit({ credit }: { credit: string | null }) {
  if (credit)
    return (
      <span class="credited" dir="auto">
        {credit}
      </span>
    );
  return (
    <>
      <span class="uncredited">
        <Icon node={TriangleAlert} label={t('image_uncredited')} />
      </span>
      <span class="unsaid">{t('image_no_credit')}</span>
    </>
  );
}

/** The same as a line of its own, below a picture's words in a list of highlights. */
export function CreditLine({ credit }: { credit: string | null }) {
  return (
    <p class="credit-line meta">
      <span>{t('image_credit')}</span> <Credit credit={credit} />
    </p>
  );
}
