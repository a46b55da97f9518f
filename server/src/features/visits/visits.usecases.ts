import { consequencesOfVisit, keptOfVisit } from '@lensan/adoption';
import { refuse, type VisitRecordBody } from '@lensan/contract';
import { syncedEntity } from '../../operations/synced-entity.ts';
import type { OperationHandler, OperationHandlers } from '../../operations/operation.ts';
import { findAnswer } from '../households/households.repository.ts';
import { accountName, requireHousehold } from '../households/households.usecases.ts';
import { listStanding } from '../adoption/milestones.repository.ts';
import { applyConsequences } from '../adoption/milestones.ts';
import { correctVisit, removeVisit } from './visits.correction.ts';
import { insertVisit, listSkills, visitExists } from './visits.repository.ts';
import { visits } from './visits.table.ts';

/**
 * Records one call on one household and what follows from it. Unless the household agreed to support,
 * the call is kept without notes and place.
 */
export const recordVisit: OperationHandler<VisitRecordBody> = async (context, body) => {
  const household = await requireHousehold(context, 'visit.record', body.householdId);
  if (await visitExists(context.tx, body.id)) throw refuse('record.id_taken');
  const { path, villageId } = household;
  const agreed = await findAnswer(context.tx, household.id, 'K1');
  const visit = keptOfVisit(body, agreed?.decision ?? null);
  const standing = await listStanding(context.tx, household);
  const consequences = consequencesOfVisit(
    visit,
    new Set(standing.map((row) => row.code)),
    await listSkills(context.tx, household),
  );
  const version = await context.nextVersion('visit', visit.id, path);
  await insertVisit(context.tx, {
    ...visit,
    path,
    villageId,
    version,
    createdAt: context.now,
    createdBy: context.actor.accountId,
    mentorId: context.actor.accountId,
    mentorName: await accountName(context, context.actor.accountId),
    recordedAt: context.at,
  });
  await applyConsequences(context, household, standing, visit.visitedOn, consequences);
  await context.recordActivity({ subjectId: visit.id, path, detail: { result: visit.result } });
  return { status: 'ok', version };
};

export const visitOperations = {
  'visit.record': recordVisit,
  'visit.correct': correctVisit,
  'visit.remove': removeVisit,
} satisfies Partial<OperationHandlers>;

export const visitEntities = [
  syncedEntity({
    entity: 'visit',
    table: visits,
    toRecord: ({
      id,
      householdId,
      version,
      visitedOn,
      result,
      tasks,
      skills,
      refusalReason,
      note,
      nextOn,
      placeCell,
      mentorId,
      mentorName,
      recordedAt,
    }) => ({
      id,
      householdId,
      version,
      visitedOn,
      result,
      tasks,
      skills,
      refusalReason,
      note,
      nextOn,
      placeCell,
      mentorId,
      mentorName,
      recordedAt,
    }),
  }),
];
