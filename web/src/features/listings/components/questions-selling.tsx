import { storages } from '@lensan/listing';
import { formatQuantity } from '@lensan/vietnamese';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { CheckCard, ChoiceCards, MoneyField } from '../../../ui/index.ts';
import { channelNames, channelsAsking } from '../channel-names.ts';
import {
  deliveries,
  deliveryKey,
  deliveryOfKey,
  firstBundle,
  gramsOf,
  lifeKey,
  lifeOfDays,
  lifeOfKey,
  lives,
} from '../goods-answers.ts';
import type { GoodsAnswer } from './goods-answer.ts';
import { NumberField } from './number-field.tsx';

/** How long it keeps. A life no card has is typed in days. */
export function LifeQuestion(props: GoodsAnswer) {
  const isTyped = () =>
    props.facts.shelfLife !== null && lifeOfKey(lifeKey(props.facts.shelfLife)) === null;
  const [isOther, setOther] = createSignal(isTyped());
  const chosen = () =>
    isOther() ? 'other' : props.facts.shelfLife ? lifeKey(props.facts.shelfLife) : undefined;
  return (
    <>
      <ChoiceCards
        label={t('listings.ask.life')}
        flat
        value={chosen()}
        onChoose={(key) => {
          setOther(key === 'other');
          if (key !== 'other') props.set({ shelfLife: lifeOfKey(key) });
        }}
        onSettle={(key) => {
          if (key !== 'other') props.settle();
        }}
        choices={[
          ...lives.map((life) => ({
            value: lifeKey(life),
            word: formatQuantity(life.value, t(`listings.life.${life.unit}`)),
          })),
          { value: 'other', word: t('listings.ask.lifeOther') },
        ]}
      />
      <Show when={isOther()}>
        <NumberField
          whole
          label={t('listings.ask.lifeDays')}
          value={props.facts.shelfLife?.unit === 'day' ? props.facts.shelfLife.value : null}
          onChange={(value) => props.set({ shelfLife: lifeOfDays(value) })}
          error={props.error('shelfLife')}
        />
      </Show>
    </>
  );
}

/** Where it is kept. */
export const StorageQuestion = (props: GoodsAnswer) => (
  <ChoiceCards
    label={t('listings.ask.storage')}
    flat
    value={props.facts.storage ?? undefined}
    onChoose={(storage) => props.set({ storage })}
    onSettle={() => props.settle()}
    choices={storages.map((value) => ({ value, word: t(`listings.storage.${value}`) }))}
  />
);

/** Several together at one price. */
export function BundleQuestion(props: GoodsAnswer) {
  const [hasBundle, setBundle] = createSignal(props.facts.bundle !== null);
  return (
    <>
      <CheckCard
        word={t('listings.ask.bundleYes')}
        icon="cart"
        checked={hasBundle()}
        onChange={(checked) => {
          setBundle(checked);
          props.set({
            bundle: checked ? firstBundle(props.facts.priceDong) : null,
          });
        }}
      />
      <Show when={props.facts.bundle}>
        {(bundle) => (
          <>
            <NumberField
              whole
              label={t('listings.ask.bundleCount')}
              value={bundle().count}
              onChange={(count) => props.set({ bundle: { ...bundle(), count: count ?? 2 } })}
              error={props.error('bundle')}
            />
            <MoneyField
              brief
              label={t('listings.ask.bundlePrice', { count: bundle().count })}
              value={bundle().priceDong}
              onChange={(priceDong) =>
                props.set({ bundle: { ...bundle(), priceDong: priceDong ?? 0 } })
              }
            />
          </>
        )}
      </Show>
    </>
  );
}

/** What a parcel weighs, how many there are, how long they travel. */
export function SendQuestion(props: GoodsAnswer) {
  return (
    <>
      <NumberField
        whole
        label={t('listings.ask.parcel')}
        help={t('listings.ask.parcelHelp', { channels: channelNames(channelsAsking('parcel')) })}
        value={props.facts.parcelGrams}
        onChange={(value) => props.set({ parcelGrams: gramsOf(value) })}
        error={props.error('parcelGrams')}
      />
      <NumberField
        whole
        label={t('listings.ask.stock')}
        value={props.facts.stockCount}
        onChange={(stockCount) => props.set({ stockCount })}
        error={props.error('stockCount')}
      />
      <ChoiceCards
        label={t('listings.ask.delivery')}
        showLabel
        columns="three"
        flat
        value={props.facts.delivery ? deliveryKey(props.facts.delivery) : undefined}
        onChoose={(key) => props.set({ delivery: deliveryOfKey(key) })}
        choices={deliveries.map((value) => ({
          value,
          word: value.replace('-', '–') + '\u00a0' + t('listings.life.day'),
        }))}
      />
    </>
  );
}
