import type { OperationResult } from '@lensan/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../database/client.ts';
import { updateOne } from '../database/update.ts';
import type { Actor } from '../platform/actor.ts';
import { attempt, type Circumstances, type Engine, type Waiting } from './attempt.ts';
import { emptyBatch, unheld, type Batch } from './batch.ts';
import { isParked, operationLog } from './operations.table.ts';
import { stored, toResult, type Ending, type OperationRow } from './results.ts';

/** More rounds than this would mean operations that keep waking each other. */
const wakeRounds = 8;

type Here = Pick<Circumstances, 'tx' | 'now' | 'touched'>;

/** Tries what waits for the households just written to, until nothing more is touched by it. */
export async function wake(engine: Engine, here: Here, batch: Batch): Promise<void> {
  const { tx, touched } = here;
  for (let round = 0; touched.size > 0 && round < wakeRounds; round++) {
    await batch.ledger.settle();
    const rows = await tx
      .select()
      .from(operationLog)
      .where(and(isParked, inArray(operationLog.householdId, [...touched])))
      // In order of arrival, which the clock does not tell: it may have been set back.
      .orderBy(sql`rowid`);
    touched.clear();
    for (const row of rows) {
      const actor = await engine.sources.actorOf(tx, row.accountId);
      if (actor) await tryAgain(engine, here, { row, actor }, batch);
    }
  }
}

/** Tries a waiting operation once more; `again` says whether it had been taken before a restore. */
export async function tryAgain(
  engine: Engine,
  here: Here,
  { row, actor, again }: { row: OperationRow; actor: Actor; again?: boolean | undefined },
  { ledger }: Batch,
): Promise<Ending> {
  const waiting = JSON.parse(row.waiting ?? '{}') as Waiting;
  const ending = await attempt(
    engine,
    { ...here, actor, delivery: { device: row.device, offsetMs: row.offsetMs }, lateN: row.n },
    again === undefined ? waiting : { ...waiting, again },
    { ledger, ...unheld() },
  );
  if (ending.status !== 'parked')
    await updateOne(
      here.tx,
      operationLog,
      { ...stored(ending), waiting: null },
      eq(operationLog.id, row.id),
    );
  return ending;
}

/** `OperationRunner.release`. */
export async function release(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  operationId: string,
): Promise<OperationResult | null> {
  const [row] = await tx
    .select()
    .from(operationLog)
    .where(and(eq(operationLog.id, operationId), isParked));
  if (!row) return null;
  const here = { tx, now: engine.services.clock(), touched: new Set<string>() };
  const batch = emptyBatch(tx);
  const author = standIn(actor, row.accountId);
  const ending = await tryAgain(engine, here, { row, actor: author, again: true }, batch);
  await wake(engine, here, batch);
  await batch.ledger.settle();
  return toResult(operationId, ending, false);
}

/**
 * The author of waiting work with the places of whoever releases it, and the right of somebody who
 * goes from door to door there.
 */
const standIn = (releaser: Actor, authorId: string): Actor => ({
  ...releaser,
  accountId: authorId,
  householdId: null,
  grants: [
    ...releaser.grants,
    ...releaser.grants.map(({ path }) => ({ role: 'mentor' as const, path })),
  ],
});

/** `OperationRunner.retry`. */
export async function retry(
  engine: Engine,
  tx: Tx,
  actor: Actor,
  operationIds: readonly string[],
  again?: readonly string[],
): Promise<void> {
  const rows = await tx
    .select()
    .from(operationLog)
    .where(
      and(
        inArray(operationLog.id, [...operationIds]),
        isParked,
        eq(operationLog.accountId, actor.accountId),
      ),
    )
    .orderBy(sql`rowid`);
  const here = { tx, now: engine.services.clock(), touched: new Set<string>() };
  const batch = emptyBatch(tx);
  for (const row of rows)
    await tryAgain(engine, here, { row, actor, again: again?.includes(row.id) }, batch);
  await wake(engine, here, batch);
  await batch.ledger.settle();
}
