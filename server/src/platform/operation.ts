import type { Problem } from '@lensan/contract';
import type { Tx } from '../database/client.ts';
import type { Actor } from './actor.ts';
import type { Ids } from './ids.ts';

/** What a use case gets: everything it may touch while the write transaction is open. */
export interface OperationContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly ids: Ids;
  /** Server time, ms UTC. */
  readonly now: number;
  /** When the person did it: phone time corrected by the measured offset, ms UTC. Never decides order. */
  readonly at: number;
  readonly operationId: string;
  /** Version of the record the person saw, or null for something new. */
  readonly base: number | null;
  /** Draws the next change number for a record. Call once per record written, store it as the row's `version`. */
  nextVersion(entity: string, recordId: string, path: string): Promise<number>;
  /** Adds a row to the append-only activity log. `detail` holds codes and counts, never names, phones or account numbers. */
  recordActivity(activity: { subjectId: string; path: string; detail?: Record<string, string | number | boolean> }): Promise<void>;
}

export interface OperationOutcome {
  /** `conflict`: stored, but a value of another device stands; `parked`: its record is not here yet. */
  readonly status: 'ok' | 'conflict' | 'parked';
  readonly version?: number;
  readonly code?: string;
  readonly problems?: readonly Problem[];
}

/** One use case: load, check access (`requireAllowed`), decide in a pure package, store. Throws a `Refusal` before storing anything. */
export type OperationHandler<Body> = (context: OperationContext, body: Body) => Promise<OperationOutcome>;

/** What a feature hands to `app.ts`: kind → use case. */
export type OperationHandlers = Readonly<Record<string, OperationHandler<never>>>;
