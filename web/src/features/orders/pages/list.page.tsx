import type { Dossier, OrderRecord } from '@lensan/contract';
import { capitalize, dongInWords, formatDong } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import {
  Button,
  ButtonPair,
  Card,
  Empty,
  List,
  ListItem,
  Note,
  Page,
  Tag,
} from '../../../ui/index.ts';
import { Difference, MoneyTag } from '../components/order-words.tsx';
import { OrdersGate } from '../components/orders-gate.tsx';
import { PaidSheet } from '../components/paid-sheet.tsx';
import { SlipNotes } from '../components/slip-notes.tsx';
import {
  dayOf,
  homeOfOrders,
  isDone,
  isHousehold,
  isJustMarked,
  isNew,
  isUnpaid,
  markDelivered,
  ordersOf,
  ordersPath,
  whenOf,
} from '../orders.data.ts';

/** l2: orders to be paid and handed over, then those that are done. */
export default function ListPage() {
  const params = useParams<{ householdId?: string }>();
  return (
    <OrdersGate id={params.householdId} title={t('orders.title')}>
      {(dossier) => <Orders dossier={dossier()} />}
    </OrdersGate>
  );
}

function Orders(props: { dossier: Dossier }) {
  const id = () => props.dossier.household.id;
  const open = () => ordersOf(props.dossier).filter((order) => !isDone(order));
  const done = () => ordersOf(props.dossier).filter(isDone);
  return (
    <Page
      title={t('orders.title')}
      back={homeOfOrders(id())}
      large={isHousehold()}
      dock={
        <>
          <Button kind="main" icon="plus" href={ordersPath(id(), '/moi')}>
            {t('orders.list.add')}
          </Button>
          <ButtonPair>
            <Button size="small" icon="speak" href={ordersPath(id(), '/tien-vao')}>
              {t('orders.money.title')}
            </Button>
            <Button size="small" icon="copy" href={ordersPath(id(), '/sao-ke')}>
              {t('orders.statement.title')}
            </Button>
          </ButtonPair>
        </>
      }
    >
      <Show
        when={ordersOf(props.dossier).length > 0}
        fallback={<Empty icon="cart" title={t('orders.list.empty')} />}
      >
        <For each={done().filter((order) => isJustMarked(order))}>
          {(order) => <SlipNotes order={order} name={order.buyerName || t('orders.new.buyer')} />}
        </For>
        <For each={open().map((order) => order.id)}>
          {(orderId) => (
            <Show when={props.dossier.orders[orderId]}>
              {(order) => <OrderCard order={order()} />}
            </Show>
          )}
        </For>
        <Note kind="stop" icon="shield">
          {t('orders.notMoney')}
        </Note>
        <Show when={done().length > 0}>
          <List label={t('orders.tag.done')}>
            <For each={done()}>
              {(order) => (
                <ListItem
                  href={ordersPath(id(), `/${order.id}`)}
                  title={[order.buyerName, order.items].filter(Boolean).join(' · ')}
                  under={
                    order.deliveredAt === null
                      ? dayOf(order.createdAt)
                      : t('orders.card.deliveredOn', { day: dayOf(order.deliveredAt) })
                  }
                  end={
                    <Tag
                      tone={order.payment === 'cancelled' ? 'plain' : 'ok'}
                      icon={order.payment === 'cancelled' ? undefined : 'check'}
                    >
                      {order.payment === 'cancelled'
                        ? t('orders.tag.cancelled')
                        : t('orders.tag.done')}
                    </Tag>
                  }
                />
              )}
            </For>
          </List>
        </Show>
      </Show>
    </Page>
  );
}

function OrderCard(props: { order: OrderRecord }) {
  const [isPaying, setPaying] = createSignal(false);
  const name = () => props.order.buyerName || t('orders.new.buyer');
  return (
    <Card kind="edge" label={`${name()}, ${props.order.code}`}>
      <div class="row between wrap">
        <Tag tone={isNew(props.order) ? 'wait' : 'plain'}>
          {isNew(props.order)
            ? t('orders.tag.new', { when: whenOf(props.order.createdAt) })
            : dayOf(props.order.createdAt)}
        </Tag>
        <MoneyTag order={props.order} />
      </div>
      <h2 class="xl">{name()}</h2>
      <p class="lg">{props.order.items}</p>
      <p class="lg">
        <b>{formatDong(props.order.totalDong)}</b>
        <br />
        <span class="sm soft">{capitalize(dongInWords(props.order.totalDong))}</span>
      </p>
      <Difference order={props.order} />
      <Show
        when={props.order.buyerPhone}
        fallback={
          <Button block icon="qr" href={ordersPath(props.order.householdId, `/${props.order.id}`)}>
            {t('orders.card.code')}
          </Button>
        }
      >
        {(phone) => (
          <>
            <Button kind="main" icon="call" href={`tel:${phone()}`}>
              {t('orders.card.call', { name: name() })}
            </Button>
            <Button
              block
              size="small"
              icon="qr"
              href={ordersPath(props.order.householdId, `/${props.order.id}`)}
            >
              {t('orders.card.code')}
            </Button>
          </>
        )}
      </Show>
      <SlipNotes order={props.order} />
      <ButtonPair>
        <Show when={isUnpaid(props.order)}>
          <Button size="small" onClick={() => setPaying(true)}>
            {t('orders.card.paid')}
          </Button>
        </Show>
        <Show when={props.order.deliveredAt === null}>
          <Button size="small" onClick={() => void markDelivered(props.order, true)}>
            {t('orders.card.delivered')}
          </Button>
        </Show>
      </ButtonPair>
      <PaidSheet order={props.order} open={isPaying()} onClose={() => setPaying(false)} />
    </Card>
  );
}
