import type { OrderRecord } from '@lensan/contract';
import { formatDong } from '@lensan/vietnamese';
import { mayTakeBackDelivery, mayTakeBackMoney } from '@lensan/vietqr/orders';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note } from '../../../ui/index.ts';
import { markDelivered, takeBackPaid, whenOf } from '../orders.data.ts';

/**
 * What was said of an order, each with its way back while there is one. `name` says whose it is
 * where several stand together.
 */
export const SlipNotes = (props: { order: OrderRecord; name?: string | undefined }) => {
  const named = (sentence: string) => (props.name ? `${props.name}: ${sentence}` : sentence);
  return (
    <>
      <Show when={mayTakeBackMoney(props.order, Date.now())}>
        <Slip
          words={named(
            t('orders.slip.paid', {
              amount: formatDong(props.order.receivedDong),
              when: whenOf(props.order.paidAt ?? 0),
            }),
          )}
          onBack={() => void takeBackPaid(props.order)}
        />
      </Show>
      <Show when={mayTakeBackDelivery(props.order, Date.now())}>
        <Slip
          words={named(t('orders.slip.delivered', { when: whenOf(props.order.deliveredAt ?? 0) }))}
          onBack={() => void markDelivered(props.order, false)}
        />
      </Show>
    </>
  );
};

const Slip = (props: { words: string; onBack: () => void }) => (
  <Note
    kind="done"
    actions={
      <Button size="small" icon="redo" onClick={props.onBack}>
        {t('orders.slip.back')}
      </Button>
    }
  >
    {props.words}
  </Note>
);
