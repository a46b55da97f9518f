import {
  consequencesOfConsent,
  isSaid,
  isVerified,
  mentorOn,
  ruleVersion,
  type Consequence,
  type VisitGone,
} from '@lensan/adoption';
import type { EvidenceItem, MilestoneCode } from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import type { OperationContext } from '../../operations/operation.ts';
import { listAssignments, type Household } from '../households/households.repository.ts';
import {
  insertMilestone,
  listStanding,
  updateMilestone,
  type Milestone,
} from './milestones.repository.ts';

type Place = Pick<Household, 'id' | 'path' | 'villageId'>;
interface NewMilestone {
  readonly id: string;
  readonly code: MilestoneCode;
  readonly occurredOn: string;
  readonly evidence: readonly EvidenceItem[];
  /** Null = recorded by the product. */
  readonly claimedBy: string | null;
}

/**
 * Stores a milestone with the mentor assigned on its date; it is verified at once when its evidence
 * is enough. Answers its version.
 */
export async function beginMilestone(
  context: OperationContext,
  household: Place,
  made: NewMilestone,
): Promise<number> {
  const verified = isVerified(made.claimedBy, made.evidence);
  const version = await context.nextVersion('milestone', made.id, household.path);
  await insertMilestone(context.tx, {
    id: made.id,
    path: household.path,
    householdId: household.id,
    villageId: household.villageId,
    version,
    createdAt: context.now,
    createdBy: context.actor.accountId,
    code: made.code,
    occurredOn: made.occurredOn,
    recordedAt: context.at,
    claimedBy: made.claimedBy,
    evidence: [...made.evidence],
    mentorId: mentorOn(
      await listAssignments(context.tx, household.id, household.path),
      made.occurredOn,
    ),
    status: verified ? 'verified' : 'claimed',
    decidedBy: null,
    decidedAt: verified ? context.now : null,
    reason: null,
    note: '',
    ruleVersion,
  });
  return version;
}

/** Changes a stored milestone under a new version. Answers the version. */
export async function changeMilestone(
  context: OperationContext,
  row: Milestone,
  change: Partial<Milestone>,
): Promise<number> {
  const version = await context.nextVersion('milestone', row.id, row.path);
  await updateMilestone(context.tx, row, { ...change, version });
  return version;
}

/**
 * Adds evidence; the milestone becomes verified when it is enough now. The same kind from the same
 * account is not added twice.
 */
export async function addEvidence(
  context: OperationContext,
  row: Milestone,
  item: EvidenceItem,
): Promise<number> {
  if (isSaid(row.evidence, item)) return row.version;
  const evidence = [...row.evidence, item];
  const verifiesNow = row.status === 'claimed' && isVerified(row.claimedBy, evidence);
  return changeMilestone(
    context,
    row,
    verifiesNow
      ? { evidence, status: 'verified', decidedBy: context.actor.accountId, decidedAt: context.now }
      : { evidence },
  );
}

/**
 * For other features: the product itself saw a household reach a milestone (listing published, QR
 * tested, order recorded). Begins it, or adds the evidence to the claim that stands. Repeating it
 * changes nothing. `value` names the record it rests on.
 * @example await recordSystemMilestone(context, household, { code: 'P2', value: payee.id });
 */
export async function recordSystemMilestone(
  context: OperationContext,
  household: Place,
  made: { readonly code: MilestoneCode; readonly value: string; readonly occurredOn?: string },
): Promise<void> {
  const item: EvidenceItem = { kind: 'system', value: made.value, by: null, at: context.at };
  const standing = (await listStanding(context.tx, household)).filter(
    (row) => row.code === made.code,
  );
  if (standing.some((row) => row.evidence.some(({ kind }) => kind === 'system'))) return;
  const claim = standing[0];
  if (claim) await addEvidence(context, claim, item);
  else
    await beginMilestone(context, household, {
      id: context.ids.id(),
      code: made.code,
      occurredOn: made.occurredOn ?? vietnamDay(context.at),
      evidence: [item],
      claimedBy: null,
    });
}

/** Carries out what follows from a visit or a consent. */
export async function applyConsequences(
  context: OperationContext,
  household: Place,
  standing: readonly Milestone[],
  occurredOn: string,
  consequences: readonly Consequence[],
): Promise<void> {
  for (const consequence of consequences) {
    const rows = standing.filter((row) => row.code === consequence.code);
    const evidence = consequence.evidence.map(({ kind, value, isBySystem }): EvidenceItem => ({
      kind,
      value,
      by: isBySystem ? null : context.actor.accountId,
      at: context.at,
    }));
    if (consequence.does === 'begin') {
      await beginMilestone(context, household, {
        id: consequence.id,
        code: consequence.code,
        occurredOn,
        evidence,
        claimedBy: context.actor.accountId,
      });
    } else if (consequence.does === 'add') {
      for (const item of evidence) if (rows[0]) await addEvidence(context, rows[0], item);
    } else {
      for (const row of rows)
        await changeMilestone(context, row, {
          status: 'void',
          reason: 'consent_withdrawn',
          decidedBy: context.actor.accountId,
          decidedAt: context.now,
        });
    }
  }
}

/**
 * Takes a milestone back because the visit it rests on was taken back or corrected, and begins what
 * takes its place; who mentors it and whether it is verified are worked out anew.
 */
export async function moveMilestone(
  context: OperationContext,
  household: Place,
  row: Milestone,
  begin: VisitGone<EvidenceItem>['begin'],
): Promise<void> {
  await changeMilestone(context, row, {
    status: 'void',
    reason: 'wrong_date',
    decidedBy: context.actor.accountId,
    decidedAt: context.now,
  });
  if (!begin) return;
  const { id, code, occurredOn, fromVisit, carried } = begin;
  const own = fromVisit && { ...fromVisit, by: row.claimedBy, at: context.at };
  await beginMilestone(context, household, {
    id,
    code,
    occurredOn,
    evidence: own ? [own, ...carried] : carried,
    claimedBy: row.claimedBy,
  });
}

/** What follows from a household's answer to a consent question: milestones begun or voided. */
export async function applyConsent(
  context: OperationContext,
  household: Place,
  answer: Parameters<typeof consequencesOfConsent>[0],
): Promise<void> {
  const standing = await listStanding(context.tx, household);
  const consequences = consequencesOfConsent(answer, new Set(standing.map((row) => row.code)));
  await applyConsequences(context, household, standing, vietnamDay(context.at), consequences);
}

/**
 * After assignments changed: each milestone of the household belongs to the mentor assigned on its
 * date.
 */
export async function reassignMilestones(
  context: OperationContext,
  household: Place,
): Promise<void> {
  const history = await listAssignments(context.tx, household.id, household.path);
  for (const row of await listStanding(context.tx, household)) {
    const mentorId = mentorOn(history, row.occurredOn);
    if (mentorId !== row.mentorId) await changeMilestone(context, row, { mentorId });
  }
}

/** What milestones make of news of a household. */
export const milestoneReactions = {
  onConsent: [applyConsent],
  onAssignment: [reassignMilestones],
} as const;
