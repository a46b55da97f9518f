import { allows } from '@lensan/access';
import { refuse, type Infer, type OperationResult, type waitingOperations } from '@lensan/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { makeScope, pathInScope, unscoped, type Scope } from '../../database/scope.ts';
import type { Actor } from '../../platform/actor.ts';
import type { OperationRunner } from '../../operations/runner.ts';
import { isParked, operationLog } from '../../operations/operations.table.ts';
import type { SyncedEntity } from '../../operations/synced-entity.ts';
import type { SyncServices } from './sync.push.ts';

/** What looking through waiting work needs of the features. Handed in by `app.ts`. */
export interface ReviewSources {
  readonly entities: readonly SyncedEntity[];
  readonly namesOf: (
    db: Db,
    accountIds: readonly string[],
  ) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Paths an account holds or has held a role on. */
  readonly pathsOf: (db: Db, accountId: string) => Promise<readonly string[]>;
}

type Row = typeof operationLog.$inferSelect;
const mostShown = 500;

const scopeOfReview = (actor: Actor): Scope =>
  makeScope(
    actor.grants
      .filter((grant) => allows([grant], 'sync.review', { path: grant.path }))
      .map(({ path }) => path),
  );

/**
 * Work that waits for a household of this scope, or for one nobody knows yet by a person of this
 * scope.
 */
async function inReach(
  db: Db,
  sources: ReviewSources,
  rows: readonly Row[],
  scope: Scope,
): Promise<Row[]> {
  const card = sources.entities.find(({ entity }) => entity === 'household')?.table;
  const ids = [
    ...new Set(rows.flatMap(({ householdId }) => (householdId === null ? [] : [householdId]))),
  ];
  if (!card) return [];
  const cards = (await db
    .select({ id: card.id, path: card.path })
    .from(card)
    .where(and(inArray(card.id, ids), unscoped('checked-after-load')))) as {
    id: string;
    path: string;
  }[];
  const pathOf = new Map(cards.map(({ id, path }) => [id, path]));
  const ours = new Map<string, boolean>();
  for (const { accountId } of rows) {
    if (!ours.has(accountId))
      ours.set(
        accountId,
        (await sources.pathsOf(db, accountId)).some((path) => pathInScope(path, scope)),
      );
  }
  return rows.filter((row) => {
    const path = pathOf.get(row.householdId ?? '');
    return path === undefined ? ours.get(row.accountId) === true : pathInScope(path, scope);
  });
}

/** What arrived and could not be placed yet, the oldest first. */
export async function listWaiting(
  services: SyncServices,
  sources: ReviewSources,
  actor: Actor,
): Promise<Infer<typeof waitingOperations.response>> {
  const { read } = services.database;
  const rows = await read
    .select()
    .from(operationLog)
    .where(isParked)
    .orderBy(sql`rowid`)
    .limit(mostShown);
  const found = await inReach(read, sources, rows, scopeOfReview(actor));
  const names = new Map(
    (await sources.namesOf(read, [...new Set(found.map(({ accountId }) => accountId))])).map(
      ({ id, name }) => [id, name],
    ),
  );
  return {
    operations: found.map((row) => ({
      id: row.id,
      kind: row.kind,
      accountId: row.accountId,
      accountName: names.get(row.accountId) ?? '',
      householdId: row.householdId,
      receivedAt: row.receivedAt,
      code: row.code ?? 'operation.waiting',
    })),
  };
}

/**
 * Lets one be carried out in the places of whoever releases it. It stays its author's work; what
 * still cannot be done goes on waiting.
 */
export async function releaseWaiting(
  services: SyncServices,
  sources: ReviewSources,
  runner: OperationRunner,
  actor: Actor,
  id: string,
): Promise<OperationResult> {
  return services.database.write(async (tx) => {
    const rows = await tx
      .select()
      .from(operationLog)
      .where(and(eq(operationLog.id, id), isParked));
    const [row] = await inReach(tx, sources, rows, scopeOfReview(actor));
    const result = row && (await runner.release(tx, actor, row.id));
    if (!result) throw refuse('not_found');
    services.log.info(
      { operationId: id, by: actor.accountId, status: result.status },
      'waiting operation released',
    );
    return result;
  });
}
