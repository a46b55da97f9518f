import type { DigitalSkill, Dossier, VisitRecord } from '@lensan/contract';
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
