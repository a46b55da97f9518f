import type { DigitalSkill, Dossier, VisitRecord } from '@lensan/contract';
import { baseOf } from '@lensan/household';
import { newId, record } from '../../local/index.ts';
import { visitBody, type VisitDraft } from './visit-draft.ts';

export const visitDraftKey = (householdId: string): string => `visit-${householdId}`;

/** Latest call first. */
export const visitsOf = (dossier: Dossier): VisitRecord[] =>
  Object.values(dossier.visits).toSorted(
    (a, b) => b.visitedOn.localeCompare(a.visitedOn) || b.recordedAt - a.recordedAt,
  );
/** Skills the person has shown on earlier visits. */
export const skillsOf = (dossier: Dossier): Set<DigitalSkill> =>
  new Set(Object.values(dossier.visits).flatMap(({ skills }) => skills));

/** Keeps the visit and ends its draft. False while how it ended is not said. */
export async function saveVisit(dossier: Dossier, draft: VisitDraft): Promise<boolean> {
  const householdId = dossier.household.id;
  const body = visitBody(draft, { id: newId(), householdId });
  if (!body) return false;
  await record('visit.record', body, { householdId, endsDraft: visitDraftKey(householdId) });
  return true;
}

/** What of a visit can be corrected. */
export interface Correction {
  readonly visitedOn: string;
  readonly skills: readonly DigitalSkill[];
  readonly note: string;
}
/** May this person correct or take back a visit: whoever recorded it, or the leader of the team? */
export const mayCorrect = (
  visit: Pick<VisitRecord, 'mentorId'>,
  who: { readonly accountId: string | undefined; readonly isLeader: boolean },
): boolean => who.isLeader || visit.mentorId === who.accountId;
/** Nothing is written when nothing was changed. */
export async function correctVisit(visit: VisitRecord, now: Correction): Promise<void> {
  const { id: replacesId, householdId } = visit;
  const { visitedOn, skills, note } = now;
  const isSame =
    visitedOn === visit.visitedOn &&
    note === visit.note &&
    [...skills].toSorted().join() === [...visit.skills].toSorted().join();
  if (isSame) return;
  const body = { id: newId(), replacesId, householdId, visitedOn, skills: [...skills], note };
  await record('visit.correct', body, { householdId, ...baseOf(visit) });
}
export const removeVisit = (visit: VisitRecord): Promise<void> =>
  record(
    'visit.remove',
    { visitId: visit.id, householdId: visit.householdId },
    { householdId: visit.householdId, ...baseOf(visit) },
  );
