import type { CardView } from '@lensan/contract';
import { formatDate, formatInstant, vietnamDay } from '@lensan/vietnamese';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card, Note, Tile } from '../../../ui/index.ts';

const day = (at: number) => formatDate(vietnamDay(at));

/**
 * Whether there is a card, when it was made and last used, and whether the household chose its PIN.
 */
export function CardState(props: { card: CardView }) {
  return (
    <Card>
      <div class="row top">
        <Tile icon="card" tone={props.card.hasCard ? 'paddy' : 'paper'} big />
        <div class="grow stack gap-1">
          <Show
            when={props.card.hasCard && props.card.issuedAt}
            fallback={
              <>
                <b class="lg">{t('accounts.card.none')}</b>
                <span>{t('accounts.card.noneHelp')}</span>
              </>
            }
          >
            {(issuedAt) => (
              <>
                <b class="lg">{t('accounts.card.has', { date: day(issuedAt()) })}</b>
                <span>
                  {props.card.lastUsedAt === null
                    ? t('accounts.card.neverUsed')
                    : t('accounts.card.used', { date: day(props.card.lastUsedAt) })}
                </span>
              </>
            )}
          </Show>
          <span>{props.card.hasPin ? t('accounts.card.pinYes') : t('accounts.card.pinNo')}</span>
        </div>
      </div>
    </Card>
  );
}

/** A card that replaced another waits a day before it may be used for money. */
export function CardWaits(props: { card: CardView | undefined }) {
  const from = () => {
    const at = props.card?.moneyFrom;
    return at != null && at > Date.now() ? at : undefined;
  };
  return (
    <Show when={from()}>
      {(at) => (
        <Note icon="clock">
          {t('accounts.card.waits', { time: formatInstant(at(), Date.now()) })}
        </Note>
      )}
    </Show>
  );
}
