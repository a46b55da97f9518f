import type { ListingFacts, Origin } from '@lensan/listing';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Chip, Field } from '../../../ui/index.ts';
import type { Wizard } from '../wizard.ts';

/** Step 3: what people call it; below, where it is made or stands, as the register knows it. */
export function StepName(props: {
  wizard: Wizard;
  facts: ListingFacts;
  /** Names to tap: goods of the register, or the house by its family. */
  names: readonly string[];
  /** Where the household lives. */
  home: Origin;
}) {
  const isStay = () => props.facts.kind === 'homestay';
  const question = () => t(isStay() ? 'listings.name.stay' : 'listings.name.goods');
  const setName = (name: string) => props.wizard.setFacts({ ...props.facts, name });
  const offered = () => props.names.filter((name) => name !== props.facts.name);
  return (
    <>
      <h2 class="h">{question()}</h2>
      <Field
        label={t(isStay() ? 'listings.what.nameStay' : 'listings.what.name')}
        value={props.facts.name}
        onInput={setName}
        error={props.wizard.fieldError('name')}
        autocapitalize="sentences"
      />
      <Show when={offered().length > 0}>
        <div class="row wrap">
          <For each={offered()}>{(name) => <Chip onClick={() => setName(name)}>{name}</Chip>}</For>
        </div>
      </Show>
      <OriginOfGoods wizard={props.wizard} facts={props.facts} home={props.home} />
    </>
  );
}

/** The place in one line; its fields open where it is not known or another one. */
function OriginOfGoods(props: { wizard: Wizard; facts: ListingFacts; home: Origin }) {
  const origin = () => props.facts.origin;
  const set = (part: Partial<Origin>) =>
    props.wizard.setFacts({ ...props.facts, origin: { ...origin(), ...part } });
  const town = () => [origin().commune, origin().province].filter(Boolean).join(', ');
  const isElsewhere = () =>
    Boolean(props.home.commune) &&
    (origin().commune !== props.home.commune || origin().province !== props.home.province);
  const [isOpen, setOpen] = createSignal(town() === '');
  const isStay = () => props.facts.kind === 'homestay';
  return (
    <>
      <Show when={!isOpen()}>
        <div class="row between wrap">
          <p>
            {t(isStay() ? 'listings.name.standsAt' : 'listings.name.madeAt', { place: town() })}
          </p>
          <Chip icon="edit" onClick={() => setOpen(true)}>
            {t('listings.name.elsewhere')}
          </Chip>
        </div>
      </Show>
      <Show when={isElsewhere()}>
        <p class="sm soft">{t('listings.name.isElsewhere', { place: town() })}</p>
      </Show>
      <Show when={isOpen()}>
        <Field
          label={t(isStay() ? 'listings.name.whereStay' : 'listings.what.place')}
          help={t('listings.what.placeHelp')}
          value={origin().place ?? ''}
          onInput={(text) => set({ place: text || null })}
          error={props.wizard.fieldError('origin')}
          autocapitalize="words"
        />
        <div class="pair">
          <Field
            label={t('listings.what.commune')}
            value={origin().commune ?? ''}
            onInput={(text) => set({ commune: text || null })}
            autocapitalize="sentences"
          />
          <Field
            label={t('listings.what.province')}
            value={origin().province ?? ''}
            onInput={(text) => set({ province: text || null })}
            autocapitalize="words"
          />
        </div>
      </Show>
    </>
  );
}
