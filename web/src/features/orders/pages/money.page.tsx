import type { Dossier, MoneyReceived } from '@lensan/contract';
import { capitalize, dongInWords, formatDong, vietnamTime } from '@lensan/vietnamese';
import { useParams } from '@solidjs/router';
import { createResource, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { CallError } from '../../../api/client.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Note, Page } from '../../../ui/index.ts';
import { keepAwake } from '../../../ui/prompter.tsx';
import { say, stopSaying } from '../../../ui/speech.ts';
import { OrdersGate } from '../components/orders-gate.tsx';
import { fetchLinks, fetchMoney, isHousehold, ordersPath } from '../orders.data.ts';

/** Asked this often while the page is looked at. */
const everyMs = 4_000;

/** "Tiền đã vào": stands open at the stall, says each amount aloud, and a wrong amount loudly. */
export default function MoneyPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <OrdersGate id={params.householdId} title={t('orders.money.title')}>
      {(dossier) => <Money dossier={dossier()} />}
    </OrdersGate>
  );
}

/** What the voice says: the amount in words; the missing part when it is too little. */
export const spokenMoney = (line: MoneyReceived): string =>
  line.difference === 'short' && line.askedDong !== null
    ? t('orders.money.sayShort', {
        amount: dongInWords(line.amountDong),
        missing: dongInWords(line.askedDong - line.amountDong),
      })
    : t('orders.money.say', { amount: dongInWords(line.amountDong) });

function Money(props: { dossier: Dossier }) {
  keepAwake();
  const id = props.dossier.household.id;
  const [lines, setLines] = createSignal<readonly MoneyReceived[]>([]);
  const [isOffline, setOffline] = createSignal(false);
  const [hasVoice, setVoice] = createSignal(true);
  const [links] = createResource(() =>
    fetchLinks(id).catch((error: unknown) => {
      if (error instanceof CallError) return undefined;
      throw error;
    }),
  );
  let newest: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = async () => {
    if (document.visibilityState === 'visible') {
      try {
        const money = await fetchMoney(id, newest ?? 0);
        const isFirst = newest === null;
        newest = Math.max(newest ?? 0, ...money.map((line) => line.at));
        setOffline(false);
        // What came before the page was opened is no news.
        if (!isFirst && money.length > 0) {
          setLines([...money, ...lines()].slice(0, 20));
          if (hasVoice()) await say(money.toReversed().map(spokenMoney));
        }
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        setOffline(true);
      }
    }
    timer = setTimeout(() => void listen(), everyMs);
  };
  onMount(() => void listen());
  onCleanup(() => {
    clearTimeout(timer);
    stopSaying();
  });
  return (
    <Page
      title={t('orders.money.title')}
      back={isHousehold() ? '/don-hang' : ordersPath(id)}
      large
      silent
      dock={
        <Button
          icon="speak"
          block
          onClick={() => {
            setVoice(!hasVoice());
            if (!hasVoice()) stopSaying();
          }}
        >
          {hasVoice() ? t('orders.money.voiceOff') : t('orders.money.voice')}
        </Button>
      }
    >
      <Show
        when={!isOffline()}
        fallback={
          <Note kind="should" icon="nosig">
            {t('orders.money.offline')}
          </Note>
        }
      >
        <Show
          when={links()?.length !== 0}
          fallback={
            <Note
              kind="should"
              actions={
                <Show when={isHousehold()}>
                  <Button size="small" icon="bank" href={ordersPath(id, '/noi-ngan-hang')}>
                    {t('orders.link.title')}
                  </Button>
                </Show>
              }
            >
              {t('orders.money.notLinked')}
            </Note>
          }
        >
          <p class="lg" role="status">
            {lines().length === 0 ? t('orders.money.none') : t('orders.money.waiting')}
          </p>
        </Show>
      </Show>
      <div class="stack" aria-live="assertive">
        <For each={lines()}>{(line) => <Line line={line} />}</For>
      </div>
      <Show when={isHousehold() && (links()?.length ?? 0) > 0}>
        <Button kind="quiet" size="small" icon="bank" block href={ordersPath(id, '/noi-ngan-hang')}>
          {t('orders.link.title')}
        </Button>
      </Show>
    </Page>
  );
}

function Line(props: { line: MoneyReceived }) {
  const isShort = () => props.line.difference === 'short';
  return (
    <Card kind={isShort() ? 'now' : 'next'} label={t('orders.money.in')}>
      <p class="eyebrow">
        {t('orders.money.in')} · {vietnamTime(props.line.at)}
      </p>
      <b class="price">{formatDong(props.line.amountDong)}</b>
      <p class="lg">{capitalize(dongInWords(props.line.amountDong))}</p>
      <p class="soft">
        {props.line.orderCode === null
          ? t('orders.money.noOrder')
          : t('orders.money.of', { code: props.line.orderCode })}
      </p>
      <Show when={props.line.askedDong}>
        {(asked) => (
          <>
            <Show when={isShort()}>
              <Note kind="stop">
                {t('orders.money.short', { amount: formatDong(asked() - props.line.amountDong) })}{' '}
                {t('orders.money.asked', { amount: formatDong(asked()) })}
              </Note>
            </Show>
            <Show when={props.line.difference === 'over'}>
              <Note kind="should">
                {t('orders.money.over', { amount: formatDong(props.line.amountDong - asked()) })}{' '}
                {t('orders.money.asked', { amount: formatDong(asked()) })}
              </Note>
            </Show>
          </>
        )}
      </Show>
    </Card>
  );
}
