import { takesEffect } from '@lensan/adoption';
import {
  refuse,
  type AssignmentSetBody,
  type ConsentPurpose,
  type ConsentRecordBody,
  type HouseholdEditBody,
  type HouseholdRegisterBody,
  type Problem,
} from '@lensan/contract';
import { type Action, allows, isUnder } from '@lensan/access';
import { fold, vietnamDay } from '@lensan/vietnamese';
import {
  unchanged,
  type OperationContext,
  type OperationHandler,
  type OperationHandlers,
} from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { findNames, listGrants } from '../accounts/accounts.repository.ts';
import { findVillage } from '../places/places.repository.ts';
import { endLeads, putAssignment } from './assignments.ts';
import * as stored from './households.repository.ts';

/**
 * What listings, payments … do in the same write when a consent is refused or withdrawn. Handed in
 * by `app.ts`.
 */
export type ConsentReaction = (
  context: OperationContext,
  household: stored.Household,
  purpose: ConsentPurpose,
) => Promise<void>;

/** What other features do in the same write when something of a household changes. */
export interface HouseholdReactions {
  /** After every recorded answer, also one that does not count. */
  readonly onConsent?: readonly ((
    context: OperationContext,
    household: stored.Household,
    answer: Pick<ConsentRecordBody, 'id' | 'purpose' | 'decision' | 'evidence'> & {
      readonly counts: boolean;
    },
  ) => Promise<void>)[];
  /** After an answer that counts and is no "given". */
  readonly onConsentEnded?: readonly ConsentReaction[];
  /** After a mentor was assigned, or a period of one changed. */
  readonly onAssignment?: readonly ((
    context: OperationContext,
    household: stored.Household,
  ) => Promise<void>)[];
}

/**
 * The household, if the actor may do this to it. Missing or not theirs: `not_found` (an operation
 * waits for it).
 */
export const requireHousehold = async (
  context: OperationContext,
  action: Action,
  householdId: string,
): Promise<stored.Household> =>
  requireAllowed(context.actor, action, await stored.findHousehold(context.tx, householdId));

const publicationNone = {
  shopName: '',
  showPhone: false,
  showZalo: false,
  showAddress: 'commune',
} as const;

/**
 * Two households of one name in one village are both kept; the phone is told so that a person can
 * look.
 */
const sameNames = async (
  context: OperationContext,
  row: Pick<stored.Household, 'id' | 'villageId' | 'nameFolded'>,
): Promise<Problem[]> =>
  (await stored.findSameName(context.tx, row)).map(({ id }) => ({
    code: 'household.maybe_same',
    field: id,
  }));

export const registerHousehold: OperationHandler<HouseholdRegisterBody> = async (context, body) => {
  const village = await context.once(`village ${body.villageId}`, () =>
    findVillage(context.tx, body.villageId),
  );
  if (!village) throw refuse('not_found');
  if (!allows(context.actor.grants, 'household.register', village))
    throw refuse('household.village_elsewhere', {
      problems: [{ code: 'household.village_elsewhere', field: 'villageId' }],
    });
  if (await stored.householdExists(context.tx, body.id)) throw refuse('record.id_taken');
  const path = village.path + body.id + '.';
  const { assignmentId, ...fields } = body;
  const row = {
    ...fields,
    path,
    householdId: body.id,
    nameFolded: fold(body.headName),
    phone: null,
    status: 'open' as const,
    publication: publicationNone,
    contactChosenAt: null,
    version: await context.nextVersion('household', body.id, path),
    createdAt: context.at,
    createdBy: context.actor.accountId,
  };
  await stored.insertHousehold(context.tx, row);
  if (assignmentId)
    await putAssignment(context, row, {
      id: assignmentId,
      mentorId: context.actor.accountId,
      role: 'lead',
      fromOn: vietnamDay(context.at),
      toOn: null,
    });
  await context.recordActivity({ subjectId: body.id, path });
  return { status: 'ok', version: row.version, problems: await sameNames(context, row) };
};

