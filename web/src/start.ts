import { startSession } from './features/accounts/session.data.ts';
import { handOwnWork } from './local/own-work.ts';

/** The local store is told what features do with own work; it knows none of them. */
const handOver = (): Promise<void> => {
  handOwnWork(() => import('./projections.ts'));
  return Promise.resolve();
};

/**
 * What happens once when the app starts, in this order, after the first picture. One line per
 * feature; a failing start is shown as an error page.
 */
export const starters: readonly (() => Promise<void>)[] = [handOver, startSession];
