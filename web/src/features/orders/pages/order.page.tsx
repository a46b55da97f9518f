import type { Dossier, OrderRecord } from '@lensan/contract';
import { orderMemo } from '@lensan/vietqr/orders';
import { useParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Card, MoneyWords, NotFound, Note, Page, Sheet } from '../../../ui/index.ts';
import { CodeShown, createCode } from '../../payments/components/code-shown.tsx';
import { payeeInUse } from '../../payments/payments.data.ts';
import { OrderCode } from '../components/order-code.tsx';
import { Difference, MoneyTag } from '../components/order-words.tsx';
import { OrdersGate } from '../components/orders-gate.tsx';
import { PaidSheet } from '../components/paid-sheet.tsx';
import { SlipNotes } from '../components/slip-notes.tsx';
import {
  cancelOrder,
  isHousehold,
  isUnpaid,
  markDelivered,
  missingDong,
  ordersPath,
  reopenOrder,
} from '../orders.data.ts';

/** One order: its own code with amount and memo, what was paid, handed over, called off. */
export default function OrderPage() {
  const params = useParams<{ householdId: string; orderId: string }>();
  return (
    <OrdersGate id={params.householdId} title={t('orders.card.open')}>
      {(dossier) => (
        <Show
          when={dossier().orders[params.orderId]}
          fallback={
            <Page title={t('orders.card.open')} back={ordersPath(params.householdId)}>
              <NotFound />
            </Page>
          }
        >
          {(order) => <Order dossier={dossier()} order={order()} />}
        </Show>
      )}
    </OrdersGate>
  );
}

function Order(props: { dossier: Dossier; order: OrderRecord }) {
  const [isPaying, setPaying] = createSignal(false);
  const [isEnding, setEnding] = createSignal(false);
  const isOpen = () => isUnpaid(props.order);
  const payee = () => (isOpen() ? payeeInUse(props.dossier) : undefined);
  const code = createCode(payee, () => ({
    amountDong: missingDong(props.order) || undefined,
    memo: orderMemo(props.order.code),
  }));
  return (
    <Page
      title={props.order.buyerName || t('orders.card.open')}
      back={isHousehold() ? '/don-hang' : ordersPath(props.order.householdId)}
      large={isHousehold()}
      dock={
        <Show when={isOpen()}>
          <Button kind="main" icon="check" onClick={() => setPaying(true)}>
            {t('orders.card.paid')}
          </Button>
        </Show>
      }
    >
      <Card label={props.order.items}>
        <div class="row between wrap">
          <b class="lg">{props.order.items}</b>
          <MoneyTag order={props.order} />
        </div>
        <p>
          <MoneyWords dong={props.order.totalDong} />
        </p>
        <Difference order={props.order} />
      </Card>
      <Show when={isOpen()}>
        <Show
          when={payee()}
          fallback={
            <Note
              kind="should"
              actions={
                <Button size="small" href={`/ho/${props.order.householdId}/nhan-tien`}>
                  {t('payments.now.add')}
                </Button>
              }
            >
              {t('orders.code.noPayee')}
            </Note>
          }
        >
          {(shown) => (
            <>
              <h2 class="h">{t('orders.code.title')}</h2>
              <CodeShown code={code}>
                {(ready) => <OrderCode order={props.order} payee={shown()} code={ready} />}
              </CodeShown>
            </>
          )}
        </Show>
      </Show>
      <SlipNotes order={props.order} />
      <Show
        when={props.order.payment !== 'cancelled'}
        fallback={
          <Button block icon="redo" onClick={() => void reopenOrder(props.order)}>
            {t('orders.order.reopen')}
          </Button>
        }
      >
        <Show when={props.order.deliveredAt === null}>
          <Button block onClick={() => void markDelivered(props.order, true)}>
            {t('orders.card.delivered')}
          </Button>
        </Show>
        <Button block kind="quiet" size="small" icon="close" onClick={() => setEnding(true)}>
          {t('orders.order.cancel')}
        </Button>
      </Show>
      <PaidSheet order={props.order} open={isPaying()} onClose={() => setPaying(false)} />
      <Sheet
        open={isEnding()}
        title={t('orders.order.cancelTitle')}
        onClose={() => setEnding(false)}
        actions={
          <Button
            kind="stop"
            block
            onClick={() => {
              setEnding(false);
              void cancelOrder(props.order);
            }}
          >
            {t('orders.order.cancel')}
          </Button>
        }
      >
        <p>{t('orders.order.cancelHelp')}</p>
      </Sheet>
    </Page>
  );
}
