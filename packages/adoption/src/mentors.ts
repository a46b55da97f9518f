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

/**
 * Credit of mentors: each milestone gives 1, shared equally among the members assigned that day.
 * Nobody assigned: nobody's credit. Never shown as a ranking on claims alone.
 */
export function mentorCredit(
  milestones: Iterable<{ readonly on: Day; readonly assignments: readonly Assignment[] }>,
): Map<string, number> {
  const credit = new Map<string, number>();
  for (const { on, assignments } of milestones) {
    const members = new Set(assignedOn(assignments, on).map((assignment) => assignment.mentorId));
    for (const member of members) credit.set(member, (credit.get(member) ?? 0) + 1 / members.size);
  }
  return credit;
}
