/** What stands on a quote card below the quotation: who said it, and where it was read. */

import type { Quotation } from '../../lib/exchange/cite/quotations';
import { unwrapped } from '../../lib/exchange/cite/quote';
import type { CardWords } from '../../lib/exchange/quote-card/compose';
import { language, t } from '../../lib/platform/i18n';
import { dayOf, hostOf } from '../article';
import { capitalised } from '../sidebar/group';

/** The words of a card; facts that are missing leave no trace. Without speaker and author the site stands for both. */
export function cardWords(quotation: Quotation): CardWords {
  const { quote, lang, dir, title, byline, siteName, publishedAt, url } = quotation;
  const authors = new Intl.ListFormat(language()).format(byline.filter(Boolean));
  const site = siteName || hostOf(url);
  const whose = whoseWords(quotation);
  const name = whose?.name ?? (authors || site);
  const said = title && t(whose?.said ?? 'card_article', title);
  const facts = [whose ? authors : '', name === site ? '' : site, dayOf(publishedAt, 'long')];
  return { quote, lang, dir, name, source: [said, facts.filter(Boolean).join(', ')] };
}

/** Who is quoted, or who made the picture; null where the words are the article's own. */
function whoseWords({ speaker, picture }: Quotation) {
  if (picture)
    return { name: picture.credit ?? t('image_no_credit'), said: 'card_pictured_in' } as const;
  return speaker ? ({ name: capitalised(speaker), said: 'card_quoted_in' } as const) : null;
}

/** The card in words, for whoever does not see it. */
export function cardAlt({ quote, name, source }: CardWords): string {
  const credit = [name, ...source].filter(Boolean).join(', ');
  return t('card_alt', unwrapped(quote.replace(/\s+/g, ' ').trim()), credit);
}
