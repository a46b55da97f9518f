import type { CardView } from '@lensan/contract';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, Page } from '../../../ui/index.ts';
import { CardFace } from './card-face.tsx';
import { CardWaits } from './card-state.tsx';

/** A card just made, with its secret: first the PIN of the household, then the printer. */
export const CardMade = (props: {
  headName: string;
  code: string;
  card: CardView | undefined;
  close: string;
  onPin: () => void;
}) => (
  <Page
    title={t('accounts.card.ready')}
    silent
    close={props.close}
    dock={
      <Show
        when={props.card?.hasPin}
        fallback={
          <>
            <Button kind="main" icon="hand" onClick={props.onPin}>
              {t('accounts.card.toPin')}
            </Button>
            <Button icon="print" block onClick={() => window.print()}>
              {t('accounts.card.printNow')}
            </Button>
          </>
        }
      >
        <Button kind="main" icon="print" onClick={() => window.print()}>
          {t('accounts.card.printNow')}
        </Button>
      </Show>
    }
  >
    <Show when={props.card?.hasPin}>
      <Note kind="done">{t('accounts.card.pinYes')}</Note>
    </Show>
    <CardFace headName={props.headName} code={props.code} />
    <Note kind="should">{t('accounts.card.readyHelp')}</Note>
    <CardWaits card={props.card} />
  </Page>
);
