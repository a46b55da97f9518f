import { factLimits, type HomestayFacts, type Room } from '@lensan/listing';
import { Index, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Card, ChoiceCards, Field, MoneyField, Note } from '../../../ui/index.ts';
import type { Wizard } from '../wizard.ts';
import { NumberField } from './number-field.tsx';

/** Step 3 for a place to stay: each kind of room with its people and its price. */
export function StepRooms(props: { wizard: Wizard; facts: HomestayFacts; who: string }) {
  const set = (rooms: readonly Room[]) => props.wizard.setFacts({ ...props.facts, rooms });
  const change = (index: number, part: Partial<Room>) =>
    set(props.facts.rooms.map((room, place) => (place === index ? { ...room, ...part } : room)));
  const add = (sharing: Room['sharing']) =>
    set([
      ...props.facts.rooms,
      { name: '', sharing, guests: sharing === 'private' ? 2 : 8, beds: null, priceDong: null },
    ]);
  return (
    <>
      <h2 class="h">{t('listings.rooms.question', { who: props.who })}</h2>
      <Index each={props.facts.rooms}>
        {(room, index) => (
          <Card label={t('listings.rooms.one', { number: index + 1 })}>
            <ChoiceCards
              label={t('listings.rooms.sharing')}
              flat
              value={room().sharing}
              onChoose={(sharing) => change(index, { sharing })}
              choices={[
                { value: 'private', word: t('listings.rooms.private'), icon: 'bed' },
                { value: 'shared', word: t('listings.rooms.shared'), icon: 'users' },
              ]}
            />
            <Field
              label={t('listings.rooms.name')}
              value={room().name}
              onInput={(name) => change(index, { name })}
              error={props.wizard.fieldError(`rooms.${index}.name`)}
              autocapitalize="sentences"
            />
            <NumberField
              whole
              label={
                room().sharing === 'private'
                  ? t('listings.rooms.guests')
                  : t('listings.rooms.places')
              }
              value={room().guests}
              onChange={(guests) => change(index, { guests: Math.max(1, guests ?? 1) })}
              error={props.wizard.fieldError(`rooms.${index}.guests`)}
            />
            <Field
              label={t('listings.rooms.beds')}
              value={room().beds ?? ''}
              onInput={(beds) => change(index, { beds: beds || null })}
              error={props.wizard.fieldError(`rooms.${index}.beds`)}
            />
            <MoneyField
              brief
              label={
                room().sharing === 'private'
                  ? t('listings.rooms.price')
                  : t('listings.rooms.priceShared')
              }
              value={room().priceDong ?? undefined}
              onChange={(priceDong) => change(index, { priceDong: priceDong ?? null })}
              error={props.wizard.fieldError(`rooms.${index}.priceDong`)}
            />
            <Button
              size="small"
              kind="quiet"
              icon="trash"
              onClick={() => set(props.facts.rooms.filter((_, place) => place !== index))}
            >
              {t('listings.rooms.remove')}
            </Button>
          </Card>
        )}
      </Index>
      <Show when={props.facts.rooms.length < factLimits.rooms}>
        <div class="pair">
          <Button icon="bed" onClick={() => add('private')}>
            {t('listings.rooms.addPrivate')}
          </Button>
          <Button icon="users" onClick={() => add('shared')}>
            {t('listings.rooms.addShared')}
          </Button>
        </div>
      </Show>
      <Note kind="done" icon="speak">
        {t('listings.rooms.ask', { who: props.who })}
      </Note>
    </>
  );
}
