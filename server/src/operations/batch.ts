import { inArray } from 'drizzle-orm';
import type { Tx } from '../database/client.ts';
import type { DeliveredOperation } from './delivery.ts';
import { makeLedger, type Ledger } from './ledger.ts';
import { isParked, operationLog } from './operations.table.ts';
import type { OperationSources } from './sources.ts';

/**
 * What is known of a batch while it is taken, so that it is asked once and not for every operation.
 */
export interface Batch {
  /** Those of its ids that were delivered before or have been since. */
  readonly known: Set<string>;
  /** True when anything waits anywhere. */
  hasWaiting: boolean;
  /** Households looked up so far, by the name operations give them. */
  readonly homes: Map<string, string>;
  readonly ledger: Ledger;
  /** Answers of `OperationContext.once`. */
  readonly answers: Map<string, Promise<unknown>>;
}

/** Nothing looked up yet: for an operation that waited, whose surroundings have changed since. */
export const unheld = (): Pick<Batch, 'homes' | 'answers'> => ({
  homes: new Map(),
  answers: new Map(),
});

export const emptyBatch = (tx: Tx): Batch => ({
  known: new Set(),
  hasWaiting: false,
  ledger: makeLedger(tx),
  ...unheld(),
});

/** Looks up at once what is asked of every operation of a batch. */
export async function prepareBatch(
  { mergedAmong }: Pick<OperationSources, 'mergedAmong'>,
  tx: Tx,
  delivered: readonly Pick<DeliveredOperation, 'envelope'>[],
): Promise<Batch> {
  const ids = delivered.map(({ envelope }) => envelope.id);
  const known = await tx
    .select({ id: operationLog.id })
    .from(operationLog)
    .where(inArray(operationLog.id, ids));
  const [waiting] = await tx
    .select({ id: operationLog.id })
    .from(operationLog)
    .where(isParked)
    .limit(1);
  const batch = {
    ...emptyBatch(tx),
    known: new Set(known.map(({ id }) => id)),
    hasWaiting: waiting !== undefined,
  };
  const households = [...new Set(delivered.flatMap(({ envelope }) => envelope.householdId ?? []))];
  if (mergedAmong && households.length > 0) {
    const merged = new Set(await mergedAmong(tx, households));
    for (const id of households) if (!merged.has(id)) batch.homes.set(id, id);
  }
  return batch;
}
