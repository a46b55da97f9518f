import type { ListingRecord, PhotoRecord } from '@lensan/contract';
import { packText, pricesOf } from '@lensan/listing';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Card, MoneyWords, Tag } from '../../../ui/index.ts';
import { Picture } from '../../photos/components/picture.tsx';
import { nameOf } from '../listings.data.ts';
import { stockAction, stockTone, stockWord } from '../stock-words.ts';
import { PriceSheet } from './price-sheet.tsx';

/** One thing the household sells: in stock or not, its price, shown or hidden. */
export function GoodsCard(props: {
  listing: ListingRecord;
  photo: PhotoRecord | undefined;
  onStock: (inStock: boolean) => void;
  onShow: () => void;
  onHide: () => void;
  onPrices: (prices: number[]) => void;
}) {
  const [isPricing, setPricing] = createSignal(false);
  const price = () => pricesOf(props.listing.facts)[0];
  const pack = () => {
    const facts = props.listing.facts;
    return facts.kind === 'goods' ? packText(facts) : null;
  };
  const name = () => props.listing.facts.name || nameOf(props.listing);
  return (
    <Card label={nameOf(props.listing)}>
      <Show when={props.photo}>
        {(photo) => (
          <figure class="photo one">
            <Picture photo={photo()} alt={name()} />
          </figure>
        )}
      </Show>
      <div class="row between wrap">
        <h2 class="lg">{name()}</h2>
        <Tag tone={stockTone(props.listing)}>{stockWord(props.listing)}</Tag>
      </div>
      <Show when={pack()}>{(words) => <p class="soft">{words()}</p>}</Show>
      <Show when={price()}>
        {(dong) => (
          <p>
            <MoneyWords dong={dong()} />
          </p>
        )}
      </Show>
      <Show when={props.listing.state === 'published'}>
        <Button
          block
          icon={props.listing.inStock ? 'close' : 'check'}
          onClick={() => props.onStock(!props.listing.inStock)}
        >
          {stockAction(props.listing)}
        </Button>
      </Show>
      <div class="pair">
        <Button size="small" icon="edit" onClick={() => setPricing(true)}>
          {t('listings.mine.price')}
        </Button>
        <Show
          when={props.listing.state === 'published'}
          fallback={
            <Button size="small" icon="eye" onClick={props.onShow}>
              {t('listings.mine.show')}
            </Button>
          }
        >
          <Button size="small" icon="hidden" onClick={props.onHide}>
            {t('listings.mine.hide')}
          </Button>
        </Show>
      </div>
      <PriceSheet
        open={isPricing()}
        facts={props.listing.facts}
        onClose={() => setPricing(false)}
        onSave={(prices) => {
          setPricing(false);
          props.onPrices(prices);
        }}
      />
    </Card>
  );
}
