import { Show } from 'solid-js';
import { isLoaded } from '../../../local/index.ts';
import { Loading, NotFound } from '../../../ui/index.ts';

/** In place of a household or listing that is not there: still being read, or not on this phone. */
export const Missing = () => (
  <Show when={isLoaded()} fallback={<Loading />}>
    <NotFound />
  </Show>
);
