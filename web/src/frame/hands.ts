import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import { overPage } from '../ui/over-page.ts';

/**
 * Where a phone is that was handed over. `away`: nobody has said since the page was opened that they
 * hold it; `held`: the household does; `returning`: it goes back before the end.
 */
export type Hands = 'away' | 'held' | 'returning';

export interface HeldPhone {
  readonly hands: Accessor<Hands>;
  readonly setHands: (hands: Hands) => void;
}

/**
 * A phone in the hands of the household shows nothing of the mentor's: Back asks first to give it
 * back, and Back on that question goes on. `isHanded`: the household holds it, as the draft says.
 */
export function createHands(isHanded: Accessor<boolean>, first: Hands): HeldPhone {
  const [hands, setHands] = createSignal<Hands>(first);
  createEffect(() => {
    if (!isHanded() || hands() === 'held') return;
    const next = hands() === 'away' ? 'returning' : 'held';
    onCleanup(overPage(() => setHands(next)));
  });
  return { hands, setHands };
}
