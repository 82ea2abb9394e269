import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import { t } from '../../lib/platform/i18n';
import { siteOf } from '../../lib/settings/sites';
import { Button, IconButton, TextField } from '../ui';

/** The chosen sites: a list, and a line to add one. What is no site is said at once; an address is taken for its site. */
export function Sites(props: { sites: readonly string[]; onChange: (sites: string[]) => void }) {
  const { sites, onChange } = props;
  const typed = useSignal('');
  const wrong = useSignal(false);
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteOf(typed.value);
    wrong.value = site === null;
    if (site === null) return;
    typed.value = '';
    if (!sites.includes(site)) onChange([...sites, site]);
  };
  return (
    <form class="sites" onSubmit={add} noValidate>
      {sites.length === 0 && <p class="meta">{t('options_no_sites')}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <IconButton
              icon={X}
              label={t('site_remove', site)}
              onClick={() => onChange(sites.filter((one) => one !== site))}
            />
          </li>
        ))}
      </ul>
      <div class="sites-add">
        <TextField
          label={t('site_add')}
          placeholder="example.org"
          value={typed.value}
          wrong={wrong.value ? t('site_wrong') : null}
          onInput={(value) => {
            typed.value = value;
            wrong.value = false;
          }}
        />
        <Button kind="outline" submit>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
