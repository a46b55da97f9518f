import type { AddressTerm, HouseholdDevice, HouseholdKind } from '@lensan/contract';
import { searchMatch } from '@lensan/vietnamese';
import { createMemo, For, Show } from 'solid-js';
import { households } from '../../../local/index.ts';
import { t } from '../../../text/index.ts';
import { Chip, ChoiceCards, Field } from '../../../ui/index.ts';

interface Asked<Value> {
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** One question each; the page or sheet around it asks it with its title. */
export const NameQuestion = (props: Asked<string>) => (
  <Field
    label={t('households.ask.name')}
    help={t('households.ask.nameHelp')}
    value={props.value ?? ''}
    onInput={props.onChange}
    maxLength={80}
    autocapitalize="words"
  />
);

const terms: readonly AddressTerm[] = ['bac', 'co', 'chu', 'ong', 'ba', 'anh', 'chi'];
export const TermQuestion = (props: Asked<AddressTerm> & { name: string }) => (
  <ChoiceCards
    flat
    columns="two"
    label={t('households.ask.term')}
    value={props.value}
    onChoose={props.onChange}
    choices={terms.map((value) => ({
      value,
      word: `${t(`common.address.${value}`)} ${props.name}`,
    }))}
  />
);

const kinds = [
  ['farm', 'leaf'],
  ['business', 'bag'],
  ['homestay', 'bed'],
  ['cooperative_member', 'users'],
] as const;
export const KindQuestion = (props: Asked<HouseholdKind>) => (
  <ChoiceCards
    label={t('households.ask.kind')}
    value={props.value}
    onChoose={props.onChange}
    choices={kinds.map(([value, icon]) => ({ value, icon, word: t(`households.kind.${value}`) }))}
  />
);

/** What other households here sell, most often first: most goods of a village are the same few. */
const goodsHere = (typed: string): string[] => {
  const counts = new Map<string, number>();
  for (const {
    household: { sells },
  } of households())
    if (sells !== '' && sells !== typed && searchMatch(typed, sells))
      counts.set(sells, (counts.get(sells) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([sells]) => sells);
};
export function SellsQuestion(props: Asked<string>) {
  const offered = createMemo(() => goodsHere(props.value ?? ''));
  return (
    <>
      <Field
        label={t('households.ask.sells')}
        help={t('households.ask.sellsHelp')}
        value={props.value ?? ''}
        onInput={props.onChange}
        maxLength={120}
      />
      <Show when={offered().length > 0}>
        <div class="stack gap-2">
          <p class="sm soft">{t('households.ask.sellsHere')}</p>
          <div class="row wrap">
            <For each={offered()}>
              {(goods) => <Chip onClick={() => props.onChange(goods)}>{goods}</Chip>}
            </For>
          </div>
        </div>
      </Show>
    </>
  );
}

export const LineQuestion = (props: Asked<string>) => (
  <Field
    label={t('households.ask.line')}
    help={t('households.ask.lineHelp')}
    value={props.value ?? ''}
    onInput={props.onChange}
    maxLength={160}
  />
);

const devices = [
  ['smart', 'phone'],
  ['feature', 'call'],
  ['none', 'close'],
] as const;
export const DeviceQuestion = (props: Asked<HouseholdDevice>) => (
  <ChoiceCards
    columns="one"
    label={t('households.ask.device')}
    value={props.value}
    onChoose={props.onChange}
    choices={devices.map(([value, icon]) => ({
      value,
      icon,
      word: t(`households.device.${value}`),
    }))}
  />
);

export const PriorityQuestion = (props: Asked<boolean>) => (
  <ChoiceCards
    columns="one"
    label={t('households.ask.priority')}
    value={props.value === undefined ? undefined : props.value ? 'yes' : 'no'}
    onChoose={(value) => props.onChange(value === 'yes')}
    choices={[
      { value: 'yes', word: t('households.priority.yes') },
      { value: 'no', word: t('households.priority.no') },
    ]}
  />
);
