import type {
  DigitalSkill,
  RefusalReason,
  VisitRecordBody,
  VisitResult,
  VisitTask,
} from '@lensan/contract';
import { addDays } from '@lensan/vietnamese';

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

/**
 * Where a draft stands among its pages, from 0. A page that does not belong to the result (it was
 * changed afterwards) begins again at the first.
 */
export const stepAt = ({ step, result }: VisitDraft): number =>
  Math.max(0, stepsOf(result).indexOf(step));

/** The answer without which the page on screen cannot be left. */
export function missingAnswer(draft: VisitDraft): 'result' | 'why' | 'next' | null {
  const step = stepsOf(draft.result)[stepAt(draft)];
  if (step === 'result') return draft.result ? null : 'result';
  if (step === 'why') return draft.refusalReason ? null : 'why';
  return step === 'next' && !draft.hasNext ? 'next' : null;
}

/** Days offered for the next call, from the day of the visit on. */
export const nextDays = [1, 3, 7, 14] as const;
export const nextDay = (visitedOn: string, days: number): string => addDays(visitedOn, days);
/** True when the next day is one of those offered, or none is agreed. */
export const isOffered = ({ visitedOn, nextOn }: VisitDraft): boolean =>
  nextOn === null || nextDays.some((days) => nextDay(visitedOn, days) === nextOn);
/** The household is called on again on the day of the visit at the earliest. */
export const mayComeNext = ({ visitedOn }: Pick<VisitDraft, 'visitedOn'>, day: string): boolean =>
  day !== '' && day >= visitedOn;
/** A call has been made today or before. */
export const hasCome = (day: string, today: string): boolean => day !== '' && day <= today;

/** The list without what was in it, or with what was not. */
export const toggled = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/**
 * Cell of about 100 m: three digits behind the point. Nothing finer ever leaves the browser's
 * answer. Null outside Vietnam (a phone that only guesses).
 */
export const cellOf = (latitude: number, longitude: number): string | null =>
  latitude >= 8 && latitude < 24 && longitude >= 102 && longitude < 118
    ? `${latitude.toFixed(3)},${longitude.toFixed(3)}`
    : null;

/**
 * What is stored of a draft; what was answered on a page that does not belong to its result is left
 * out. Null while how it ended is not said.
 */
export function visitBody(
  draft: VisitDraft,
  ids: { readonly id: string; readonly householdId: string },
): VisitRecordBody | null {
  const { result, visitedOn, tasks, skills, refusalReason, note, nextOn, placeCell } = draft;
  if (!result) return null;
  const isMet = result === 'met';
  return {
    ...ids,
    visitedOn,
    result,
    tasks: isMet ? [...tasks] : [],
    skills: isMet ? [...skills] : [],
    refusalReason: result === 'refused' ? (refusalReason ?? null) : null,
    note,
    nextOn,
    placeCell,
  };
}
