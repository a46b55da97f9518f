import type { OrderRecord } from '@lensan/contract';
import { formatDong } from '@lensan/vietnamese';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, MoneyField, Note, Sheet } from '../../../ui/index.ts';
import { markPaid } from '../orders.data.ts';

/** How much came. Nothing is chosen beforehand: the household heard its bank say it. */
export function PaidSheet(props: { order: OrderRecord; open: boolean; onClose: () => void }) {
  const [isOther, setOther] = createSignal(false);
  const [amount, setAmount] = createSignal<number>();
  const close = () => {
    setOther(false);
    setAmount(undefined);
    props.onClose();
  };
  const save = (dong: number) => {
    void markPaid(props.order, dong);
    close();
  };
  return (
    <Sheet
      open={props.open}
      title={t('orders.paid.title')}
      onClose={close}
      actions={
        <Show
          when={isOther()}
          fallback={
            <>
              <Button kind="main" icon="check" onClick={() => save(props.order.totalDong)}>
                {t('orders.paid.full', { amount: formatDong(props.order.totalDong) })}
              </Button>
              <Button block onClick={() => setOther(true)}>
                {t('orders.paid.other')}
              </Button>
            </>
          }
        >
          <Button
            kind="main"
            icon="check"
            disabledReason={amount() ? undefined : t('orders.new.totalNeeded')}
            onClick={() => save(amount() ?? 0)}
          >
            {t('orders.paid.save')}
          </Button>
        </Show>
      }
    >
      <Note kind="stop" icon="shield">
        {t('orders.paid.ask')}
      </Note>
      <Show when={isOther()}>
        <MoneyField label={t('orders.code.amount')} value={amount()} onChange={setAmount} brief />
      </Show>
    </Sheet>
  );
}
