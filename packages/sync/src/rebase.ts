import type { Numbered } from './outbox.ts';

/**
 * An own operation as far as showing it goes. `parked`: the server keeps it without having applied
 * it.
 */
export interface Shown extends Numbered {
  readonly status?: string | undefined;
}

/**
 * The phone's own operations that the fetched base does not contain yet, in the order they were
 * made: those the server has not confirmed, those confirmed after the last complete fetch
 * (`applied` is the highest number that fetch contained), and those that wait there.
 */
export const unseen = <Op extends Shown>(
  out: readonly Op[],
  sent: readonly Op[],
  applied: number,
): Op[] =>
  [...sent.filter((op) => op.status === 'parked' || op.n > applied), ...out].sort(
    (a, b) => a.n - b.n,
  );

/** What a screen shows: the server's base with one's own unseen operations applied over it. */
export const rebase = <State, Op extends Shown>(
  base: State,
  own: readonly Op[],
  project: (state: State, op: Op) => State,
): State => own.reduce(project, base);
