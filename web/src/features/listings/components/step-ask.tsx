import {
  describeListing,
  factsBehind,
  factsOfQuestion,
  questionsFor,
  sentenceText,
  type ListingFacts,
} from '@lensan/listing';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Card, Icon } from '../../../ui/index.ts';
import { opening, today } from '../listings.data.ts';
import type { Wizard } from '../wizard.ts';
import { GoodsQuestion } from './questions-goods.tsx';
import { HomestayQuestion } from './questions-homestay.tsx';

/** Step 4: one question a screen, and the sentence its answer becomes. */
export function StepAsk(props: { wizard: Wizard; facts: ListingFacts; who: string }) {
  const questions = () => questionsFor(props.facts);
  const at = () => Math.min(props.wizard.question(), questions().length - 1);
  const id = () => questions()[at()] ?? 'making';
  // Nobody makes a place to stay.
  const spoken = () => (id() === 'maker' && props.facts.kind === 'homestay' ? 'host' : id());
  const written = () =>
    describeListing(props.facts, today())
      .filter((sentence) =>
        factsBehind(sentence).some((name) => factsOfQuestion[id()].includes(name)),
      )
      .map(sentenceText)
      .join(' ');
  return (
    <>
      <p class="eyebrow">{t('listings.ask.count', { at: at() + 1, of: questions().length })}</p>
      <h2 class="h">{opening(t(`listings.question.${spoken()}`, { who: props.who }))}</h2>
      <Show
        when={props.facts.kind === 'goods' && props.facts}
        fallback={
          <Show when={props.facts.kind === 'homestay' && props.facts}>
            {(facts) => (
              <HomestayQuestion id={id()} wizard={props.wizard} facts={facts()} who={props.who} />
            )}
          </Show>
        }
      >
        {(facts) => (
          <GoodsQuestion id={id()} wizard={props.wizard} facts={facts()} who={props.who} />
        )}
      </Show>
      <Show when={written()}>
        {(text) => (
          <Card>
            <p class="label">{t('listings.ask.written')}</p>
            <p>“{text()}”</p>
            <p class="src">
              <Icon name="check" />
              <span>{t('listings.ask.onlyTold', { who: props.who })}</span>
            </p>
          </Card>
        )}
      </Show>
    </>
  );
}
