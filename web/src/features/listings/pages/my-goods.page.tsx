import type { ListingRecord, PhotoRecord } from '@lensan/contract';
import { packText, pricesOf, type ListingFacts } from '@lensan/listing';
import { createSignal, For, Index, Show } from 'solid-js';
import { households, isLoaded, record } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import {
  Button,
  Card,
  Empty,
  Loading,
  MoneyField,
  MoneyWords,
  Page,
  Sheet,
  Tag,
} from '../../../ui/index.ts';
import { Picture } from '../../photos/components/picture.tsx';
import '../../../ui/styles/photo.css';
import '../../photos/components/photos.css';
import { mainPhoto } from '../../photos/photos.data.ts';
import { listingsOf, nameOf } from '../listings.data.ts';
import { priceLabels } from '../components/price-confirm.tsx';

/**
 * "Hàng của tôi" on the household's own phone: in stock or not, the price, shown or hidden. No
 * typing but a price.
 */
export default function MyGoodsPage() {
  const mine = () => households()[0];
  const photoOf = (id: string) => {
    const dossier = mine();
    return dossier && mainPhoto(dossier, id);
  };
  const shown = () => {
    const dossier = mine();
    return dossier ? listingsOf(dossier).filter((listing) => listing.state !== 'draft') : [];
  };
  return (
    <Page title={t('listings.mine.title')} back="/" large>
      <Show when={isLoaded()} fallback={<Loading />}>
        <Show
          when={shown().length > 0}
          fallback={
            <Empty
              icon="box"
              title={t('listings.mine.empty')}
              help={t('listings.mine.emptyHelp')}
            />
          }
        >
          <For each={shown().map((listing) => listing.id)}>
            {(id) => (
              <Show when={mine()?.listings[id]}>
                {(listing) => <GoodsCard listing={listing()} photo={photoOf(id)} />}
              </Show>
            )}
          </For>
        </Show>
      </Show>
    </Page>
  );
}

function GoodsCard(props: { listing: ListingRecord; photo: PhotoRecord | undefined }) {
  const [isPricing, setPricing] = createSignal(false);
  const isRoom = () => props.listing.facts.kind === 'homestay';
  const options = () => ({
    householdId: props.listing.householdId,
    ...(props.listing.version > 0 ? { base: props.listing.version } : {}),
  });
  const price = () => pricesOf(props.listing.facts)[0];
  const pack = () => {
    const facts = props.listing.facts as ListingFacts;
    return facts.kind === 'goods' ? packText(facts) : null;
  };
  const confirmed = () =>
    props.listing.confirmedPricesDong ??
    pricesOf(props.listing.facts as ListingFacts).map((known) => known ?? 0);
  return (
    <Card label={nameOf(props.listing)}>
      <Show when={props.photo}>
        {(photo) => (
          <figure class="photo one">
            <Picture photo={photo()} alt={props.listing.facts.name || nameOf(props.listing)} />
          </figure>
        )}
      </Show>
      <div class="row between wrap">
        <h2 class="lg">{props.listing.facts.name || nameOf(props.listing)}</h2>
        <Tag
          tone={props.listing.state === 'hidden' ? 'plain' : props.listing.inStock ? 'ok' : 'stop'}
        >
          {t(
            props.listing.state === 'hidden'
              ? 'listings.state.hidden'
              : props.listing.inStock
                ? isRoom()
                  ? 'listings.mine.roomsFree'
                  : 'listings.mine.inStock'
                : isRoom()
                  ? 'listings.mine.roomsFull'
                  : 'listings.state.soldOut',
          )}
        </Tag>
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
          onClick={() =>
            void record(
              'listing.set_stock',
              { id: props.listing.id, inStock: !props.listing.inStock },
              options(),
            )
          }
        >
          {t(
            props.listing.inStock
              ? isRoom()
                ? 'listings.mine.sayFull'
                : 'listings.mine.saySoldOut'
              : isRoom()
                ? 'listings.mine.sayFree'
                : 'listings.mine.sayInStock',
          )}
        </Button>
      </Show>
      <div class="pair">
        <Button size="small" icon="edit" onClick={() => setPricing(true)}>
          {t('listings.mine.price')}
        </Button>
        <Show
          when={props.listing.state === 'published'}
          fallback={
            <Button
              size="small"
              icon="eye"
              onClick={() =>
                void record(
                  'listing.publish',
                  { id: props.listing.id, confirmedPricesDong: confirmed() },
                  options(),
                )
              }
            >
              {t('listings.mine.show')}
            </Button>
          }
        >
          <Button
            size="small"
            icon="hidden"
            onClick={() => void record('listing.hide', { id: props.listing.id }, options())}
          >
            {t('listings.mine.hide')}
          </Button>
        </Show>
      </div>
      <PriceSheet
        open={isPricing()}
        listing={props.listing}
        onClose={() => setPricing(false)}
        onSave={(prices) => {
          setPricing(false);
          void record('listing.set_price', { id: props.listing.id, pricesDong: prices }, options());
        }}
      />
    </Card>
  );
}

function PriceSheet(props: {
  open: boolean;
  listing: ListingRecord;
  onSave: (prices: number[]) => void;
  onClose: () => void;
}) {
  const facts = () => props.listing.facts as ListingFacts;
  const [typed, setTyped] = createSignal<readonly (number | null)[]>([]);
  const prices = () =>
    pricesOf(facts()).map((price, index) =>
      typed()[index] === undefined ? price : (typed()[index] ?? null),
    );
  const change = (index: number, dong: number | undefined) =>
    setTyped(prices().map((price, place) => (place === index ? (dong ?? null) : price)));
  const isComplete = () => prices().every((price) => price !== null && price >= 1000);
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
          disabledReason={isComplete() ? undefined : t('listings.mine.priceMissing')}
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
            label={priceLabels(facts())[index] ?? ''}
            value={price() ?? undefined}
            onChange={(dong) => change(index, dong)}
          />
        )}
      </Index>
    </Sheet>
  );
}
