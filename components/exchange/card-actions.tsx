import { useSignal } from '@preact/signals';
import { fileName } from '../../lib/exchange/filename';
import type { CardWords } from '../../lib/exchange/quote-card/compose';
import { copyPicture, copyText } from '../../lib/platform/clipboard';
import { download } from '../../lib/platform/download';
import { t } from '../../lib/platform/i18n';
import { Button } from '../ui';

/** So many words of the quotation stand in the file's name. */
const NAMED_WORDS = 6;

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((done) => canvas.toBlob(done, 'image/png'));

/** `Narges Mohammadi, I am fundamentally opposed to war.png` */
function nameOf({ name, quote }: CardWords): string {
  const begin = quote.split(/\s+/).slice(0, NAMED_WORDS).join(' ');
  return fileName([name, begin.replace(/[“”„«»".,;:!?]/g, '')].filter(Boolean).join(', '), 'png');
}

/** What can be done with the card, and what came of it: toasts would stand behind the dialog. */
export function CardActions(props: {
  canvas: { current: HTMLCanvasElement | null };
  words: CardWords;
  alt: string;
  ready: boolean;
  onClose: () => void;
}) {
  const { canvas, words, alt, ready, onClose } = props;
  const said = useSignal('');
  const withPicture = async (use: (png: Blob) => string | Promise<string>) => {
    const png = canvas.current && (await pngOf(canvas.current).catch(() => null));
    said.value = png ? await use(png) : t('card_no_picture');
  };
  const save = (png: Blob): string => {
    const name = nameOf(words);
    download(name, 'image/png', [png]);
    return t('card_saved', name);
  };
  const copy = async (png: Blob) =>
    t((await copyPicture(png)) ? 'card_copied' : 'card_copy_refused');
  const copyAlt = async () => {
    said.value = t((await copyText(alt)) ? 'card_alt_copied' : 'copy_refused');
  };
  return (
    <>
      <p class="quote-card-said" role="status">
        {said.value}
      </p>
      <div class="actions quote-card-actions">
        <Button onClick={() => void copyAlt()}>{t('card_copy_alt')}</Button>
        <span class="gap" />
        <Button kind="outline" onClick={onClose}>
          {t('import_close')}
        </Button>
        <Button kind="outline" disabled={!ready} onClick={() => void withPicture(copy)}>
          {t('card_copy')}
        </Button>
        <Button kind="primary" disabled={!ready} onClick={() => void withPicture(save)}>
          {t('card_save')}
        </Button>
      </div>
    </>
  );
}
