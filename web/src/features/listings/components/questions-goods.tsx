import { storages, type GoodsFacts, type QuestionId } from '@lensan/listing';
import { formatQuantity } from '@lensan/vietnamese';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { CheckCard, ChoiceCards, Field, MoneyField, TextArea } from '../../../ui/index.ts';
import type { Wizard } from '../wizard.ts';
import { NumberField } from './number-field.tsx';
import { PapersQuestion } from './questions-shared.tsx';

const lives = [
  { value: 7, unit: 'day' },
  { value: 1, unit: 'month' },
  { value: 3, unit: 'month' },
  { value: 6, unit: 'month' },
  { value: 12, unit: 'month' },
] as const;
const keyOf = (life: { value: number; unit: string }): string => `${life.value} ${life.unit}`;

/** One question about goods. */
export function GoodsQuestion(props: {
  id: QuestionId;
  wizard: Wizard;
  facts: GoodsFacts;
  who: string;
}) {
  const set = (part: Partial<GoodsFacts>) => props.wizard.setFacts({ ...props.facts, ...part });
  const error = (field: string) => props.wizard.fieldError(field);
  const lifeChoices = () =>
    lives.map((life) => ({
      value: keyOf(life),
      word: formatQuantity(life.value, t(`listings.life.${life.unit}`)),
    }));
  const [hasBundle, setBundle] = createSignal(props.facts.bundle !== null);
  return (
    <Switch>
      <Match when={props.id === 'making'}>
        <TextArea
          label={t('listings.ask.ingredients')}
          help={t('listings.ask.ingredientsHelp')}
          rows={2}
          value={props.facts.ingredients ?? ''}
          onInput={(text) => set({ ingredients: text || null })}
          error={error('ingredients')}
        />
        <TextArea
          label={t('listings.ask.making')}
          help={t('listings.ask.makingHelp')}
          value={props.facts.making ?? ''}
          onInput={(text) => set({ making: text || null })}
          error={error('making')}
        />
      </Match>
      <Match when={props.id === 'additives'}>
        <ChoiceCards
          label={t('listings.ask.additivesQ')}
          columns="one"
          value={props.facts.additives?.answer}
          onChoose={(answer) =>
            set({
              additives: {
                answer,
                other: answer === 'other' ? (props.facts.additives?.other ?? null) : null,
              },
            })
          }
          choices={[
            { value: 'none', word: t('listings.ask.none'), icon: 'leaf' },
            { value: 'sugar', word: t('listings.ask.sugar'), icon: 'plus' },
            { value: 'other', word: t('listings.ask.otherAdditive'), icon: 'jar' },
          ]}
        />
        <Show when={props.facts.additives?.answer === 'other'}>
          <Field
            label={t('listings.ask.whichAdditive')}
            value={props.facts.additives?.other ?? ''}
            onInput={(other) => set({ additives: { answer: 'other', other: other || null } })}
            error={error('additives')}
          />
        </Show>
      </Match>
      <Match when={props.id === 'keep'}>
        <ChoiceCards
          label={t('listings.ask.life')}
          showLabel
          flat
          value={props.facts.shelfLife ? keyOf(props.facts.shelfLife) : undefined}
          onChoose={(key) => set({ shelfLife: lives.find((life) => keyOf(life) === key) ?? null })}
          choices={lifeChoices()}
        />
        <NumberField
          whole
          label={t('listings.ask.lifeDays')}
          value={props.facts.shelfLife?.unit === 'day' ? props.facts.shelfLife.value : null}
          onChange={(value) =>
            set({ shelfLife: value === null || value < 1 ? null : { value, unit: 'day' } })
          }
          error={error('shelfLife')}
        />
        <ChoiceCards
          label={t('listings.ask.storage')}
          showLabel
          flat
          value={props.facts.storage ?? undefined}
          onChoose={(storage) => set({ storage })}
          choices={storages.map((value) => ({ value, word: t(`listings.storage.${value}`) }))}
        />
      </Match>
      <Match when={props.id === 'taste'}>
        <TextArea
          label={t('listings.ask.taste')}
          help={t('listings.ask.tasteHelp')}
          rows={2}
          value={props.facts.taste ?? ''}
          onInput={(text) => set({ taste: text || null })}
          error={error('taste')}
        />
        <TextArea
          label={t('listings.ask.use')}
          rows={2}
          value={props.facts.use ?? ''}
          onInput={(text) => set({ use: text || null })}
          error={error('use')}
        />
      </Match>
      <Match when={props.id === 'maker'}>
        <ChoiceCards
          label={t('listings.ask.madeBy')}
          showLabel
          flat
          value={props.facts.madeBy ?? undefined}
          onChoose={(madeBy) => set({ madeBy })}
          choices={[
            { value: 'family', word: t('listings.ask.family'), icon: 'home' },
            { value: 'cooperative', word: t('listings.ask.cooperative'), icon: 'users' },
          ]}
        />
        <TextArea
          label={t('listings.ask.maker', { who: props.who })}
          help={t('listings.ask.makerHelp')}
          rows={2}
          value={props.facts.maker ?? ''}
          onInput={(text) => set({ maker: text || null })}
          error={error('maker')}
        />
      </Match>
      <Match when={props.id === 'papers'}>
        <PapersQuestion wizard={props.wizard} facts={props.facts} />
      </Match>
      <Match when={props.id === 'bundle'}>
        <CheckCard
          word={t('listings.ask.bundleYes')}
          icon="cart"
          checked={hasBundle()}
          onChange={(checked) => {
            setBundle(checked);
            set({
              bundle: checked ? { count: 3, priceDong: (props.facts.priceDong ?? 0) * 3 } : null,
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
                onChange={(count) => set({ bundle: { ...bundle(), count: count ?? 2 } })}
                error={error('bundle')}
              />
              <MoneyField
                brief
                label={t('listings.ask.bundlePrice', { count: bundle().count })}
                value={bundle().priceDong}
                onChange={(priceDong) =>
                  set({ bundle: { ...bundle(), priceDong: priceDong ?? 0 } })
                }
              />
            </>
          )}
        </Show>
      </Match>
      <Match when={props.id === 'send'}>
        <NumberField
          whole
          label={t('listings.ask.parcel')}
          help={t('listings.ask.parcelHelp')}
          value={props.facts.parcelGrams}
          onChange={(value) => set({ parcelGrams: value === null || value < 1 ? null : value })}
          error={error('parcelGrams')}
        />
        <NumberField
          whole
          label={t('listings.ask.stock')}
          value={props.facts.stockCount}
          onChange={(stockCount) => set({ stockCount })}
          error={error('stockCount')}
        />
        <ChoiceCards
          label={t('listings.ask.delivery')}
          showLabel
          columns="three"
          flat
          value={
            props.facts.delivery
              ? `${props.facts.delivery.minDays}-${props.facts.delivery.maxDays}`
              : undefined
          }
          onChoose={(key) => {
            const [minDays = 0, maxDays = 0] = key.split('-').map(Number);
            set({ delivery: { minDays, maxDays } });
          }}
          choices={[
            ['1-2', '1–2'],
            ['2-4', '2–4'],
            ['4-7', '4–7'],
          ].map(([value = '', word = '']) => ({
            value,
            word: word + '\u00a0' + t('listings.life.day'),
          }))}
        />
      </Match>
    </Switch>
  );
}
