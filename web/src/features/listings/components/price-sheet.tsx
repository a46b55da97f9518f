import { pricesOf, type ListingFacts } from '@lensan/listing';
import { createSignal, Index } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, MoneyField, Sheet } from '../../../ui/index.ts';
import { priceLabels } from '../price-labels.ts';
import { arePrices, typedOver } from '../stock-words.ts';

/** New prices of one thing, typed by the household itself. */
export function PriceSheet(props: {
  open: boolean;
  facts: ListingFacts;
  onSave: (prices: number[]) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = createSignal<readonly (number | null)[]>([]);
  const prices = () => typedOver(pricesOf(props.facts), typed());
  const change = (index: number, dong: number | undefined) =>
    setTyped(prices().map((price, place) => (place === index ? (dong ?? null) : price)));
  return (
    <Sheet
      open={props.open}
      title={t('listings.mine.priceTitle')}
      onClose={() => {
        setTyped([]);
        props.onClose();
      }}
      actions={
        <Button
          kind="main"
          icon="check"
          disabledReason={arePrices(prices()) ? undefined : t('listings.mine.priceMissing')}
          onClick={() => {
            props.onSave(prices().map((price) => price ?? 0));
            setTyped([]);
          }}
        >
          {t('listings.mine.priceSave')}
        </Button>
      }
    >
      <Index each={prices()}>
        {(price, index) => (
          <MoneyField
            brief
            label={priceLabels(props.facts)[index] ?? ''}
            value={price() ?? undefined}
            onChange={(dong) => change(index, dong)}
          />
        )}
      </Index>
    </Sheet>
  );
}
