import { isUnder } from '@lensan/access';
import {
  denialOf,
  denialWithdrawn,
  isClaimable,
  isSaid,
  isVerified,
  mentorEvidence,
  milestoneApplies,
} from '@lensan/adoption';
import {
  refuse,
  type MilestoneClaimBody,
  type MilestoneConfirmBody,
  type MilestoneDenyBody,
  type MilestoneRejectBody,
  type MilestoneVoidBody,
} from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import type { Action } from '@lensan/access';
import {
  unchanged,
  type OperationContext,
  type OperationHandler,
  type OperationHandlers,
} from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { consentInForce } from '../households/households.repository.ts';
import { requireHousehold } from '../households/households.usecases.ts';
import { findMilestone, type Milestone } from './milestones.repository.ts';
import { addEvidence, beginMilestone, changeMilestone } from './milestones.ts';

/**
 * A claim by hand needs the household's agreement to support, a day that has come, and only
 * evidence a mentor can have.
 */
export const claimMilestone: OperationHandler<MilestoneClaimBody> = async (context, body) => {
  const household = await requireHousehold(context, 'milestone.claim', body.householdId);
  if (await findMilestone(context.tx, body.id)) throw refuse('record.id_taken');
  if (!milestoneApplies(body.code, household)) throw refuse('milestone.not_for_kind');
  if (!isClaimable(body.code)) throw refuse('milestone.not_claimable');
  if (!(await consentInForce(context.tx, household.id, 'K1')))
    throw refuse('consent.missing', { problems: [{ code: 'consent.missing', field: 'K1' }] });
  if (body.occurredOn > vietnamDay(context.now))
    throw refuse('milestone.date_wrong', {
      problems: [{ code: 'milestone.date_wrong', field: 'occurredOn' }],
    });
  const allowed = new Set([...mentorEvidence(body.code), 'statement']);
  if (body.evidence.some(({ kind }) => !allowed.has(kind)))
    throw refuse('milestone.evidence_not_yours', {
      problems: [{ code: 'milestone.evidence_not_yours', field: 'evidence' }],
    });
  const version = await beginMilestone(context, household, {
    id: body.id,
    code: body.code,
    occurredOn: body.occurredOn,
    claimedBy: context.actor.accountId,
    evidence: body.evidence.map(({ kind, value }) => ({
      kind,
      value,
      by: context.actor.accountId,
      at: context.at,
    })),
  });
  await context.recordActivity({
    subjectId: body.id,
    path: household.path,
    detail: { code: body.code },
  });
  return { status: 'ok', version };
};

async function requireMilestone(
  context: OperationContext,
  action: Action,
  id: string,
): Promise<Milestone> {
  const row = requireAllowed(context.actor, action, await findMilestone(context.tx, id));
  if (row.status === 'void' || row.status === 'rejected') throw refuse('milestone.closed');
  return row;
}

/**
 * The household says yes itself, another member saw it, or an official checked. Nobody confirms an
 * own claim.
 */
export const confirmMilestone: OperationHandler<MilestoneConfirmBody> = async (
  context,
  { milestoneId, how },
) => {
  const row = await requireMilestone(context, 'milestone.confirm', milestoneId);
  const { accountId, householdId } = context.actor;
  if (row.claimedBy === accountId) throw refuse('milestone.own_claim');
  // Whoever may reject may also check on the spot: team leader and commune official.
  if (how === 'spot_check') requireAllowed(context.actor, 'milestone.reject', row);
  if ((how === 'household') !== (householdId === row.householdId)) throw refuse('forbidden');
  const version =
    how === 'spot_check'
      ? await changeMilestone(context, row, {
          status: 'verified',
          decidedBy: accountId,
          decidedAt: context.now,
          reason: null,
          note: '',
        })
      : await addEvidence(context, row, {
          kind: how === 'household' ? 'household_confirmation' : 'second_member',
          value: '',
          by: accountId,
          at: context.at,
        });
  await context.recordActivity({
    subjectId: row.id,
    path: row.path,
    detail: { code: row.code, how },
  });
  return { status: 'ok', version };
};

/**
 * The household says no to what the team wrote down, or takes its no back. While the no stands the
 * claim counts as claimed only, also where it was checked before: somebody has to ask again.
 */
export const denyMilestone: OperationHandler<MilestoneDenyBody> = async (
  context,
  { milestoneId, isDenied, reason },
) => {
  const row = await requireMilestone(context, 'milestone.deny', milestoneId);
  const { accountId, householdId } = context.actor;
  if (row.householdId !== householdId) throw refuse('not_found');
  // What the product saw itself is nobody's word against the household's.
  if (row.claimedBy === null) throw refuse('milestone.closed');
  const item = {
    kind: 'household_denial' as const,
    value: isDenied ? (reason ?? '') : denialWithdrawn,
    by: accountId,
    at: context.at,
  };
  const isOpen = denialOf(row.evidence) !== null;
  if (isSaid(row.evidence, item) || (!isDenied && !isOpen)) return unchanged(context, row);
  const evidence = [...row.evidence, item];
  const version = await changeMilestone(context, row, {
    evidence,
    ...(isDenied
      ? { status: 'claimed', decidedBy: null, decidedAt: null }
      : isVerified(row.claimedBy, evidence)
        ? { status: 'verified', decidedBy: accountId, decidedAt: context.now }
        : {}),
  });
  await context.recordActivity({
    subjectId: row.id,
    path: row.path,
    detail: { code: row.code, isDenied },
  });
  return { status: 'ok', version };
};

export const rejectMilestone: OperationHandler<MilestoneRejectBody> = async (
  context,
  { milestoneId, reason, note },
) => {
  const row = await requireMilestone(context, 'milestone.reject', milestoneId);
  if (row.claimedBy === context.actor.accountId) throw refuse('milestone.own_claim');
  const version = await changeMilestone(context, row, {
    status: 'rejected',
    decidedBy: context.actor.accountId,
    decidedAt: context.now,
    reason,
    note,
  });
  await context.recordActivity({
    subjectId: row.id,
    path: row.path,
    detail: { code: row.code, reason },
  });
  return { status: 'ok', version };
};

/** Takes back one's own claim; a team leader may take back any of the team. */
export const voidMilestone: OperationHandler<MilestoneVoidBody> = async (
  context,
  { milestoneId, reason },
) => {
  const row = await requireMilestone(context, 'milestone.void', milestoneId);
  const isLeader = context.actor.grants.some(
    (grant) => grant.role === 'team_leader' && isUnder(row.path, grant.path),
  );
  if (row.claimedBy !== context.actor.accountId && !isLeader) throw refuse('forbidden');
  const version = await changeMilestone(context, row, {
    status: 'void',
    decidedBy: context.actor.accountId,
    decidedAt: context.now,
    reason,
  });
  await context.recordActivity({
    subjectId: row.id,
    path: row.path,
    detail: { code: row.code, reason },
  });
  return { status: 'ok', version };
};

export const milestoneOperations = {
  'milestone.claim': claimMilestone,
  'milestone.confirm': confirmMilestone,
  'milestone.deny': denyMilestone,
  'milestone.reject': rejectMilestone,
  'milestone.void': voidMilestone,
} satisfies Partial<OperationHandlers>;
