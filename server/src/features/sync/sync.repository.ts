import type { PhoneState } from '@lensan/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { changes } from '../../operations/changes.table.ts';
import type { Db, Tx } from '../../database/client.ts';
import { unscoped } from '../../database/scope.ts';
import { updateAny, updateOne } from '../../database/update.ts';
import { isParked, operationLog } from '../../operations/operations.table.ts';
import { householdAliases, phoneStores, syncEpoch } from './sync.table.ts';

export type PhoneStore = typeof phoneStores.$inferSelect;

export async function findPhoneStore(db: Db, device: string): Promise<PhoneStore | undefined> {
  const [row] = await db.select().from(phoneStores).where(eq(phoneStores.device, device));
  return row;
}

export async function insertPhoneStore(
  tx: Tx,
  row: { device: string; accountId: string; key: string; now: number },
): Promise<void> {
  await tx.insert(phoneStores).values({
    device: row.device,
    accountId: row.accountId,
    key: row.key,
    last: 0,
    createdAt: row.now,
    seenAt: row.now,
    queued: 0,
    photos: 0,
    offsetMs: 0,
  });
}

/** What the phone says of itself, and how far its operations are. */
export async function updatePhoneStore(
  tx: Tx,
  device: string,
  now: number,
  state: PhoneState,
  progress: { last?: number; offsetMs?: number },
): Promise<void> {
  await updateOne(
    tx,
    phoneStores,
    {
      seenAt: now,
      queued: state.queued,
      oldestAt: state.oldestAt ?? null,
      photos: state.photos ?? 0,
      isPersisted: state.persisted ?? null,
      app: state.app ?? null,
      faultCount: state.faults?.count ?? 0,
      faultNames: state.faults?.names ?? null,
      ...progress,
    },
    eq(phoneStores.device, device),
  );
}

/** Name of this life of the database; made at the first call. */
export async function readEpoch(tx: Tx, make: () => string): Promise<string> {
  const [row] = await tx.select({ epoch: syncEpoch.epoch }).from(syncEpoch);
  return row?.epoch ?? renewEpoch(tx, make);
}

/**
 * To be called once after a backup was restored: numbers given after the backup will be given
 * again, and what waits in it may have been carried out since, so it goes on waiting where it would
 * be refused now, until its phone says otherwise.
 */
export async function renewEpoch(tx: Tx, make: () => string): Promise<string> {
  const epoch = make();
  await updateAny(
    tx,
    operationLog,
    { waiting: sql`json_set(${operationLog.waiting}, '$.again', json('true'))` },
    isParked,
    'perhaps nothing waits',
  );
  await tx
    .insert(syncEpoch)
    .values({ only: 1, epoch })
    .onConflictDoUpdate({ target: syncEpoch.only, set: { epoch } });
  return epoch;
}

/** How these operations stand, those still waiting left out. */
export const operationsEnded = (db: Db, ids: readonly string[], accountId: string) =>
  db
    .select()
    .from(operationLog)
    .where(
      and(
        inArray(operationLog.id, [...ids]),
        eq(operationLog.accountId, accountId),
        sql`${operationLog.status} <> 'parked'`,
      ),
    );

/** Everything of a phone that waits. */
export const operationsParked = (db: Db, device: string, accountId: string) =>
  db
    .select()
    .from(operationLog)
    .where(and(eq(operationLog.device, device), eq(operationLog.accountId, accountId), isParked));

/** Those of these operations that still wait. */
export const operationsWaiting = (db: Db, ids: readonly string[], accountId: string) =>
  db
    .select({ id: operationLog.id })
    .from(operationLog)
    .where(
      and(inArray(operationLog.id, [...ids]), eq(operationLog.accountId, accountId), isParked),
    );

/**
 * One row: the epoch, how far this phone's operations are and the newest change number, all of one
 * moment.
 */
export const readStanding = (db: Db, device: string) =>
  db
    .select({
      epoch: syncEpoch.epoch,
      last: sql<number>`coalesce((select ${phoneStores.last} from ${phoneStores} where ${phoneStores.device} = ${device}), 0)`,
      newest: sql<number>`coalesce((select max(${changes.version}) from ${changes} where ${unscoped('newest-number')}), 0)`,
    })
    .from(syncEpoch);

/** Those of these households that were merged into another. */
export const mergedAmong = async (tx: Tx, householdIds: readonly string[]): Promise<string[]> =>
  (
    await tx
      .select({ id: householdAliases.oldId })
      .from(householdAliases)
      .where(inArray(householdAliases.oldId, [...householdIds]))
  ).map(({ id }) => id);

/**
 * The household that took over the records of a merged one, however often it was merged; the id
 * itself otherwise. The signposts make no ring: one is set up when its household ends, and only
 * households that have not ended are merged or merged into.
 */
export async function householdNow(tx: Tx, householdId: string): Promise<string> {
  let current = householdId;
  for (const passed = new Set<string>(); !passed.has(current);) {
    passed.add(current);
    const [alias] = await tx
      .select({ newId: householdAliases.newId })
      .from(householdAliases)
      .where(eq(householdAliases.oldId, current));
    if (alias) current = alias.newId;
  }
  return current;
}
