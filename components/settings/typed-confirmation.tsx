import { useSignal } from '@preact/signals';
import { t } from '../../lib/platform/i18n';
import { Button, Dialog } from '../ui';

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
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <input
        class="field"
        aria-label={text}
        value={typed.value}
        autocomplete="off"
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <div class="actions">
        <Button kind="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          kind="danger"
          disabled={typed.value.trim().toLowerCase() !== word.toLowerCase()}
          onClick={onConfirm}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
