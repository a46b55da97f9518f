import type { Tx } from '../database/client.ts';
import type { Actor } from '../platform/actor.ts';
import type { OperationHandlers } from './operation.ts';

/** What features know and the runner needs. Handed in by `app.ts`. */
export interface OperationSources {
  readonly handlers: Partial<OperationHandlers>;
  /** What people call an account, shown beside a conflicting value. */
  readonly accountName: (tx: Tx, accountId: string) => Promise<string | null>;
  /** The account as it may act now, or null when it may not. For operations that waited. */
  readonly actorOf: (tx: Tx, accountId: string) => Promise<Actor | null>;
  /**
   * Household that took over the records of a merged one; the id itself when it was never merged.
   */
  readonly householdNow?: (tx: Tx, householdId: string) => Promise<string>;
  /**
   * Those of these households that were merged into another. Without it each is asked for by
   * `householdNow`.
   */
  readonly mergedAmong?: (tx: Tx, householdIds: readonly string[]) => Promise<readonly string[]>;
  /**
   * True when this account had a right somewhere that has ended: what its phone still brings waits
   * for the team leader instead of being refused.
   */
  readonly hasLostRights?: (tx: Tx, accountId: string, now: number) => Promise<boolean>;
  /**
   * By kind: bodies written by older builds, made current. `version` is the `operationsVersion` of
   * the writing build.
   */
  readonly upcast?: (
    kind: string,
    body: unknown,
    version: number,
  ) => { kind: string; body: unknown };
}
