import { pricesOf, type ListingFacts } from '@lensan/listing';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Card, MoneyWords, Sheet } from '../../../ui/index.ts';
import { opening } from '../listings.data.ts';
import { priceLabels } from '../price-labels.ts';

/** The prices in a heavy frame, read aloud by the household before anything is public. */
export function PriceConfirm(props: {
  open: boolean;
  facts: ListingFacts;
  who: string;
  onYes: (prices: number[]) => void;
  onNo: () => void;
  onClose: () => void;
}) {
  const rows = () =>
    pricesOf(props.facts).map((price, index) => ({
      price: price ?? 0,
      label: priceLabels(props.facts)[index] ?? '',
    }));
  return (
    <Sheet
      open={props.open}
      title={opening(t('listings.confirm.title', { who: props.who }))}
      onClose={props.onClose}
      closeWord={t('listings.confirm.later')}
      actions={
        <>
          <Button
            kind="main"
            icon="check"
            onClick={() => props.onYes(rows().map((row) => row.price))}
          >
            {t('listings.confirm.yes')}
          </Button>
          <Button kind="danger" block onClick={props.onNo}>
            {t('listings.confirm.no')}
          </Button>
        </>
      }
    >
      <Card kind="heavy">
        <For each={rows()}>
          {(row) => (
            <div class="stack gap-1">
              <p class="soft">{row.label}</p>
              <p class="xl">
                <MoneyWords dong={row.price} />
              </p>
            </div>
          )}
        </For>
      </Card>
      <p>{t('listings.confirm.read')}</p>
    </Sheet>
  );
}
