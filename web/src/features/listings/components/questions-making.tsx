import { chipsFor } from '@lensan/listing';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { ChoiceCards, Field, TextArea } from '../../../ui/index.ts';
import { additivesOf } from '../goods-answers.ts';
import { ChipField } from './chip-field.tsx';
import type { GoodsAnswer } from './goods-answer.ts';

/** What is in it and how it is made. */
export function MakingQuestion(props: GoodsAnswer) {
  return (
    <>
      <ChipField
        label={t('listings.ask.ingredients')}
        value={props.facts.ingredients}
        chips={chipsFor(props.facts, 'ingredients')}
        onChange={(ingredients) => props.set({ ingredients })}
        error={props.error('ingredients')}
      />
      <ChipField
        label={t('listings.ask.making')}
        value={props.facts.making}
        chips={chipsFor(props.facts, 'making')}
        onChange={(making) => props.set({ making })}
        error={props.error('making')}
      />
    </>
  );
}

/** What was added, said by the household itself. */
export function AdditivesQuestion(props: GoodsAnswer) {
  return (
    <>
      <ChoiceCards
        label={t('listings.ask.additivesQ')}
        columns="one"
        value={props.facts.additives?.answer}
        onChoose={(answer) => props.set({ additives: additivesOf(answer, props.facts.additives) })}
        onSettle={(answer) => {
          if (answer !== 'other') props.settle();
        }}
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
          onInput={(other) => props.set({ additives: { answer: 'other', other: other || null } })}
          error={props.error('additives')}
        />
      </Show>
    </>
  );
}

/** How it tastes and what it is used for. */
export function TasteQuestion(props: GoodsAnswer) {
  return (
    <>
      <ChipField
        label={t('listings.ask.taste')}
        value={props.facts.taste}
        chips={chipsFor(props.facts, 'taste')}
        onChange={(taste) => props.set({ taste })}
        error={props.error('taste')}
      />
      <TextArea
        label={t('listings.ask.use')}
        rows={2}
        value={props.facts.use ?? ''}
        onInput={(text) => props.set({ use: text || null })}
        error={props.error('use')}
      />
    </>
  );
}

/** Who makes it. */
export function MakerQuestion(props: GoodsAnswer) {
  return (
    <>
      <ChoiceCards
        label={t('listings.ask.madeBy')}
        showLabel
        flat
        value={props.facts.madeBy ?? undefined}
        onChoose={(madeBy) => props.set({ madeBy })}
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
        onInput={(text) => props.set({ maker: text || null })}
        error={props.error('maker')}
      />
    </>
  );
}
