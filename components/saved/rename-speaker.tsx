import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { type Person, speakerKey } from '../../lib/library/across';
import { alikeTo, type Transfer, transferOf } from '../../lib/library/one-speaker';
import type { Extract, QuoteAcross } from '../../lib/library/read-across';
import type { ArticleId } from '../../lib/library/schema';
import { t, tn } from '../../lib/platform/i18n';
import { Button, Dialog, TextField } from '../ui';
import { countIn } from './across-parts';
import './rename-speaker.css';

type Speaker = Person<QuoteAcross>;

/** As long as a corrected name may be. */
const LONGEST = 200;

const saidBy = ({ count, shares }: Speaker): string => countIn(tn('quotes', count), shares.length);

/** Gives all that somebody said another name. Where that is somebody's already the two become one; those who may be meant are offered. */
export function RenameSpeaker(props: {
  person: Speaker;
  people: readonly Speaker[];
  extracts: ReadonlyMap<ArticleId, Extract>;
  onName: (name: string, transfer: Transfer) => void;
  onClose: () => void;
}) {
  const { person, people, extracts, onName, onClose } = props;
  const typed = useSignal(person.name);
  const name = typed.value.replace(/\s+/g, ' ').trim();
  const other = people.find(({ key }) => key !== person.key && key === speakerKey(name));
  const transfer = useMemo(
    () => transferOf(person, extracts, speakerKey(name)),
    [person, extracts, name],
  );
  const isSame = name === '' || (name === person.name && person.also.length === 0);
  return (
    <Dialog title={t('speaker_rename_title', person.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame && transfer.count > 0) onName(other?.name ?? name, transfer);
        }}
      >
        <p class="rename-about">{t('speaker_rename_about')}</p>
        <TextField
          label={t('speaker_name')}
          value={typed.value}
          maxLength={LONGEST}
          known={people.flatMap((one) =>
            one.key === person.key || one.name === '' ? [] : one.name,
          )}
          onInput={(value) => {
            typed.value = value;
          }}
        />
        <Alike
          people={alikeTo(person, people)}
          chosen={other?.key}
          onChoose={(one) => {
            typed.value = one.name;
          }}
        />
        <div class="meta rename-said" role="status">
          {other && <p>{t('speaker_exists', other.name, saidBy(other))}</p>}
          {transfer.left > 0 && <p>{tn('speaker_left', transfer.left)}</p>}
        </div>
        <div class="actions">
          <Button kind="outline" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" submit disabled={isSame || transfer.count === 0}>
            {t(other ? 'speaker_join' : 'speaker_rename')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Names that may be the same person's, each a press away from the field. */
function Alike(props: {
  people: readonly Speaker[];
  chosen: string | undefined;
  onChoose: (one: Speaker) => void;
}) {
  const { people, chosen, onChoose } = props;
  if (people.length === 0) return null;
  return (
    <fieldset class="rename-alike">
      <legend class="meta">{t('speaker_alike')}</legend>
      {people.map((one) => (
        <button
          key={one.key}
          type="button"
          class="rename-offer"
          aria-pressed={one.key === chosen}
          onClick={() => onChoose(one)}
        >
          <span dir="auto">{one.name}</span>
          <span class="meta">{saidBy(one)}</span>
        </button>
      ))}
    </fieldset>
  );
}
