import type { AssignmentSetBody } from '@lensan/contract';
import { addDays } from '@lensan/vietnamese';
import type { OperationContext } from '../../operations/operation.ts';
import { findNames } from '../accounts/accounts.repository.ts';
import {
  insertAssignment,
  listAssignments,
  updateAssignment,
  type AssignmentRow,
  type Household,
} from './households.repository.ts';

type Place = Pick<Household, 'id' | 'path' | 'villageId'>;

/** Begins an assignment, or changes the days of a known one. Answers its version. */
export async function putAssignment(
  context: OperationContext,
  household: Place,
  body: Omit<AssignmentSetBody, 'householdId'>,
  known: AssignmentRow | null = null,
): Promise<number> {
  const version = await context.nextVersion('assignment', body.id, household.path);
  const { id, mentorId, role, fromOn, toOn } = body;
  if (known) {
    await updateAssignment(context.tx, known, { role, fromOn, toOn, version });
  } else {
    const mentorName = await context.once(
      `name ${mentorId}`,
      async () => (await findNames(context.tx, [mentorId]))[0]?.name ?? '',
    );
    await insertAssignment(context.tx, {
      id,
      path: household.path,
      householdId: household.id,
      villageId: household.villageId,
      version,
      createdAt: context.now,
      createdBy: context.actor.accountId,
      mentorId,
      mentorName,
      role,
      fromOn,
      toOn,
    });
  }
  return version;
}

/**
 * A household has one lead at a time: the one before serves until the day before the new one
 * begins.
 */
export async function endLeads(
  context: OperationContext,
  household: Place,
  fromOn: string,
): Promise<void> {
  for (const row of await listAssignments(context.tx, household.id, household.path)) {
    if (row.role !== 'lead' || (row.toOn !== null && row.toOn < fromOn)) continue;
    await updateAssignment(context.tx, row, {
      toOn: addDays(fromOn, -1),
      version: await context.nextVersion('assignment', row.id, row.path),
    });
  }
}
