import { isUnder, type Action } from '@lensan/access';
import { consequencesOfVisit, keptOfVisit, milestonesAfterVisits } from '@lensan/adoption';
import { refuse, type VisitCorrectBody, type VisitRemoveBody } from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import {
  unchanged,
  type OperationContext,
  type OperationHandler,
} from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { listStanding } from '../adoption/milestones.repository.ts';
import { applyConsequences, moveMilestone } from '../adoption/milestones.ts';
import { findAnswer, type Household } from '../households/households.repository.ts';
import { requireHousehold } from '../households/households.usecases.ts';
import * as stored from './visits.repository.ts';
import type { Visit } from './visits.repository.ts';

/** A visit is corrected by whoever recorded it, or by the leader of the team. */
async function requireOwnVisit(
  context: OperationContext,
  action: Action,
  household: Household,
  id: string,
): Promise<Visit> {
  const row = requireAllowed(context.actor, action, await stored.findVisit(context.tx, id));
  if (row.householdId !== household.id) throw refuse('not_found');
  const { accountId, grants } = context.actor;
  const isLeader = grants.some(
    (grant) => grant.role === 'team_leader' && isUnder(row.path, grant.path),
  );
  if (row.mentorId !== accountId && !isLeader) throw refuse('forbidden');
  return row;
}

/** Takes a row out of sight; it stays on the server as it was written. */
async function takeOut(context: OperationContext, row: Visit): Promise<number> {
  const version = await context.nextVersion('visit', row.id, row.path);
  await stored.updateVisit(context.tx, row, { deletedAt: context.now, version });
  return version;
}

/** Milestones that rested on the visit end or move to what is left. */
async function followMilestones(
  context: OperationContext,
  household: Household,
  gone: Visit,
): Promise<void> {
  const standing = await listStanding(context.tx, household);
  const visits = await stored.listStandingVisits(context.tx, household);
  for (const change of milestonesAfterVisits(gone, visits, standing)) {
    const row = standing.find(({ id }) => id === change.endId);
    if (row) await moveMilestone(context, household, row, change.begin);
  }
}

/** The corrected visit is a new one; a day to come is refused, as is another person's visit. */
export const correctVisit: OperationHandler<VisitCorrectBody> = async (
  context,
  { id, replacesId, householdId, visitedOn, skills, note },
) => {
  const household = await requireHousehold(context, 'visit.correct', householdId);
  const gone = await requireOwnVisit(context, 'visit.correct', household, replacesId);
  // Two people may correct the same one: what the first said stands.
  if (gone.deletedAt !== null) return unchanged(context, gone);
  if (await stored.visitExists(context.tx, id)) throw refuse('record.id_taken');
  if (visitedOn > vietnamDay(context.now))
    throw refuse('visit.date_wrong', {
      problems: [{ code: 'visit.date_wrong', field: 'visitedOn' }],
    });
  const agreed = await findAnswer(context.tx, household.id, 'K1');
  await takeOut(context, gone);
  const version = await context.nextVersion('visit', id, household.path);
  const visit = keptOfVisit(
    {
      ...gone,
      id,
      version,
      visitedOn,
      skills: gone.result === 'met' ? [...skills] : [],
      note,
      createdAt: context.now,
      createdBy: context.actor.accountId,
      recordedAt: context.at,
    },
    agreed?.decision ?? null,
  );
  await stored.insertVisit(context.tx, visit);
  await followMilestones(context, household, gone);
  const standing = await listStanding(context.tx, household);
  const codes = new Set(standing.map(({ code }) => code));
  const known = await stored.listSkills(context.tx, household);
  const consequences = consequencesOfVisit(visit, codes, known);
  await applyConsequences(context, household, standing, visitedOn, consequences);
  await context.recordActivity({
    subjectId: id,
    path: household.path,
    detail: { replaces: replacesId },
  });
  return { status: 'ok', version };
};

export const removeVisit: OperationHandler<VisitRemoveBody> = async (
  context,
  { visitId, householdId },
) => {
  const household = await requireHousehold(context, 'visit.remove', householdId);
  const gone = await requireOwnVisit(context, 'visit.remove', household, visitId);
  if (gone.deletedAt !== null) return unchanged(context, gone);
  const version = await takeOut(context, gone);
  await followMilestones(context, household, gone);
  await context.recordActivity({ subjectId: visitId, path: household.path });
  return { status: 'ok', version };
};
