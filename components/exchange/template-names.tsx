import { NAMES } from '../../lib/exchange/template-values';
import { t } from '../../lib/platform/i18n';

const GROUPS = Object.keys(NAMES) as (keyof typeof NAMES)[];

/** Every name that a template may use, by what it belongs to; a click puts it in. `list` is the section that it needs, if any. */
export function TemplateNames(props: { onInsert: (name: string, list: string | null) => void }) {
  return (
    <section class="template-names" aria-label={t('template_names')}>
      {GROUPS.map((group) => (
        <div key={group} class="template-group" role="group" aria-labelledby={`names-${group}`}>
          <span class="meta" id={`names-${group}`}>
            {t(`template_names_${group}`)}
          </span>
          <div class="template-list">
            {NAMES[group].map((name) => (
              <button
                key={name}
                type="button"
                class="template-name"
                onClick={() => props.onInsert(name, group === 'article' ? null : group)}
              >
                {name}
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
