import { refuse, type ConflictSettleBody } from '@lensan/contract';
import { and, eq } from 'drizzle-orm';
import { unscoped } from '../../database/scope.ts';
import { conflicts } from '../../platform/conflicts.table.ts';
import type { OperationHandler, OperationHandlers } from '../../platform/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { syncedEntity } from '../../platform/synced-entity.ts';

/** A person has looked at both values. Settling twice changes nothing. */
const settleConflict: OperationHandler<ConflictSettleBody> = async (context, { conflictId, chosen }) => {
  const [found] = await context.tx.select().from(conflicts).where(and(eq(conflicts.id, conflictId), unscoped('checked-after-load')));
  const conflict = requireAllowed(context.actor, 'conflict.settle', found);
  if (conflict.deletedAt !== null) throw refuse('not_found');
  if (conflict.state === 'settled') return { status: 'ok', version: conflict.version };
  const version = await context.nextVersion('conflict', conflict.id, conflict.path);
  await context.tx.update(conflicts).set({ state: 'settled', version }).where(and(eq(conflicts.id, conflict.id), eq(conflicts.path, conflict.path)));
  await context.recordActivity({ subjectId: conflict.recordId, path: conflict.path, detail: { field: conflict.field, chosen } });
  return { status: 'ok', version };
};

export const syncOperations: OperationHandlers = { 'conflict.settle': settleConflict };

export const syncEntities = [
  syncedEntity({
    entity: 'conflict', table: conflicts,
    toRecord: (row) => ({
      id: row.id, householdId: row.householdId, version: row.version, entity: row.entity, recordId: row.recordId, field: row.field,
      kept: { accountId: row.keptBy, name: row.keptName, at: row.keptAt, value: row.keptValue },
      lost: { accountId: row.lostBy, name: row.lostName, at: row.lostAt, value: row.lostValue },
      isGuarded: row.isGuarded, state: row.state,
    }),
  }),
];
