import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui';

/** What the reader says: a name, nobody (null), or whom the page says (undefined); `kept` = as it was. */
export type SpeakerChoice = { speaker: string | null | undefined } | 'kept';

const LONGEST = 200;

/** Who said it, by the reader's word: a name with the article's speakers to choose from. Enter keeps, Escape leaves it as it was. */
export function SpeakerEditor(props: {
  speaker: string | null;
  speakers: readonly string[];
  isCorrected: boolean;
  onDone: (choice: SpeakerChoice) => void;
}) {
  const { speaker, speakers, isCorrected, onDone } = props;
  const name = useSignal(speaker ?? '');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const save = () => {
    const wanted = name.value.replace(/\s+/g, ' ').trim();
    onDone(wanted === (speaker ?? '') ? 'kept' : { speaker: wanted === '' ? null : wanted });
  };
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone('kept');
      }}
    >
      <label class="meta" for={id}>
        {t('speaker_who')}
      </label>
      <input
        ref={field}
        id={id}
        class="field"
        dir="auto"
        autocomplete="off"
        list={`${id}-known`}
        maxLength={LONGEST}
        value={name.value}
        onInput={(event) => {
          name.value = event.currentTarget.value;
        }}
      />
      <datalist id={`${id}-known`}>
        {speakers.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Foot isNamed={speaker !== null} isCorrected={isCorrected} onDone={onDone} />
    </form>
  );
}

function Foot(props: {
  isNamed: boolean;
  isCorrected: boolean;
  onDone: (choice: SpeakerChoice) => void;
}) {
  const { isNamed, isCorrected, onDone } = props;
  return (
    <div class="editor-foot">
      <span>
        {isNamed && (
          <Button onClick={() => onDone({ speaker: null })}>{t('speaker_nobody')}</Button>
        )}
        {isCorrected && (
          <Button onClick={() => onDone({ speaker: undefined })}>{t('speaker_as_found')}</Button>
        )}
      </span>
      <span>
        <Button onClick={() => onDone('kept')}>{t('cancel')}</Button>
        <Button kind="outline" submit>
          {t('save')}
        </Button>
      </span>
    </div>
  );
}
