/** Makes a picture of a quotation: three layouts, three looks, saved or copied. Nothing leaves this computer. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Quotation } from '../../lib/exchange/cite/quotations';
import { type Card, type CardWords, composeCard } from '../../lib/exchange/quote-card/compose';
import { CARD_LAYOUTS, CARD_LOOKS, type CardLookName } from '../../lib/exchange/quote-card/layouts';
import { language, t } from '../../lib/platform/i18n';
import { changeSettings } from '../../lib/settings';
import type { Settings, SettingsPatch } from '../../lib/settings/schema';
import { type ColourName, Dialog, Failure, Radios, Waiting } from '../ui';
import { CardActions } from './card-actions';
import { cardShown } from './card-shown';
import { cardAlt, cardWords } from './card-words';
import { drawCard, loadFonts, measureOn } from './draw-card';
import './quote-card.css';

const LAYOUTS = CARD_LAYOUTS.map(({ id }) => id);
const LOOKS = Object.keys(CARD_LOOKS) as CardLookName[];

/** Shows the dialog while a card is made. A page has one. */
export function QuoteCardHost({ settings }: { settings: Settings }) {
  const quotation = cardShown.value;
  if (!quotation) return null;
  return (
    <QuoteCardDialog
      {...{ quotation, settings }}
      onClose={() => {
        cardShown.value = null;
      }}
    />
  );
}

type Made = { is: 'card'; card: Card } | { is: 'too-long'; letters: number; room: number } | null;

function QuoteCardDialog(props: { quotation: Quotation; settings: Settings; onClose: () => void }) {
  const { quotation, settings, onClose } = props;
  const layout = useSignal(settings.cardLayout);
  const look = useSignal(settings.cardLook);
  const words = useMemo(() => cardWords(quotation), [quotation]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const shorten = useSignal(false);
  const made = useMade(canvas, words, quotation.colour, {
    layoutName: layout.value,
    lookName: look.value,
    short: shorten.value,
  });
  const alt = cardAlt(made?.is === 'card' ? { ...words, quote: made.card.quote } : words);
  // The next card begins as this one; where that is not kept, this one is made all the same.
  const keep = (patch: SettingsPatch) => void changeSettings(patch).catch(() => undefined);
  return (
    <Dialog title={t('card_title')} wide onClose={onClose}>
      <div class="quote-card">
        <div class="quote-card-view">
          {made === null && <Waiting>{t('card_making')}</Waiting>}
          {made?.is === 'too-long' && <TooLong {...made} shorten={shorten} />}
          <canvas ref={canvas} role="img" aria-label={alt} hidden={made?.is !== 'card'} />
        </div>
        <div class="quote-card-options">
          <h3>{t('card_layout')}</h3>
          <Radios
            name="card-layout"
            label={t('card_layout')}
            values={LAYOUTS}
            chosen={layout.value}
            words={(one) => t(`card_layout_${one}`)}
            onChoose={(cardLayout) => {
              layout.value = cardLayout;
              keep({ cardLayout });
            }}
          />
          <h3>{t('card_look')}</h3>
          <Radios
            name="card-look"
            label={t('card_look')}
            values={LOOKS}
            chosen={look.value}
            words={(one) => t(`card_look_${one}`)}
            onChoose={(cardLook) => {
              look.value = cardLook;
              keep({ cardLook });
            }}
          />
          {made?.is === 'card' && made.card.isShortened && (
            <p class="meta" role="status">
              {t('card_is_shortened')}
            </p>
          )}
        </div>
      </div>
      <CardActions {...{ canvas, words, alt, onClose }} ready={made?.is === 'card'} />
    </Dialog>
  );
}

/** How a card is set. */
interface Choice {
  layoutName: Settings['cardLayout'];
  lookName: CardLookName;
  short: boolean;
}

/** Sets and draws the card whenever something of it changes; null until the typefaces are there. */
function useMade(
  canvas: { current: HTMLCanvasElement | null },
  words: CardWords,
  colour: ColourName,
  { layoutName, lookName, short }: Choice,
): Made {
  const [made, setMade] = useState<Made>(null);
  useEffect(() => {
    let over = false;
    const all = [words.quote, words.name, ...words.source].join(' ');
    void loadFonts(all).then(() => {
      const context = over ? null : canvas.current?.getContext('2d');
      const layout = CARD_LAYOUTS.find(({ id }) => id === layoutName) ?? CARD_LAYOUTS[0];
      if (!context) return;
      const composed = composeCard(words, layout, measureOn(context), short);
      if (composed.ok) drawCard(context, composed.card, CARD_LOOKS[lookName], colour);
      setMade(
        composed.ok
          ? { is: 'card', card: composed.card }
          : { is: 'too-long', letters: composed.letters, room: composed.room },
      );
    });
    return () => {
      over = true;
    };
  }, [canvas, words, colour, layoutName, lookName, short]);
  return made;
}

function TooLong(props: { letters: number; room: number; shorten: Signal<boolean> }) {
  const { letters, room, shorten } = props;
  const said = (count: number) => new Intl.NumberFormat(language()).format(count);
  return (
    <Failure
      what={t('card_too_long', said(letters), said(room))}
      now={t('card_too_long_now')}
      actions={
        room > 0
          ? [
              {
                label: t('card_shorten'),
                run: () => {
                  shorten.value = true;
                },
              },
            ]
          : []
      }
    />
  );
}