export const editHousehold: OperationHandler<HouseholdEditBody> = async (
  context,
  { id, ...patch },
) => {
  const household = await requireHousehold(context, 'household.edit', id);
  if (patch.phone && !(await stored.consentInForce(context.tx, id, 'K1')))
    throw refuse('consent.missing', { problems: [{ code: 'consent.missing', field: 'phone' }] });
  const { path } = household;
  const { showPhone, showZalo } = household.publication;
  const merged = await context.mergeFields({
    entity: 'household',
    recordId: id,
    path,
    current: household,
    // Whether buyers see its number is the household's own word: `household.choose_contact`.
    patch: patch.publication
      ? { ...patch, publication: { ...patch.publication, showPhone, showZalo } }
      : patch,
    guarded: ['phone'],
  });
  if (merged.fields.length === 0) return unchanged(context, household, merged.status);
  const version = await context.nextVersion('household', id, path, merged.fields);
  const nameFolded =
    merged.values.headName === undefined ? {} : { nameFolded: fold(merged.values.headName) };
  await stored.updateHousehold(context.tx, household, { ...merged.values, ...nameFolded, version });
  await context.recordActivity({
    subjectId: id,
    path,
    detail: { fields: merged.fields.join(',') },
  });
  return { status: merged.status, version };
};

/**
 * Records an answer. A withdrawal always wins over a "given" from a phone that had not heard of it;
 * that one is kept and does not count.
 */
const recordConsent =
  ({
    onConsent = [],
    onConsentEnded = [],
  }: HouseholdReactions): OperationHandler<ConsentRecordBody> =>
  async (context, { seen, ...answer }) => {
    const household = await requireHousehold(context, 'consent.record', answer.householdId);
    if (await stored.consentExists(context.tx, answer.id)) throw refuse('record.id_taken');
    const inForce = await stored.findAnswer(context.tx, household.id, answer.purpose);
    const counts = takesEffect(answer.decision, seen, inForce);
    const { path, villageId } = household;
    const version = await context.nextVersion('consent', answer.id, path);
    await stored.insertConsent(context.tx, {
      ...answer,
      path,
      villageId,
      version,
      createdAt: context.now,
      createdBy: context.actor.accountId,
      counts,
      answeredAt: context.at,
    });
    await context.recordActivity({
      subjectId: answer.id,
      path,
      detail: { purpose: answer.purpose, decision: answer.decision },
    });
    for (const react of onConsent) await react(context, household, { ...answer, counts });
    if (counts && answer.decision !== 'given') {
      if (answer.purpose === 'K1') await forgetPhone(context, household);
      for (const react of onConsentEnded) await react(context, household, answer.purpose);
    }
    return counts
      ? { status: 'ok', version }
      : { status: 'conflict', version, code: 'consent.missing' };
  };

/** Without K1 the team keeps no phone number and does not come again. */
async function forgetPhone(context: OperationContext, household: stored.Household): Promise<void> {
  const status = household.status === 'open' ? ('declined' as const) : household.status;
  if (household.phone === null && status === household.status) return;
  await stored.updateHousehold(context.tx, household, {
    phone: null,
    status,
    version: await context.nextVersion('household', household.id, household.path, [
      'phone',
      'status',
    ]),
  });
}

const setAssignment =
  ({ onAssignment = [] }: HouseholdReactions): OperationHandler<AssignmentSetBody> =>
  async (context, body) => {
    const household = await requireHousehold(context, 'assignment.set', body.householdId);
    const known = await stored.findAssignment(context.tx, body.id);
    if (known && (known.householdId !== household.id || known.mentorId !== body.mentorId))
      throw refuse('record.id_taken');
    if (!known) {
      const grants = await listGrants(context.tx, body.mentorId);
      const isOfTeam = grants.some(
        (grant) =>
          (grant.role === 'mentor' || grant.role === 'team_leader') &&
          isUnder(household.path, grant.unitPath) &&
          (grant.validUntil === null || grant.validUntil > context.now),
      );
      if (!isOfTeam)
        throw refuse('assignment.not_mentor', {
          problems: [{ code: 'assignment.not_mentor', field: 'mentorId' }],
        });
      if (body.role === 'lead') await endLeads(context, household, body.fromOn);
    }
    const version = await putAssignment(context, household, body, known);
    for (const react of onAssignment) await react(context, household);
    await context.recordActivity({ subjectId: body.id, path: household.path });
    return { status: 'ok', version };
  };

/** Name an account goes by; empty when it is gone. */
export const accountName = async (context: OperationContext, accountId: string): Promise<string> =>
  context.once(
    `name ${accountId}`,
    async () => (await findNames(context.tx, [accountId]))[0]?.name ?? '',
  );

export const makeHouseholdOperations = (reactions: HouseholdReactions = {}) =>
  ({
    'household.register': registerHousehold,
    'household.edit': editHousehold,
    'consent.record': recordConsent(reactions),
    'assignment.set': setAssignment(reactions),
  }) satisfies Partial<OperationHandlers>;
