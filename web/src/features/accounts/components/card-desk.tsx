import type { CardView } from '@lensan/contract';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ErrorState, Loading, Note, Page, Sheet } from '../../../ui/index.ts';
import { CardState, CardWaits } from './card-state.tsx';

/** A new card because the PIN is forgotten, or because the card is gone. */
export type CardTrouble = 'lost' | 'forgot' | undefined;
interface CardDeskProps {
  readonly name: string;
  readonly back: string;
  readonly card: CardView | undefined;
  /** Why the card could not be read. */
  readonly failed: string | undefined;
  readonly onRetry: () => void;
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly isLocked: boolean;
  readonly asking: CardTrouble;
  /** Opens the card made a moment ago again; undefined when its secret is gone. */
  readonly onMade: (() => void) | undefined;
  readonly onAsk: (trouble: CardTrouble) => void;
  readonly onMake: (forgetPin: boolean) => void;
  readonly onLock: () => void;
}

/** The card of a household as its mentor sees it: made or not, and what to do when it is lost. */
export const CardDesk = (props: CardDeskProps) => (
  <Page
    title={t('accounts.card.title', { name: props.name })}
    back={props.back}
    dock={
      <Show when={props.card && !props.card.hasCard}>
        <Button kind="main" icon="card" busy={props.isBusy} onClick={() => props.onMake(false)}>
          {t('accounts.card.make')}
        </Button>
      </Show>
    }
  >
    <Show when={props.failed}>
      {(sentence) => (
        <ErrorState sentence={sentence()} onRetry={props.onRetry} retryWord={t('common.retry')} />
      )}
    </Show>
    <Show when={props.isLocked}>
      <Note kind="done" alert>
        {t('accounts.card.locked')}
      </Note>
    </Show>
    <Show
      when={props.card}
      fallback={
        <Show when={!props.failed}>
          <Loading />
        </Show>
      }
    >
      {(shown) => (
        <>
          <CardState card={shown()} />
          <CardWaits card={shown()} />
        </>
      )}
    </Show>
    <Show when={props.onMade}>
      {(open) => (
        <Button kind="main" icon="card" onClick={() => open()()}>
          {t('accounts.card.reopen')}
        </Button>
      )}
    </Show>
    <Show when={props.card?.hasCard}>
      <Button icon="key" block onClick={() => props.onAsk('forgot')}>
        {t('accounts.card.forgot')}
      </Button>
      <Button kind="danger" icon="card" block onClick={() => props.onAsk('lost')}>
        {t('accounts.card.lost')}
      </Button>
    </Show>
    <Show when={props.problem}>
      {(sentence) => (
        <Note kind="stop" alert>
          {sentence()}
        </Note>
      )}
    </Show>
    <TroubleSheet {...props} />
  </Page>
);

const TroubleSheet = (props: CardDeskProps) => (
  <Sheet
    open={props.asking !== undefined}
    title={t(
      props.asking === 'forgot' ? 'accounts.card.forgotQuestion' : 'accounts.card.lostQuestion',
    )}
    onClose={() => props.onAsk(undefined)}
    silent
    actions={
      <Show
        when={props.asking === 'forgot'}
        fallback={
          <>
            <Button kind="stop" block busy={props.isBusy} onClick={props.onLock}>
              {t('accounts.card.lostYes')}
            </Button>
            <Button block busy={props.isBusy} onClick={() => props.onMake(false)}>
              {t('accounts.card.again')}
            </Button>
          </>
        }
      >
        <Button kind="main" busy={props.isBusy} onClick={() => props.onMake(true)}>
          {t('accounts.card.forgotYes')}
        </Button>
      </Show>
    }
  >
    <p>{t('accounts.card.lostHelp')}</p>
  </Sheet>
);
