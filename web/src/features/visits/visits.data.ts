import type {
  DigitalSkill,
  Dossier,
  RefusalReason,
  VisitRecord,
  VisitResult,
  VisitTask,
} from '@lensan/contract';
import { addDays } from '@lensan/vietnamese';
import { newId, record } from '../../local/index.ts';

/** What has been answered of a visit so far. */
export interface VisitDraft {
  readonly step: 'result' | 'done' | 'why' | 'next';
  readonly visitedOn: string;
  readonly result?: VisitResult | undefined;
  readonly tasks: readonly VisitTask[];
  readonly skills: readonly DigitalSkill[];
  readonly refusalReason?: RefusalReason | undefined;
  readonly note: string;
  readonly nextOn: string | null;
  /** Null until the person agreed to a choice: no next day is one of them. */
  readonly hasNext: boolean;
  readonly placeCell: string | null;
}
export const visitDraftKey = (householdId: string): string => `visit-${householdId}`;
export const newVisit = (day: string): VisitDraft => ({
  step: 'result',
  visitedOn: day,
  tasks: [],
  skills: [],
  note: '',
  nextOn: null,
  hasNext: false,
  placeCell: null,
});

/**
 * Pages of a visit: what was done is asked when somebody was met (as most are), why when they
 * refused.
 */
export const stepsOf = (result: VisitResult | undefined): readonly VisitDraft['step'][] =>
  result === 'absent' || result === 'later'
    ? ['result', 'next']
    : ['result', result === 'refused' ? 'why' : 'done', 'next'];

/** Days offered for the next call, from the day of the visit on. */
export const nextDays = [1, 3, 7, 14] as const;
export const nextDay = (visitedOn: string, days: number): string => addDays(visitedOn, days);

/**
 * Cell of about 100 m: three digits behind the point. Nothing finer ever leaves the browser's
 * answer. Null outside Vietnam (a phone that only guesses).
 */
export const cellOf = (latitude: number, longitude: number): string | null =>
  latitude >= 8 && latitude < 24 && longitude >= 102 && longitude < 118
    ? `${latitude.toFixed(3)},${longitude.toFixed(3)}`
    : null;

/** Latest call first. */
export const visitsOf = (dossier: Dossier): VisitRecord[] =>
  Object.values(dossier.visits).toSorted(
    (a, b) => b.visitedOn.localeCompare(a.visitedOn) || b.recordedAt - a.recordedAt,
  );
/** Skills the person has shown on earlier visits. */
export const skillsOf = (dossier: Dossier): Set<DigitalSkill> =>
  new Set(Object.values(dossier.visits).flatMap(({ skills }) => skills));

/** Keeps the visit; what was asked on a page that does not belong to its result is left out. */
export async function saveVisit(dossier: Dossier, draft: VisitDraft): Promise<boolean> {
  const { result, visitedOn, tasks, skills, refusalReason, note, nextOn, placeCell } = draft;
  if (!result) return false;
  const isMet = result === 'met';
  const householdId = dossier.household.id;
  await record(
    'visit.record',
    {
      id: newId(),
      householdId,
      visitedOn,
      result,
      tasks: isMet ? [...tasks] : [],
      skills: isMet ? [...skills] : [],
      refusalReason: result === 'refused' ? (refusalReason ?? null) : null,
      note,
      nextOn,
      placeCell,
    },
    { householdId, endsDraft: visitDraftKey(householdId) },
  );
  return true;
}
