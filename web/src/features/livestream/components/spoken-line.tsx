import type { Segment } from '@lensan/livestream';
import { For, Show } from 'solid-js';

/**
 * A sentence with its facts underlined; `withDigits` puts the figures behind the words, for the
 * prompter.
 */
export function SpokenLine(props: {
  segments: readonly Segment[];
  withDigits?: boolean | undefined;
}) {
  return (
    <For each={props.segments}>
      {(segment) => (
        <Show
          when={segment.factId !== undefined && segment.digits !== undefined}
          fallback={segment.text}
        >
          <Show when={props.withDigits} fallback={<u class="fact">{segment.text}</u>}>
            <em>{segment.text}</em> ({segment.digits})
          </Show>
        </Show>
      )}
    </For>
  );
}
