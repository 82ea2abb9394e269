import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import { t } from '../../lib/platform/i18n';
import { siteOf } from '../../lib/settings/sites';
import { Button, IconButton } from '../ui';

/** The chosen sites: a list, and a line to add one. What is no site is said at once. */
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
    <form class="sites" onSubmit={add}>
      <ul>
        {sites.map((site) => (
          <li key={site}>
            {site}
            <IconButton
              icon={X}
              label={t('site_remove', site)}
              onClick={() => onChange(sites.filter((one) => one !== site))}
            />
          </li>
        ))}
      </ul>
      <label>
        {t('site_add')}
        <input
          class="field"
          value={typed.value}
          placeholder="example.org"
          aria-invalid={wrong.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            wrong.value = false;
          }}
        />
      </label>
      {wrong.value && (
        <p class="wrong" role="alert">
          {t('site_wrong')}
        </p>
      )}
      <Button kind="outline" onClick={() => add(new Event('submit'))}>
        {t('add')}
      </Button>
    </form>
  );
}
