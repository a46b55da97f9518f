import {
  packWord,
  type GoodsFacts,
  type GoodsGroup,
  type NetUnit,
  type Pack,
  type Quantity,
} from '@lensan/listing';
import { formatQuantity } from '@lensan/vietnamese';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { ChoiceCards, MoneyField, Note, type Choice } from '../../../ui/index.ts';
import { opening } from '../listings.data.ts';
import type { Wizard } from '../wizard.ts';
import { NumberField } from './number-field.tsx';

const packsOf: Partial<Record<GoodsGroup, readonly Pack[]>> = {
  cooked: ['jar', 'box', 'bag'],
  poultry: ['piece', 'box', 'bag'],
  plant: ['piece'],
  fresh: ['bag', 'box', 'bundle'],
  honey: ['bottle', 'jar'],
  tea: ['bag', 'box'],
  rice: ['bag', 'box'],
  craft: ['piece', 'box'],
};
const packIcons = {
  bag: 'bag',
  jar: 'jar',
  box: 'carton',
  bottle: 'jar',
  bundle: 'fresh',
  piece: 'flag',
} as const;
const sizesOf: Partial<Record<GoodsGroup, readonly Quantity[]>> = {
  cooked: [
    { value: 400, unit: 'g' },
    { value: 500, unit: 'g' },
  ],
  poultry: [
    { value: 1.5, unit: 'kg' },
    { value: 2, unit: 'kg' },
  ],
  plant: [
    { value: 60, unit: 'cm' },
    { value: 90, unit: 'cm' },
  ],
  fresh: [
    { value: 500, unit: 'g' },
    { value: 1, unit: 'kg' },
  ],
  honey: [
    { value: 500, unit: 'ml' },
    { value: 1, unit: 'l' },
  ],
  tea: [
    { value: 100, unit: 'g' },
    { value: 200, unit: 'g' },
  ],
  rice: [
    { value: 5, unit: 'kg' },
    { value: 10, unit: 'kg' },
  ],
  craft: [],
};
const dry: readonly Quantity[] = [
  { value: 250, unit: 'g' },
  { value: 500, unit: 'g' },
];
const unitsOf = (group: GoodsGroup): readonly NetUnit[] =>
  group === 'honey'
    ? ['ml', 'l', 'g', 'kg']
    : group === 'plant' || group === 'craft'
      ? ['cm', 'm', 'g', 'kg']
      : ['g', 'kg', 'ml', 'l'];
const keyOf = (net: Quantity): string => `${net.value} ${net.unit}`;

/** Step 3 for goods: pack, weight and price of one. */
export function StepPrice(props: { wizard: Wizard; facts: GoodsFacts; who: string }) {
  const set = (part: Partial<GoodsFacts>) => props.wizard.setFacts({ ...props.facts, ...part });
  const packs = () => packsOf[props.facts.group] ?? (['bag', 'jar', 'box'] as const);
  const sizes = () => sizesOf[props.facts.group] ?? dry;
  const [isOther, setOther] = createSignal(
    props.facts.net !== null &&
      !sizes().some((size) => props.facts.net !== null && keyOf(size) === keyOf(props.facts.net)),
  );
  const one = () => packWord(props.facts);
  const sizeChoices = (): Choice<string>[] => [
    ...sizes().map((size) => ({ value: keyOf(size), word: formatQuantity(size.value, size.unit) })),
    { value: 'other', word: t('listings.price.otherSize') },
  ];
  const chooseSize = (value: string) => {
    setOther(value === 'other');
    if (value !== 'other') set({ net: sizes().find((size) => keyOf(size) === value) ?? null });
  };
  return (
    <>
      <h2 class="h">{opening(t('listings.price.pack', { who: props.who }))}</h2>
      <ChoiceCards
        label={opening(t('listings.price.pack', { who: props.who }))}
        columns="three"
        value={props.facts.pack ?? undefined}
        onChoose={(pack) => set({ pack })}
        choices={packs().map((pack) => ({
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
          value={isOther() ? 'other' : props.facts.net ? keyOf(props.facts.net) : undefined}
          onChoose={chooseSize}
          choices={sizeChoices()}
        />
        <Show when={isOther()}>
          <NumberField
            label={t('listings.price.size')}
            value={props.facts.net?.value ?? null}
            error={props.wizard.fieldError('net')}
            onChange={(value) =>
              set({
                net:
                  value === null || value <= 0
                    ? null
                    : {
                        value,
                        unit: props.facts.net?.unit ?? unitsOf(props.facts.group)[0] ?? 'g',
                      },
              })
            }
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
        <MoneyField
          label={t('listings.price.label', { one: one() })}
          value={props.facts.priceDong ?? undefined}
          onChange={(priceDong) => set({ priceDong: priceDong ?? null })}
          error={props.wizard.fieldError('priceDong')}
        />
        <Note kind="done" icon="speak">
          {t('listings.price.ask', { who: props.who, one: one() })}
        </Note>
      </Show>
    </>
  );
}
