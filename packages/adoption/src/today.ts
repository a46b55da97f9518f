import { daysBetween, type Day } from '@lensan/vietnamese';
import type { HouseholdState } from './household-state.ts';
import { daysLate, nextStep, type NextStep } from './next-step.ts';

/** At most so many households on one day's list: more than seven is a list nobody empties. */
export const todayLimit = 7;

export interface TodayEntry {
  readonly householdId: string;
  readonly step: NextStep;
  readonly daysLate: number;
  /** The household expects the call today or expected it before. */
  readonly isAgreed: boolean;
  readonly isPriority: boolean;
}

/**
 * Whom to call on today, at most seven. Order: agreed for today or earlier, then overdue (longest
 * first), then priority households, then due soonest, then longest not visited. A household already
 * visited today or with a later agreed day is left out.
 */
export function todayList(
  households: Iterable<{ readonly id: string; readonly state: HouseholdState }>,
  today: Day,
  limit = todayLimit,
): TodayEntry[] {
  const entries: (TodayEntry & { readonly rest: number })[] = [];
  for (const { id, state } of households) {
    const step = nextStep(state, today);
    if (!step || state.lastVisitOn === today || (state.agreedOn !== null && state.agreedOn > today))
      continue;
    if (step.code === 'keep_contact') continue;
    const isAgreed = state.agreedOn !== null;
    const late = Math.max(
      daysLate(step, today),
      state.agreedOn ? daysBetween(state.agreedOn, today) : 0,
    );
    entries.push({
      householdId: id,
      step,
      daysLate: late,
      isAgreed,
      isPriority: state.isPriority,
      rest: daysBetween(state.lastVisitOn ?? state.listedOn, today),
    });
  }
  entries.sort((a, b) => {
    if (a.isAgreed !== b.isAgreed) return a.isAgreed ? -1 : 1;
    if (a.daysLate !== b.daysLate) return b.daysLate - a.daysLate;
    if (a.isPriority !== b.isPriority) return a.isPriority ? -1 : 1;
    const dueA = a.step.dueOn ?? '9999';
    const dueB = b.step.dueOn ?? '9999';
    if (dueA !== dueB) return dueA < dueB ? -1 : 1;
    if (a.rest !== b.rest) return b.rest - a.rest;
    return a.householdId < b.householdId ? -1 : 1;
  });
  return entries.slice(0, limit).map(({ rest: _rest, ...entry }) => entry);
}
