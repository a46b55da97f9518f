import type { Dossier } from '@lensan/contract';
import { formatDong } from '@lensan/vietnamese';
import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, List, ListItem, Note, Page, Tag, TextArea } from '../../../ui/index.ts';
import { OrdersGate } from '../components/orders-gate.tsx';
import { isHousehold, noteLines, ordersPath, readLines, type ReadLine } from '../orders.data.ts';

/**
 * Lines of a banking app, pasted: the phone finds the orders by their code. Nothing of the lines is
 * sent but order and amount.
 */
export default function StatementPage() {
  const params = useParams<{ householdId: string }>();
  return (
    <OrdersGate id={params.householdId} title={t('orders.statement.title')}>
      {(dossier) => <Statement dossier={dossier()} />}
    </OrdersGate>
  );
}

function Statement(props: { dossier: Dossier }) {
  const navigate = useNavigate();
  const [pasted, setPasted] = createSignal('');
  const back = () => (isHousehold() ? '/don-hang' : ordersPath(props.dossier.household.id));
  const lines = createMemo(() => readLines(props.dossier, pasted()));
  const matched = () =>
    lines().filter(({ match, entry }) => match.matched && entry.amountVnd !== null);
  const unmatched = () => lines().filter((line) => !matched().includes(line));
  const save = async () => {
    await noteLines(matched());
    navigate(back(), { replace: true });
  };
  return (
    <Page
      title={t('orders.statement.title')}
      back={back()}
      large={isHousehold()}
      dock={
        <Show when={matched().length > 0}>
          <Button kind="main" icon="check" onClick={() => void save()}>
            {t('orders.statement.save', { count: matched().length })}
          </Button>
        </Show>
      }
    >
      <TextArea
        label={t('orders.statement.field')}
        help={t('orders.statement.help')}
        rows={6}
        maxLength={20_000}
        value={pasted()}
        onInput={setPasted}
      />
      <Show when={pasted().trim() !== ''}>
        <Show
          when={matched().length > 0}
          fallback={<Note kind="should">{t('orders.statement.none')}</Note>}
        >
          <h2 class="label">{t('orders.statement.matched', { count: matched().length })}</h2>
          <List>
            <For each={matched()}>{(line) => <MatchedLine line={line} />}</For>
          </List>
        </Show>
        <Show when={unmatched().length > 0}>
          <h2 class="label">{t('orders.statement.unmatched', { count: unmatched().length })}</h2>
          <List>
            <For each={unmatched()}>
              {({ entry, match }) => (
                <ListItem
                  calm
                  title={
                    entry.amountVnd === null
                      ? t('orders.statement.noAmount')
                      : formatDong(entry.amountVnd)
                  }
                  under={
                    match.matched ? match.order.code : t(`orders.statement.why.${match.reason}`)
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

function MatchedLine(props: { line: ReadLine }) {
  const match = () => props.line.match;
  const order = () => {
    const found = match();
    return found.matched ? found.order.order : undefined;
  };
  const difference = () => {
    const found = match();
    return found.matched ? found.difference : 'exact';
  };
  return (
    <Show when={order()}>
      {(paid) => (
        <ListItem
          title={t('orders.statement.line', {
            code: paid().code,
            amount: formatDong(props.line.entry.amountVnd ?? 0),
          })}
          under={[paid().buyerName, paid().items].filter(Boolean).join(' · ')}
          alarm={difference() === 'short'}
          end={
            <Tag
              tone={difference() === 'exact' ? 'ok' : difference() === 'short' ? 'stop' : 'wait'}
            >
              {t(
                `orders.tag.${difference() === 'exact' ? 'paid' : difference() === 'short' ? 'short' : 'over'}`,
              )}
            </Tag>
          }
        />
      )}
    </Show>
  );
}
