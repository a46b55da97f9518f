import { doubleField, refuse, type HouseholdDoubleBody } from '@lensan/contract';
import { and, eq } from 'drizzle-orm';
import { conflicts } from '../../operations/conflicts.table.ts';
import { keepConflict } from '../../operations/merge-fields.ts';
import type {
  OperationContext,
  OperationHandler,
  OperationHandlers,
} from '../../operations/operation.ts';
import type { Household } from './households.repository.ts';
import { accountName, requireHousehold } from './households.usecases.ts';

/** Is a mark of this household still open? */
const isMarked = async ({ tx }: OperationContext, { id, path }: Household): Promise<boolean> =>
  (
    await tx
      .select({ id: conflicts.id })
      .from(conflicts)
      .where(
        and(
          eq(conflicts.householdId, id),
          eq(conflicts.path, path),
          eq(conflicts.field, doubleField),
          eq(conflicts.state, 'open'),
        ),
      )
  ).length > 0;

/**
 * Marks a card as one of two for the same household. Nothing moves: the mark travels to the leader,
 * who merges the two or says that they are two. Marked again while it is open, nothing changes.
 */
export const markDouble: OperationHandler<HouseholdDoubleBody> = async (
  context,
  { id, fromId, intoId },
) => {
  if (fromId === intoId)
    throw refuse('request.invalid', { problems: [{ code: 'field.invalid', field: 'intoId' }] });
  const from = await requireHousehold(context, 'household.mark_double', fromId);
  const into = await requireHousehold(context, 'household.mark_double', intoId);
  if (await isMarked(context, from)) {
    context.silent('the household is marked already');
    return { status: 'ok', version: from.version };
  }
  const by = context.actor.accountId;
  await keepConflict(context, {
    id,
    entity: 'household',
    recordId: from.id,
    path: from.path,
    field: doubleField,
    isGuarded: false,
    kept: { value: into.id, by, name: await accountName(context, by), at: context.at },
    lost: { value: from.id, by: null, name: '', at: context.at },
  });
  await context.recordActivity({ subjectId: from.id, path: from.path, detail: { into: into.id } });
  return { status: 'ok', version: from.version };
};

export const doubleOperations = {
  'household.mark_double': markDouble,
} satisfies Partial<OperationHandlers>;
