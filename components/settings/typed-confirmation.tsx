import { useSignal } from '@preact/signals';
import { t } from '../../lib/platform/i18n';
import { Button, Dialog, TextField } from '../ui';

/** Asks for a typed word before something that cannot be undone. */
export function TypedConfirmation(props: {
  title: string;
  text: string;
  word: string;
  action: string;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { title, text, word, action, onConfirm, onClose } = props;
  const typed = useSignal('');
  const matches = typed.value.trim().toLowerCase() === word.toLowerCase();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (matches) onConfirm();
        }}
      >
        <TextField
          label={text}
          value={typed.value}
          onInput={(value) => {
            typed.value = value;
          }}
        />
        <div class="actions">
          <Button kind="outline" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="danger" submit disabled={!matches}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
