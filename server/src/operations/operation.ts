import type { Infer, OperationKind, operations, Problem } from '@lensan/contract';
import type { Tx } from '../database/client.ts';
import type { Actor } from '../platform/actor.ts';
import type { Ids } from '../platform/ids.ts';

/** What a use case gets: everything it may touch while the write transaction is open. */
export interface OperationContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly ids: Ids;
  /** Server time, ms UTC. */
  readonly now: number;
  /**
   * When the person did it: phone time corrected by the measured offset, ms UTC. Never decides
   * order.
   */
  readonly at: number;
  /** Id made by the phone, or of this write alone where no phone sent it. */
  readonly operationId: string;
  /**
   * Version of the record the person saw, or null for something new; an edit without it counts as
   * having seen nothing of other phones.
   */
  readonly base: number | null;
  /**
   * Draws the next change number for a record. Call once per record written, store it as the row's
   * `version`. Name the `fields` an edit changes: another phone's later edit of the same field is
   * then seen as a conflict.
   */
  nextVersion(
    entity: string,
    recordId: string,
    path: string,
    fields?: readonly string[],
  ): Promise<number>;
  /**
   * Merges an edit with what other phones changed since the person saw the record (`base`).
   * Different fields merge. For the same field the last received wins and the other value is kept
   * as a conflict; for `guarded` fields the value that stands is kept and the new one becomes the
   * conflict. Store `values`, pass `fields` to `nextVersion`, answer `status`.
   * @example const merged = await context.mergeFields({ entity: 'household', recordId: row.id, path: row.path, current: row, patch, guarded: ['phone'] });
   */
  mergeFields<Row extends object>(edit: FieldEdit<Row>): Promise<MergedFields<Row>>;
  /**
   * Asks once for all operations of a batch, for what no operation changes: names of accounts,
   * villages.
   * @example const name = await context.once(`name ${accountId}`, () => findName(context.tx, accountId));
   */
  once<T>(key: string, ask: () => Promise<T>): Promise<T>;
  /**
   * Adds a row to the append-only activity log. `detail` holds codes and counts, never names,
   * phones or account numbers. `accountId`: who did it, where that is known only by the proof this
   * write has taken. A write that ends with neither this nor `silent` is undone.
   */
  recordActivity(activity: {
    subjectId: string;
    path: string;
    detail?: Record<string, string | number | boolean>;
    accountId?: string;
  }): Promise<void>;
  /**
   * Says instead why this write leaves no activity: nothing was changed, or another row already
   * says who did what.
   * @example context.silent('nothing changed');
   */
  silent(why: string): void;
}

export interface FieldEdit<Row extends object> {
  readonly entity: string;
  readonly recordId: string;
  /** Path of the record's household. */
  readonly path: string;
  readonly current: Row;
  /** Fields the person changed; `undefined` = left alone. */
  readonly patch: { readonly [F in keyof Row]?: Row[F] | undefined };
  /**
   * Account, bank, phone for signing in, price confirmed by the household: a concurrent edit never
   * overwrites these.
   */
  readonly guarded?: readonly (keyof Row & string)[];
}
export interface MergedFields<Row extends object> {
  /** What to store. */
  readonly values: Partial<Row>;
  /** Names of the stored fields. */
  readonly fields: readonly string[];
  /** `conflict` when a value lost; it lies in the table of conflicts. */
  readonly status: 'ok' | 'conflict';
}

export interface OperationOutcome {
  /**
   * `conflict`: stored, but a value of another device stands; `parked`: its record is not here yet.
   */
  readonly status: 'ok' | 'conflict' | 'parked';
  readonly version?: number;
  readonly code?: string;
  readonly problems?: readonly Problem[];
}

/**
 * One use case: load, check access (`requireAllowed`), decide in a pure package, store. Throws a
 * `Refusal` before storing anything.
 */
export type OperationHandler<Body> = (
  context: OperationContext,
  body: Body,
) => Promise<OperationOutcome>;

/**
 * Ends an operation that left its record as it was: what it asks for stands already, or a value
 * that lost lies with the conflicts.
 * @example if (merged.fields.length === 0) return unchanged(context, household, merged.status);
 */
export function unchanged(
  context: Pick<OperationContext, 'silent'>,
  record: { readonly version: number },
  status: 'ok' | 'conflict' = 'ok',
): OperationOutcome {
  context.silent('the record stands as it was');
  return { status, version: record.version };
}

/** What an operation of that kind carries, as the contract describes it. */
export type BodyOf<Kind extends OperationKind> = Infer<(typeof operations)[Kind]['body']>;

/**
 * Kind → use case, each with the body of its own kind. A feature hands its part to `app.ts`, which
 * must have all of them: a missing handler, an unknown kind or another kind's body does not compile.
 * @example export const visitOperations = { 'visit.record': recordVisit } satisfies Partial<OperationHandlers>;
 */
export type OperationHandlers = {
  readonly [Kind in OperationKind]: OperationHandler<BodyOf<Kind>>;
};
