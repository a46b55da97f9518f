import { vietnamDay } from '@lensan/vietnamese';
import type { OperationContext } from '../../operations/operation.ts';
import { findAccountOfHousehold } from '../accounts/accounts.repository.ts';
import { mentorOfHousehold, type Household } from '../households/households.repository.ts';
import { insertNotices, listTeamLeaders } from './payments.repository.ts';

/**
 * Tells the household, the team leaders and its lead mentor that an account changes, whoever did
 * it: the thief would not tell. The one who acted is told too; a stolen session is noticed that
 * way.
 */
export async function tellOfChange(
  context: OperationContext,
  household: Pick<Household, 'id' | 'path'>,
  change: { id: string; kind: 'proposed' | 'confirmed' | 'frozen'; byName: string },
): Promise<void> {
  const { tx, now } = context;
  const told = new Set<string>(await listTeamLeaders(tx, household.path, now));
  const mentor = await mentorOfHousehold(tx, household.id, vietnamDay(now));
  if (mentor) told.add(mentor);
  const own = await findAccountOfHousehold(tx, household.id);
  if (own) told.add(own.id);
  await insertNotices(
    tx,
    [...told].map((accountId) => ({
      id: context.ids.id(),
      path: household.path,
      payeeId: change.id,
      householdId: household.id,
      accountId,
      kind: change.kind,
      byName: change.byName,
      at: now,
      seenAt: null,
    })),
  );
}
