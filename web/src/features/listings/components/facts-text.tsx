import type { Sentence } from '@lensan/listing';
import { For, Show } from 'solid-js';

/** Composed sentences with every fact underlined in gold. */
export const FactsText = (props: { sentences: readonly Sentence[] }) => (
  <p>
    <For each={props.sentences}>
      {(sentence) => (
        <>
          <For each={sentence.parts}>
            {(part) => (
              <Show when={part.fact} fallback={part.text}>
                <u class="fact">{part.text}</u>
              </Show>
            )}
          </For>{' '}
        </>
      )}
    </For>
  </p>
);
