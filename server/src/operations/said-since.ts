import { and, eq, gt } from 'drizzle-orm';
import { changes } from './changes.table.ts';
import { unscoped } from '../database/scope.ts';
import type { OperationContext } from './operation.ts';
import { operationLog } from './operations.table.ts';

/**
 * True when this operation has waited and its author has said something of these fields of the
 * record since, on the same phone: carried out late, it must not undo what came after it. For use
 * cases that set a field without `mergeFields`, which has the same rule.
 */
export async function hasSaidSince(
  { tx, operationId }: Pick<OperationContext, 'tx' | 'operationId'>,
  entity: string,
  recordId: string,
  fields: readonly string[],
): Promise<boolean> {
  // Only what waits is in the log before it is carried out.
  const [waited] = await tx
    .select({ device: operationLog.device, n: operationLog.n })
    .from(operationLog)
    .where(and(eq(operationLog.id, operationId), eq(operationLog.status, 'parked')));
  if (waited?.device == null || waited.n === null) return false;
  const later = await tx
    .select({ fields: changes.fields })
    .from(changes)
    .innerJoin(operationLog, eq(operationLog.id, changes.operationId))
    .where(
      and(
        eq(changes.entity, entity),
        eq(changes.recordId, recordId),
        eq(changes.origin, waited.device),
        eq(operationLog.device, waited.device),
        gt(operationLog.n, waited.n),
        unscoped('checked-after-load'),
      ),
    );
  return later.some((change) => change.fields?.some((field) => fields.includes(field)));
}
