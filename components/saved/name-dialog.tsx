import { useSignal } from '@preact/signals';
import { t } from '../../lib/platform/i18n';
import { Button, Dialog, TextField } from '../ui';

/** Asks for a name. `said` is a sentence about what is typed so far: that it exists already, say. */
export function NameDialog(props: {
  title: string;
  label: string;
  name: string;
  action: (name: string) => string;
  said?: (name: string) => string | null;
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const { title, label, name, action, said, onName, onClose } = props;
  const typed = useSignal(name);
  const clean = typed.value.trim();
  const note = said?.(clean);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (clean !== '') onName(clean);
        }}
      >
        <TextField
          label={label}
          value={typed.value}
          maxLength={60}
          onInput={(value) => {
            typed.value = value;
          }}
        />
        <p class="meta name-said" role="status">
          {note}
        </p>
        <div class="actions">
          <Button kind="outline" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" submit disabled={clean === ''}>
            {action(clean)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
