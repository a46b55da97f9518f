import type { LiveChannelId } from '@lensan/channels/ids.ts';
import {
  checkSpeech,
  type ScriptBlock,
  type SpeechProblem,
  type SpokenFacts,
} from '@lensan/livestream';
import { createEffect, createSignal, For, on } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, Sheet, TextArea } from '../../../ui/index.ts';

const advice = (problem: SpeechProblem): string => {
  switch (problem.code) {
    case 'script.number_not_fact':
      return t('livestream.advice.number', { text: problem.text });
    case 'script.phone_on_air':
      return t('livestream.advice.phone', { text: problem.text });
    case 'script.other_platform':
      return t('livestream.advice.platform', { text: problem.text });
    case 'script.payment_on_air':
      return t('livestream.advice.payment', { text: problem.text });
    case 'script.too_long':
      return t('livestream.advice.long');
  }
};

/**
 * The host's own words for one block, with advice while typing. Advice never stops: the person
 * keeps the say.
 */
export function OwnWords(props: {
  block: ScriptBlock | undefined;
  facts: SpokenFacts;
  channel: LiveChannelId;
  onSave: (words: string) => void;
  onClose: () => void;
}) {
  const [words, setWords] = createSignal('');
  createEffect(
    on(
      () => props.block?.id,
      () => setWords(props.block?.sentences.map((sentence) => sentence.text).join(' ') ?? ''),
    ),
  );
  const problems = () => checkSpeech(words(), props.facts, props.channel);
  return (
    <Sheet
      open={props.block !== undefined}
      title={t('livestream.edit.title')}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button kind="main" icon="check" onClick={() => props.onSave(words().trim())}>
            {t('livestream.edit.save')}
          </Button>
          <Button block onClick={() => props.onSave('')}>
            {t('livestream.edit.reset')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <TextArea
          label={t('livestream.edit.label')}
          value={words()}
          onInput={setWords}
          rows={5}
          maxLength={600}
        />
        <For each={problems()}>{(problem) => <Note kind="should">{advice(problem)}</Note>}</For>
      </div>
    </Sheet>
  );
}
