import { For } from 'solid-js';
import { t } from '../text/index.ts';

export interface StepsProps {
  /** Step on screen, from 1. */
  at: number;
  of: number;
}

/**
 * One bar per step: done green, now gold with a dark edge, rest empty. The title says the same in
 * words.
 */
export function StepBars(props: StepsProps & { name: string }) {
  const numbers = () => Array.from({ length: props.of }, (_, index) => index + 1);
  return (
    <div
      class="progress"
      role="img"
      aria-label={t('kit.step.spoken', { at: props.at, of: props.of, name: props.name })}
    >
      <For each={numbers()}>
        {(number) => <i classList={{ done: number < props.at, now: number === props.at }} />}
      </For>
    </div>
  );
}
