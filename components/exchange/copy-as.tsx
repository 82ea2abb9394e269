import { ChevronDown, Copy, Image, PencilLine, Quote } from 'lucide';
import { COPY_STYLES, type CopyStyle } from '../../lib/exchange/cite/copies';
import { t } from '../../lib/platform/i18n';
import type { Settings } from '../../lib/settings/schema';
import { IconButton, Menu, type MenuItem } from '../ui';
import { type CopyChoice, styleWords } from './copying';
import './copy-as.css';

const iconOf = (style: CopyStyle) =>
  style === 'plain' ? Copy : style === 'template' ? PencilLine : Quote;

/** Two buttons: copy as last time, and the menu of all ways, the last one first. */
export function CopyAs(props: {
  settings: Pick<Settings, 'copyStyle'>;
  onChoose: (choice: CopyChoice) => void;
}) {
  const { settings, onChoose } = props;
  const { copyStyle: last } = settings;
  const styles = [last, ...COPY_STYLES.filter((style) => style !== last)];
  const items: MenuItem[] = styles.map((style) => ({
    label: capital(styleWords(style)),
    icon: iconOf(style),
    run: () => onChoose(style),
  }));
  items.push({ label: t('copy_card'), icon: Image, run: () => onChoose('card') });
  return (
    <span class="copy-as">
      <IconButton
        icon={Quote}
        label={t('copy_as_this', styleWords(last))}
        onClick={() => onChoose(last)}
      />
      <Menu label={t('copy_as')} icon={ChevronDown} items={items} />
    </span>
  );
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);
