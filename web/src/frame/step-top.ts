import { createEffect, createMemo, on, type Accessor } from 'solid-js';

/**
 * A new step begins at its top: the page keeps its frame, so nobody else would scroll it back, and
 * a reader starts at the question. `step` may read as much of a draft as it likes: only another
 * value of it is another step. Taking the focus at each change of the draft took it out of the
 * field after every letter.
 */
export function createStepTop(step: Accessor<unknown>): void {
  createEffect(
    on(
      createMemo(step),
      () => {
        const main = document.querySelector('main');
        main?.scrollTo(0, 0);
        main?.focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );
}
