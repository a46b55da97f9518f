import type { OperationResult } from '@lensan/contract';
import { eq } from 'drizzle-orm';
import type { Tx } from '../database/client.ts';
import { updateOne } from '../database/update.ts';
import type { Actor } from '../platform/actor.ts';
import { attempt, type Circumstances, type Engine, type Waiting } from './attempt.ts';
import { prepareBatch, type Batch } from './batch.ts';
import type { DeliveredOperation, Delivery } from './delivery.ts';
import { operationLog } from './operations.table.ts';
import { fromRow, stored, toResult } from './results.ts';
import type { OperationSources } from './sources.ts';
import { release, retry, tryAgain, wake } from './wake.ts';

export interface OperationRunner {
  readonly kinds: readonly string[];
  /**
   * Runs operations in one write transaction, each in its own savepoint. A known id answers its
   * stored result; a refusal rejects that operation alone; one whose record or place is missing
   * waits on the server and is tried again when its household is written to. One that ends without
   * activity, or a word why it needs none, is a fault of ours and waits like any other fault.
   */
  run(
    actor: Actor,
    delivery: Delivery,
    delivered: readonly DeliveredOperation[],
  ): Promise<OperationResult[]>;
  /**
   * The same inside a write the caller opened. `onlyKnown`: operations never seen before are left
   * out of the results instead of run.
   */
  runInside(
    tx: Tx,
    actor: Actor,
    delivery: Delivery,
    delivered: readonly DeliveredOperation[],
    options?: { onlyKnown?: boolean; batch?: Batch },
  ): Promise<OperationResult[]>;
  /**
   * Looks up at once what is asked of every operation of a batch; hand it to each `runInside` of
   * the same transaction, and to `finish`.
   */
  prepare(tx: Tx, delivered: readonly Pick<DeliveredOperation, 'envelope'>[]): Promise<Batch>;
  /** Writes what a prepared batch has kept back. To be called at its end. */
  finish(batch: Batch): Promise<void>;
  /**
   * Tries one waiting operation in the places of `actor`; it stays the work of who made it. It
   * never ends refused by this. Null when there is none of that id.
   */
  release(tx: Tx, actor: Actor, operationId: string): Promise<OperationResult | null>;
  /**
   * Tries those of an account's waiting operations that are named: its places may have changed.
   * `again`: which of them had been taken before a restore, where the phone tells.
   */
  retry(
    tx: Tx,
    actor: Actor,
    operationIds: readonly string[],
    again?: readonly string[],
  ): Promise<void>;
}

export function makeOperationRunner(
  services: Engine['services'],
  sources: OperationSources,
): OperationRunner {
  const engine: Engine = { services, sources };
  const prepare: OperationRunner['prepare'] = (tx, delivered) =>
    prepareBatch(sources, tx, delivered);
  const finish: OperationRunner['finish'] = ({ ledger }) => ledger.settle();
  const runInside: OperationRunner['runInside'] = async (
    tx,
    actor,
    delivery,
    delivered,
    { onlyKnown, batch: prepared } = {},
  ) => {
    const batch = prepared ?? (await prepare(tx, delivered));
    const touched = new Set<string>();
    const at = { tx, actor, delivery, now: services.clock(), touched };
    const results: OperationResult[] = [];
    for (const one of delivered) {
      const repeated = await repeat(engine, at, one, batch);
      if (repeated) results.push(repeated);
      else if (!onlyKnown) results.push(await take(engine, at, one, batch));
    }
    if (batch.hasWaiting && touched.size > 0) {
      await wake(engine, at, batch);
      batch.homes.clear();
    }
    if (!prepared) await finish(batch);
    return results;
  };
  return {
    kinds: Object.keys(sources.handlers),
    runInside,
    prepare,
    finish,
    run: (actor, delivery, delivered) =>
      services.database.write((tx) => runInside(tx, actor, delivery, delivered)),
    release: (tx, actor, operationId) => release(engine, tx, actor, operationId),
    retry: (tx, actor, ids, again) => retry(engine, tx, actor, ids, again),
  };
}

type Taking = Circumstances & { readonly delivery: Delivery };

/** The result of an operation delivered before, or null for a new one. */
async function repeat(
  engine: Engine,
  at: Taking,
  { n, envelope }: DeliveredOperation,
  batch: Batch,
): Promise<OperationResult | null> {
  if (!batch.known.has(envelope.id)) return null;
  await batch.ledger.settle();
  const { tx, actor } = at;
  const [known] = await tx.select().from(operationLog).where(eq(operationLog.id, envelope.id));
  if (!known) return null;
  // Delivered before by another phone's file: it takes its place in this phone's order now.
  if (n !== null && known.n === null)
    await updateOne(
      tx,
      operationLog,
      { device: at.delivery.device, n },
      eq(operationLog.id, envelope.id),
    );
  const ending =
    known.status === 'parked' && known.accountId === actor.accountId
      ? await tryAgain(engine, at, { row: known, actor }, batch)
      : fromRow(known);
  return toResult(envelope.id, ending, true);
}

/** Carries a new operation out and writes down how it ended. */
async function take(
  engine: Engine,
  at: Taking,
  { n, envelope, again }: DeliveredOperation,
  batch: Batch,
): Promise<OperationResult> {
  const { delivery, actor, now } = at;
  const waiting: Waiting = { envelope, version: delivery.version, again };
  const ending = await attempt(engine, at, waiting, batch);
  batch.known.add(envelope.id);
  batch.hasWaiting ||= ending.status === 'parked';
  batch.ledger.operation({
    id: envelope.id,
    device: delivery.device,
    n,
    accountId: actor.accountId,
    kind: envelope.kind,
    householdId: envelope.householdId ?? null,
    ...stored(ending),
    waiting: ending.status === 'parked' ? JSON.stringify(waiting) : null,
    atPhone: envelope.at,
    offsetMs: delivery.offsetMs,
    receivedAt: now,
  });
  return toResult(envelope.id, ending, false);
}
