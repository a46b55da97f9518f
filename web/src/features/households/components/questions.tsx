import type { AddressTerm, HouseholdDevice, HouseholdKind } from '@lensan/contract';
import { addressTerms, givenName, usualTerms } from '@lensan/household/names.ts';
import { capitalize, searchIn } from '@lensan/vietnamese';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Chip, ChoiceCards, Field, Search } from '../../../ui/index.ts';

interface Asked<Value> {
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** Villages of the mentor: as cards when few, else searched. */
export function VillageQuestion(
  props: Asked<string> & {
    villages: readonly { readonly id: string; readonly name: string }[];
    /** It was chosen by a press; the arrow keys only go from one to the next. */
    onSettle: () => void;
  },
) {
  const [query, setQuery] = createSignal('');
  const found = () => searchIn(query(), props.villages, (village) => village.name).slice(0, 12);
  return (
    <Show
      when={props.villages.length > 5}
      fallback={
        <ChoiceCards
          columns="one"
          label={t('households.new.step.village')}
          value={props.value}
          onChoose={props.onChange}
          onSettle={props.onSettle}
          choices={props.villages.map(({ id, name }) => ({ value: id, word: capitalize(name) }))}
        />
      }
    >
      <Search label={t('households.new.villageSearch')} value={query()} onInput={setQuery} />
      <div class="row wrap">
        <For each={found()}>
          {(village) => (
            <Chip
              icon="pin"
              pressed={props.value === village.id}
              onClick={() => {
                props.onChange(village.id);
                props.onSettle();
              }}
            >
              {village.name}
            </Chip>
          )}
        </For>
      </div>
    </Show>
  );
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

/** The forms that fit the name first, the others one tap further. */
export function TermQuestion(props: Asked<AddressTerm> & { headName: string }) {
  const [isAsked, setAsked] = createSignal(false);
  const usual = () => usualTerms(props.headName);
  const hasAll = () => isAsked() || (props.value !== undefined && !usual().includes(props.value));
  return (
    <>
      <ChoiceCards
        flat
        columns="two"
        label={t('households.ask.term')}
        value={props.value}
        onChoose={props.onChange}
        choices={(hasAll() ? addressTerms : usual()).map((value) => ({
          value,
          word: capitalize(`${t(`common.address.${value}`)} ${givenName(props.headName)}`),
        }))}
      />
      <Show when={!hasAll()}>
        <Button block onClick={() => setAsked(true)}>
          {t('households.ask.termOther')}
        </Button>
      </Show>
    </>
  );
}

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

export function SellsQuestion(
  props: Asked<string> & {
    /** What others here sell: most goods of a village are the same few. */
    offered: readonly string[];
  },
) {
  return (
    <>
      <Field
        label={t('households.ask.sells')}
        help={t('households.ask.sellsHelp')}
        value={props.value ?? ''}
        onInput={props.onChange}
        maxLength={120}
      />
      <Show when={props.offered.length > 0}>
        <div class="stack gap-2">
          <p class="sm soft">{t('households.ask.sellsHere')}</p>
          <div class="row wrap">
            <For each={props.offered}>
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
