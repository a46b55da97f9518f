import type { Day } from '@lensan/vietnamese';

/** One mentor serving one household from a day to a day (last day included, null = still). */
export interface Assignment {
  readonly mentorId: string;
  readonly role: 'lead' | 'help';
  readonly fromOn: Day;
  readonly toOn: Day | null;
}

/** Assignments in force on a day. */
export const assignedOn = <A extends Assignment>(assignments: Iterable<A>, on: Day): A[] =>
  [...assignments].filter(
    (assignment) => assignment.fromOn <= on && (assignment.toOn === null || on <= assignment.toOn),
  );

/**
 * The mentor of a milestone: the lead assigned on its date (the one who began last when records
 * overlap), else a helper, else null.
 */
export function mentorOn(assignments: Iterable<Assignment>, on: Day): string | null {
  const inForce = assignedOn(assignments, on).sort((a, b) =>
    a.role !== b.role
      ? a.role === 'lead'
        ? -1
        : 1
      : a.fromOn !== b.fromOn
        ? a.fromOn > b.fromOn
          ? -1
          : 1
        : a.mentorId < b.mentorId
          ? -1
          : 1,
  );
  return inForce[0]?.mentorId ?? null;
}
