import type { Dossier } from '@lensan/contract';
import { pricesOf } from '@lensan/listing';
import { formatDong } from '@lensan/vietnamese';
import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { KeptLine } from '../../../frame/now-badge.tsx';
import { createDraft } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Button, Chip, Field, MoneyField, Page } from '../../../ui/index.ts';
import { OrdersGate } from '../components/orders-gate.tsx';
import {
  emptyOrder,
  isHousehold,
  isPhoneRight,
  orderDraftKey,
  ordersPath,
  saveOrder,
} from '../orders.data.ts';

/** An order a buyer gave by telephone or message. */
export default function NewPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <OrdersGate id={params.householdId} title={t('orders.new.title')}>
      {(dossier) => <NewOrder dossier={dossier()} />}
    </OrdersGate>
  );
}

function NewOrder(props: { dossier: Dossier }) {
  const navigate = useNavigate();
  const id = props.dossier.household.id;
  const draft = createDraft(orderDraftKey(id), emptyOrder);
  const [isTried, setTried] = createSignal(false);
  const goods = () =>
    Object.values(props.dossier.listings)
      .filter((listing) => listing.facts.name !== '' && listing.inStock)
      .slice(0, 5);
  const value = () => draft.value();
  const missing = () =>
    value().items.trim() === ''
      ? t('orders.new.itemsNeeded')
      : !value().totalDong
        ? t('orders.new.totalNeeded')
        : !isPhoneRight(value().buyerPhone)
          ? t('orders.new.phoneBad')
          : undefined;
  const save = async () => {
    setTried(true);
    if (missing() !== undefined) return;
    navigate(ordersPath(id, `/${await saveOrder(props.dossier, value())}`), { replace: true });
  };
  return (
    <Page
      title={t('orders.new.title')}
      close={isHousehold() ? '/don-hang' : ordersPath(id)}
      large={isHousehold()}
      dock={
        <>
          <Button kind="main" icon="check" onClick={() => void save()}>
            {t('orders.new.save')}
          </Button>
          <KeptLine />
        </>
      }
    >
      <Show when={draft.isReady()}>
        <Show when={goods().length > 0}>
          <p class="label">{t('orders.new.from')}</p>
          <div class="row wrap">
            <For each={goods()}>
              {(listing) => {
                const price = () =>
                  pricesOf(listing.facts).find(
                    (dong): dong is number => typeof dong === 'number' && dong > 0,
                  );
                return (
                  <Chip
                    pressed={value().listingId === listing.id}
                    onClick={() =>
                      draft.change({
                        listingId: listing.id,
                        items:
                          value().items.trim() === '' ? `1 ${listing.facts.name}` : value().items,
                        totalDong: value().totalDong ?? price() ?? null,
                      })
                    }
                  >
                    {listing.facts.name}
                    <Show when={price()}>{(dong) => ` · ${formatDong(dong())}`}</Show>
                  </Chip>
                );
              }}
            </For>
          </div>
        </Show>
        <Field
          label={t('orders.new.items')}
          help={t('orders.new.itemsHelp')}
          value={value().items}
          maxLength={200}
          onInput={(items) => draft.change({ items })}
          error={isTried() && value().items.trim() === '' ? t('orders.new.itemsNeeded') : undefined}
        />
        <MoneyField
          label={t('orders.new.total')}
          value={value().totalDong ?? undefined}
          onChange={(totalDong) => draft.change({ totalDong: totalDong ?? null })}
          error={isTried() && !value().totalDong ? t('orders.new.totalNeeded') : undefined}
          brief
        />
        <Field
          label={t('orders.new.buyer')}
          value={value().buyerName}
          maxLength={60}
          autocapitalize="words"
          onInput={(buyerName) => draft.change({ buyerName })}
        />
        <Field
          label={t('orders.new.phone')}
          help={t('orders.new.phoneHelp')}
          type="tel"
          keys="tel"
          maxLength={16}
          value={value().buyerPhone}
          onInput={(buyerPhone) => draft.change({ buyerPhone })}
          error={
            isTried() && !isPhoneRight(value().buyerPhone) ? t('orders.new.phoneBad') : undefined
          }
        />
      </Show>
    </Page>
  );
}
