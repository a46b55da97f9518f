import { syncedEntity } from '../../operations/synced-entity.ts';
import { milestones } from './milestones.table.ts';

/** How milestones travel to phones: wholly, to everybody who sees the household. */
export const adoptionEntities = [
  syncedEntity({
    entity: 'milestone',
    table: milestones,
    toRecord: ({
      id,
      householdId,
      version,
      code,
      occurredOn,
      recordedAt,
      claimedBy,
      mentorId,
      evidence,
      status,
      decidedBy,
      decidedAt,
      reason,
      note,
      ruleVersion,
    }) => ({
      id,
      householdId,
      version,
      code,
      occurredOn,
      recordedAt,
      claimedBy,
      mentorId,
      evidence,
      status,
      decidedBy,
      decidedAt,
      reason,
      note,
      ruleVersion,
    }),
  }),
];
