import { refuse, type HouseholdContactBody } from '@lensan/contract';
import { contactLack, shownBy, type ContactWay } from '@lensan/household';
import type { OperationHandler, OperationHandlers } from '../../operations/operation.ts';
import { consentInForce, updateHousehold, type Household } from './households.repository.ts';
import { requireHousehold } from './households.usecases.ts';

/** What the rule of contact asks of a row. */
const reachable = ({ phone, contactChosenAt, publication }: Household) => ({
  contactChosenAt,
  publication,
  hasPhone: phone !== null,
});

/**
 * Nothing of a household is put before buyers while it has not chosen how they reach it. Throws
 * `contact.not_chosen` or `contact.no_number`. Every way to publish passes here.
 */
export function requireContact(household: Household): void {
  const lack = contactLack(reachable(household));
  if (lack) throw refuse(lack, { problems: [{ code: lack, field: 'contact' }] });
}

/**
 * The household says how buyers reach it, at first and whenever it changes its mind: what it said
 * last counts. A number typed on the way is kept only while it lets the team keep one (K1).
 */
export const chooseContact: OperationHandler<HouseholdContactBody> = async (
  context,
  { id, way, phone, evidence },
) => {
  const household = await requireHousehold(context, 'household.choose_contact', id);
  if (phone && !(await consentInForce(context.tx, id, 'K1')))
    throw refuse('consent.missing', { problems: [{ code: 'consent.missing', field: 'phone' }] });
  const chosen = chosenOf(household, way, phone, context.at);
  requireContact({ ...household, ...chosen });
  const { path } = household;
  const version = await context.nextVersion('household', id, path, Object.keys(chosen));
  await updateHousehold(context.tx, household, { ...chosen, version });
  await context.recordActivity({ subjectId: id, path, detail: { way, evidence } });
  return { status: 'ok', version };
};

const chosenOf = (
  { publication }: Household,
  way: ContactWay,
  phone: string | undefined,
  at: number,
): Partial<Household> => ({
  publication: { ...publication, ...shownBy(way) },
  contactChosenAt: at,
  ...(phone ? { phone } : {}),
});

export const contactOperations = {
  'household.choose_contact': chooseContact,
} satisfies Partial<OperationHandlers>;
