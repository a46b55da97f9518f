import type {
  AssignmentRecord,
  AssignmentSetBody,
  Dossier,
  HouseholdEditBody,
} from '@lensan/contract';
import { baseOf } from '@lensan/household';
import { addDays } from '@lensan/vietnamese';
import { newId, record } from '../../local/index.ts';
import { mentorsOf, today } from './households.data.ts';

/**
 * The same pattern the contract asks for, after the marks people type: ten digits, eleven for a
 * landline.
 */
export const isPhone = (typed: string): boolean =>
  /^0\d{9,10}$/.test(typed.replace(/[\s.\-()]/g, '').replace(/^(\+?84)/, '0'));

/**
 * Changes some fields of a household; the others stay as they are, whatever another phone did
 * meanwhile.
 */
export const editHousehold = (
  { household }: Dossier,
  patch: Omit<HouseholdEditBody, 'id'>,
): Promise<void> =>
  record(
    'household.edit',
    { id: household.id, ...patch },
    { householdId: household.id, ...baseOf(household) },
  );

/** The team calls on the household again. */
export const reopen = (dossier: Dossier): Promise<void> =>
  editHousehold(dossier, { status: 'open' });

/** Members who may become the lead of a household: not the one who is. */
export const leadChoices = (
  serving: readonly AssignmentRecord[],
  members: readonly { readonly accountId: string | null; readonly name: string }[],
): { readonly value: string; readonly word: string }[] =>
  members.flatMap(({ accountId, name }) =>
    accountId !== null &&
    !serving.some(({ mentorId, role }) => mentorId === accountId && role === 'lead')
      ? [{ value: accountId, word: name }]
      : [],
  );

/**
 * Another member helps from today on; the one before ends the day before, and its history stays.
 */
export async function setMentor(
  dossier: Dossier,
  mentorId: string,
  role: AssignmentSetBody['role'],
): Promise<void> {
  await record(
    'assignment.set',
    { id: newId(), householdId: dossier.household.id, mentorId, role, fromOn: today(), toOn: null },
    { householdId: dossier.household.id },
  );
}
/** A helper who no longer comes: the last day was yesterday, or today when it began today. */
export async function endHelper(dossier: Dossier, assignmentId: string): Promise<void> {
  const row = mentorsOf(dossier).find(({ id }) => id === assignmentId);
  if (!row) return;
  const { id, mentorId, role, fromOn } = row;
  const last = addDays(today(), -1);
  await record(
    'assignment.set',
    {
      id,
      householdId: dossier.household.id,
      mentorId,
      role,
      fromOn,
      toOn: last < fromOn ? fromOn : last,
    },
    { householdId: dossier.household.id, base: row.version },
  );
}
