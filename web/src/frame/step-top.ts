import { createEffect, on, type Accessor } from 'solid-js';

/**
 * A new step begins at its top: the page keeps its frame, so nobody else would scroll it back, and
 * a reader starts at the question.
 */
export function createStepTop(step: Accessor<unknown>): void {
  createEffect(
    on(
      step,
      () => {
        const main = document.querySelector('main');
        main?.scrollTo(0, 0);
        main?.focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );
}
