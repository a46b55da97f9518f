import { packWord, type GoodsFacts } from '@lensan/listing';
import { formatQuantity } from '@lensan/vietnamese';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { ChoiceCards, MoneyField, Note, type Choice } from '../../../ui/index.ts';
import { opening } from '../listings.data.ts';
import { isOtherSize, packsOf, sizeKey, sizeOfKey, sizesOf, typedSize, unitsOf } from '../packs.ts';
import type { Wizard } from '../wizard.ts';
import { NumberField } from './number-field.tsx';

const packIcons = {
  bag: 'bag',
  jar: 'jar',
  box: 'carton',
  bottle: 'jar',
  bundle: 'fresh',
  piece: 'flag',
} as const;
/** Step 3 for goods: pack, weight and price of one. */
export function StepPrice(props: { wizard: Wizard; facts: GoodsFacts; who: string }) {
  const set = (part: Partial<GoodsFacts>) => props.wizard.setFacts({ ...props.facts, ...part });
  const [isOther, setOther] = createSignal(isOtherSize(props.facts.group, props.facts.net));
  let priceField: HTMLDivElement | undefined;
  const one = () => packWord(props.facts);
  const sizeChoices = (): Choice<string>[] => [
    ...sizesOf(props.facts.group).map((size) => ({
      value: sizeKey(size),
      word: formatQuantity(size.value, size.unit),
    })),
    { value: 'other', word: t('listings.price.otherSize') },
  ];
  const chooseSize = (value: string) => {
    setOther(value === 'other');
    if (value !== 'other') set({ net: sizeOfKey(props.facts.group, value) });
  };
  return (
    <>
      <h2 class="h">{opening(t('listings.price.pack', { who: props.who }))}</h2>
      <ChoiceCards
        label={opening(t('listings.price.pack', { who: props.who }))}
        columns="three"
        value={props.facts.pack ?? undefined}
        onChoose={(pack) => set({ pack })}
        choices={packsOf(props.facts.group).map((pack) => ({
          value: pack,
          word:
            pack === 'piece'
              ? packWord({ pack, group: props.facts.group })
              : t(`listings.pack.${pack}`),
          icon: packIcons[pack],
        }))}
      />
      <Show when={props.facts.pack}>
        <ChoiceCards
          label={t(
            props.facts.group === 'plant' ? 'listings.price.height' : 'listings.price.weight',
            { one: one() },
          )}
          showLabel
          columns="three"
          flat
          value={isOther() ? 'other' : props.facts.net ? sizeKey(props.facts.net) : undefined}
          onChoose={chooseSize}
          onSettle={(value) => {
            if (value !== 'other') priceField?.querySelector('input')?.focus();
          }}
          choices={sizeChoices()}
        />
        <Show when={isOther()}>
          <NumberField
            label={t('listings.price.size')}
            value={props.facts.net?.value ?? null}
            error={props.wizard.fieldError('net')}
            onChange={(value) => set({ net: typedSize(props.facts.group, props.facts.net, value) })}
          />
          <ChoiceCards
            label={t('listings.price.unit')}
            showLabel
            columns="three"
            flat
            value={props.facts.net?.unit}
            onChoose={(unit) => {
              if (props.facts.net) set({ net: { ...props.facts.net, unit } });
            }}
            choices={unitsOf(props.facts.group).map((unit) => ({ value: unit, word: unit }))}
          />
        </Show>
        <div ref={priceField}>
          <MoneyField
            label={t('listings.price.label', { one: one() })}
            value={props.facts.priceDong ?? undefined}
            onChange={(priceDong) => set({ priceDong: priceDong ?? null })}
            error={props.wizard.fieldError('priceDong')}
          />
        </div>
        <Note kind="done" icon="speak">
          {t('listings.price.ask', { who: props.who, one: one() })}
        </Note>
      </Show>
    </>
  );
}
