import type { OrderRecord } from '@lensan/contract';
import { formatDong } from '@lensan/vietnamese';
import { Match, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Note, Tag } from '../../../ui/index.ts';
import { isTrick, missingDong } from '../orders.data.ts';

const tones = {
  awaiting: 'plain',
  paid: 'ok',
  short: 'stop',
  over: 'wait',
  cancelled: 'plain',
} as const;
export const MoneyTag = (props: { order: OrderRecord }) => (
  <Tag
    tone={tones[props.order.payment]}
    icon={props.order.payment === 'paid' ? 'check' : undefined}
  >
    {t(`orders.tag.${props.order.payment}`)}
  </Tag>
);

/** A sum that differs is said loudly: 200 for 200.000 is the trick played on listening buyers. */
export const Difference = (props: { order: OrderRecord }) => {
  const received = () => formatDong(props.order.receivedDong);
  return (
    <Switch>
      <Match when={isTrick(props.order)}>
        <Note kind="stop">
          {t('orders.card.trick', {
            received: received(),
            asked: formatDong(props.order.totalDong),
          })}
        </Note>
      </Match>
      <Match when={props.order.payment === 'short'}>
        <Note kind="stop">
          {t('orders.card.short', {
            received: received(),
            missing: formatDong(missingDong(props.order)),
          })}
        </Note>
      </Match>
      <Match when={props.order.payment === 'over'}>
        <Note kind="should">
          {t('orders.card.over', {
            received: received(),
            extra: formatDong(props.order.receivedDong - props.order.totalDong),
          })}
        </Note>
      </Match>
    </Switch>
  );
};
