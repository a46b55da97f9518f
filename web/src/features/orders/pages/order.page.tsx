import type { Dossier, OrderRecord } from '@lensan/contract';
import { formatDong } from '@lensan/vietnamese';
import { groupAccount } from '@lensan/vietqr';
import { orderMemo } from '@lensan/vietqr/orders';
import { useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import {
  Button,
  ButtonPair,
  Card,
  List,
  ListItem,
  MoneyWords,
  NotFound,
  Note,
  Page,
  Sheet,
} from '../../../ui/index.ts';
import { QrFrame } from '../../../ui/qr-frame.tsx';
import { copyText } from '../../listings/share.ts';
import { CodeShown, createCode, type ReadyCode } from '../../payments/components/code-shown.tsx';
import { bankName, currentOf, mayHaveCode } from '../../payments/payments.data.ts';
import { Difference, MoneyTag } from '../components/order-words.tsx';
import { OrdersGate } from '../components/orders-gate.tsx';
import { PaidSheet } from '../components/paid-sheet.tsx';
import {
  cancelOrder,
  isHousehold,
  markDelivered,
  missingDong,
  ordersPath,
} from '../orders.data.ts';
import { saveCodePicture, shareCodePicture } from '../code-picture.ts';

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
  const isOpen = () => props.order.payment === 'awaiting' || props.order.payment === 'short';
  const payee = () => {
    const current = mayHaveCode(props.dossier) ? currentOf(props.dossier) : null;
    return current && !current.isFrozen && isOpen() ? current.payee : undefined;
  };
  const code = createCode(payee, () => ({
    amountDong: missingDong(props.order) || undefined,
    memo: orderMemo(props.order.code),
  }));
  const picture = (ready: ReadyCode) => ({
    symbol: ready.symbol,
    lines: [
      payee()?.ownerName ?? '',
      `${bankName(payee()?.bin ?? '')} · ${groupAccount(ready.account)}`,
      formatDong(missingDong(props.order)),
      orderMemo(props.order.code),
    ],
  });
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
                {(ready) => (
                  <>
                    <div class="stack gap-2 center">
                      <QrFrame code={ready.symbol} ownerName={shown().ownerName} wide />
                      <p class="owner-name">{shown().ownerName}</p>
                    </div>
                    <p class="soft">{t('orders.code.help')}</p>
                    <ButtonPair>
                      <Button
                        size="small"
                        icon="share"
                        onClick={() => void shareCodePicture(picture(ready))}
                      >
                        {t('orders.code.share')}
                      </Button>
                      <Button
                        size="small"
                        icon="image"
                        onClick={() => void saveCodePicture(picture(ready))}
                      >
                        {t('orders.code.saveImage')}
                      </Button>
                    </ButtonPair>
                    <p class="soft">{t('orders.code.samePhone')}</p>
                    <List>
                      <For
                        each={[
                          {
                            word: t('orders.code.account'),
                            shown: groupAccount(ready.account),
                            text: ready.account,
                          },
                          {
                            word: t('orders.code.amount'),
                            shown: formatDong(missingDong(props.order)),
                            text: String(missingDong(props.order)),
                          },
                          {
                            word: t('orders.code.memo'),
                            shown: orderMemo(props.order.code),
                            text: orderMemo(props.order.code),
                          },
                        ]}
                      >
                        {(line) => <CopyLine {...line} />}
                      </For>
                    </List>
                  </>
                )}
              </CodeShown>
            </>
          )}
        </Show>
      </Show>
      <Show when={props.order.payment !== 'cancelled'}>
        <Button
          block
          icon={props.order.deliveredAt === null ? undefined : 'check'}
          onClick={() => void markDelivered(props.order, props.order.deliveredAt === null)}
        >
          {t('orders.card.delivered')}
        </Button>
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

function CopyLine(props: { word: string; shown: string; text: string }) {
  const [isCopied, setCopied] = createSignal(false);
  const copy = async () => setCopied(await copyText(props.text));
  return (
    <ListItem
      title={props.shown}
      under={props.word}
      calm
      end={
        <Button
          size="small"
          icon={isCopied() ? 'check' : 'copy'}
          label={t('orders.code.copy', { what: props.word })}
          onClick={() => void copy()}
        >
          {isCopied() ? t('orders.code.copied') : t('orders.code.copy', { what: '' })}
        </Button>
      }
    />
  );
}
