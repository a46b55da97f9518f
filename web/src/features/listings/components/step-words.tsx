import {
  describeListing,
  factsBehind,
  introductionOf,
  suggestTitles,
  type ListingFacts,
} from '@lensan/listing';
import { createSignal, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Card, Chip, ChoiceCards, Field, Icon, Note, TextArea } from '../../../ui/index.ts';
import { today } from '../listings.data.ts';
import type { Wizard } from '../wizard.ts';
import { numberOf } from '../wizard-steps.ts';
import { FactsText } from './facts-text.tsx';

/** Step 5: a title and the introduction, made of what was told; both may be written anew. */
export function StepWords(props: { wizard: Wizard; facts: ListingFacts; who: string }) {
  const suggestions = () => suggestTitles(props.facts, today());
  const isOwn = () =>
    props.wizard.title() !== null &&
    !suggestions().some((title) => title.text === props.wizard.title());
  const [writesTitle, setWritesTitle] = createSignal(isOwn());
  const chosen = () => (writesTitle() ? 'own' : (props.wizard.title() ?? suggestions()[0]?.text));
  const choose = (value: string) => {
    setWritesTitle(value === 'own');
    // The first suggestion follows the facts; another one is kept as it reads now.
    props.wizard.setTitle(
      value === 'own'
        ? (props.wizard.title() ?? suggestions()[0]?.text ?? '')
        : value === suggestions()[0]?.text
          ? null
          : value,
    );
  };
  const question = () =>
    t(props.facts.kind === 'homestay' ? 'listings.words.titleStay' : 'listings.words.title');
  const sentences = () => describeListing(props.facts, today());
  const count = () => new Set(sentences().flatMap(factsBehind)).size;
  const composed = () =>
    introductionOf({ facts: props.facts, title: null, description: null }, today());
  return (
    <>
      <h2 class="h">{question()}</h2>
      <ChoiceCards
        label={question()}
        columns="one"
        value={chosen()}
        onChoose={choose}
        choices={[
          ...suggestions().map((title) => ({ value: title.text, word: title.text })),
          { value: 'own', word: t('listings.words.own') },
        ]}
      />
      <Show when={writesTitle()}>
        <Field
          label={t('listings.words.ownTitle')}
          value={props.wizard.title() ?? ''}
          onInput={(text) => props.wizard.setTitle(text)}
          error={props.wizard.fieldError('title')}
          autocapitalize="sentences"
        />
      </Show>
      <div class="row between">
        <h3 class="label">{t('listings.words.introduction')}</h3>
        <Show
          when={props.wizard.description() === null}
          fallback={
            <Chip icon="redo" onClick={() => props.wizard.setDescription(null)}>
              {t('listings.words.composed')}
            </Chip>
          }
        >
          <Chip icon="edit" onClick={() => props.wizard.setDescription(composed())}>
            {t('common.edit')}
          </Chip>
        </Show>
      </div>
      <Show
        when={props.wizard.description() === null}
        fallback={
          <TextArea
            label={t('listings.words.ownText')}
            rows={7}
            value={props.wizard.description() ?? ''}
            onInput={(text) => props.wizard.setDescription(text)}
            error={props.wizard.fieldError('description')}
          />
        }
      >
        <Show
          when={sentences().length > 0}
          fallback={
            <Note
              kind="should"
              actions={
                <Button size="small" onClick={() => props.wizard.go(numberOf('ask'))}>
                  {t('listings.words.askMore')}
                </Button>
              }
            >
              {t('listings.words.empty')}
            </Note>
          }
        >
          <Card>
            <FactsText sentences={sentences()} />
            <p class="src">
              <Icon name="check" />
              <span>{t('listings.words.told', { count: count(), who: props.who })}</span>
            </p>
          </Card>
        </Show>
      </Show>
    </>
  );
}
