import { keptOfVisit, withoutPlaces } from '@lensan/adoption';
import type { ConsentReaction } from '../households/households.usecases.ts';
import { changeMilestone } from '../adoption/milestones.ts';
import { listMilestones } from '../adoption/milestones.repository.ts';
import { listVisits, updateVisit } from './visits.repository.ts';

/**
 * The household took back its yes to the team: words and places of all its visits go, of those taken
 * back too, and so do the places that milestones rest on. That somebody came on that day stays.
 * Handed to households by `app.ts`.
 */
export const forgetVisits: ConsentReaction = async (context, household, purpose) => {
  if (purpose !== 'K1') return;
  for (const visit of await listVisits(context.tx, household)) {
    const { note, placeCell } = keptOfVisit(visit, null);
    if (note === visit.note && placeCell === visit.placeCell) continue;
    const version = await context.nextVersion('visit', visit.id, visit.path);
    await updateVisit(context.tx, visit, { note, placeCell, version });
  }
  for (const row of await listMilestones(context.tx, household)) {
    const evidence = withoutPlaces(row.evidence);
    if (evidence.every(({ value }, at) => value === row.evidence[at]?.value)) continue;
    await changeMilestone(context, row, { evidence });
  }
};
