import { amenities, type HomestayFacts, type QuestionId } from '@lensan/listing';
import { For, Match, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { CheckCard, ChoiceCards, Field, MoneyField, TextArea } from '../../../ui/index.ts';
import type { Wizard } from '../wizard.ts';
import { PapersQuestion } from './questions-shared.tsx';

/** One question about a place to stay. */
export function HomestayQuestion(props: {
  id: QuestionId;
  wizard: Wizard;
  facts: HomestayFacts;
  who: string;
}) {
  const set = (part: Partial<HomestayFacts>) => props.wizard.setFacts({ ...props.facts, ...part });
  const error = (field: string) => props.wizard.fieldError(field);
  return (
    <Switch>
      <Match when={props.id === 'house'}>
        <TextArea
          label={t('listings.ask.house')}
          help={t('listings.ask.houseHelp')}
          value={props.facts.house ?? ''}
          onInput={(text) => set({ house: text || null })}
          error={error('house')}
        />
      </Match>
      <Match when={props.id === 'activities'}>
        <TextArea
          label={t('listings.ask.activities')}
          help={t('listings.ask.activitiesHelp')}
          value={props.facts.activities ?? ''}
          onInput={(text) => set({ activities: text || null })}
          error={error('activities')}
        />
      </Match>
      <Match when={props.id === 'meals'}>
        <ChoiceCards
          label={t('listings.ask.breakfast')}
          showLabel
          flat
          value={props.facts.breakfast === null ? undefined : props.facts.breakfast ? 'yes' : 'no'}
          onChoose={(answer) => set({ breakfast: answer === 'yes' })}
          choices={[
            { value: 'yes', word: t('common.yes') },
            { value: 'no', word: t('common.no') },
          ]}
        />
        <MoneyField
          brief
          label={t('listings.ask.dinner')}
          value={props.facts.dinnerPriceDong ?? undefined}
          onChange={(price) => set({ dinnerPriceDong: price ?? null })}
          error={error('dinnerPriceDong')}
        />
      </Match>
      <Match when={props.id === 'arrive'}>
        <div class="pair">
          <Field
            label={t('listings.ask.checkIn')}
            type="time"
            value={props.facts.checkIn ?? ''}
            onInput={(text) => set({ checkIn: text || null })}
          />
          <Field
            label={t('listings.ask.checkOut')}
            type="time"
            value={props.facts.checkOut ?? ''}
            onInput={(text) => set({ checkOut: text || null })}
          />
        </div>
        <TextArea
          label={t('listings.ask.road')}
          rows={2}
          value={props.facts.road ?? ''}
          onInput={(text) => set({ road: text || null })}
          error={error('road')}
        />
      </Match>
      <Match when={props.id === 'amenities'}>
        <div class="stack gap-2">
          <For each={amenities}>
            {(amenity) => (
              <CheckCard
                word={t(`listings.amenity.${amenity}`)}
                checked={props.facts.amenities.includes(amenity)}
                onChange={(checked) =>
                  set({
                    amenities: amenities.filter((entry) =>
                      entry === amenity ? checked : props.facts.amenities.includes(entry),
                    ),
                  })
                }
              />
            )}
          </For>
        </div>
      </Match>
      <Match when={props.id === 'maker'}>
        <TextArea
          label={t('listings.ask.maker', { who: props.who })}
          rows={2}
          value={props.facts.maker ?? ''}
          onInput={(text) => set({ maker: text || null })}
          error={error('maker')}
        />
      </Match>
      <Match when={props.id === 'papers'}>
        <PapersQuestion wizard={props.wizard} facts={props.facts} />
      </Match>
    </Switch>
  );
}
