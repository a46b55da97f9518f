/** What a mentor's row of a report says of their work; counts of households and of milestones. */
export interface MentorLoad {
  readonly households: number;
  /** Milestones the mentor entered, and how many of them count as verified. */
  readonly claimed: number;
  readonly verified: number;
}
/** `load`: somebody should take some of the households. `company`: somebody should go along. */
export type MentorNeed = 'load' | 'company';

/**
 * From so many households on a mentor can have too many. Source: the design of the desk, where 14
 * to 18 a mentor are ordinary in a commune after two years; no guide names a number, so the first
 * communes' own figures should settle it.
 */
const manyHouseholds = 20;
/** Far more than the others: half as many again as the mentor in the middle. Same source. */
const farMore = 1.5;
/** So few claims prove nothing about whoever made them: two bad ones would be a fifth. */
const tellingClaims = 10;
/**
 * With a smaller share verified, the claims mostly do not hold. The guide on adoption (section 8)
 * stops counting the claims of a period below 80 % agreement; half is well below that.
 */
const mostlyHolds = 0.5;

/** The middle one of those who look after anybody; the upper one of two. */
function medianLoad(mentors: readonly MentorLoad[]): number {
  const loads = mentors
    .map((mentor) => mentor.households)
    .filter((count) => count > 0)
    .toSorted((a, b) => a - b);
  return loads[Math.floor(loads.length / 2)] ?? 0;
}

/**
 * Who needs a hand among the mentors of a unit: far more households than the others, or claims that
 * mostly do not hold. A help list, never a ranking.
 * @example
 * const others = [14, 16, 18].map((households) => ({ households, claimed: 0, verified: 0 }));
 * const hoa = { households: 52, claimed: 0, verified: 0 };
 * mentorNeed(hoa, [...others, hoa]); // 'load'
 */
export function mentorNeed(
  mentor: MentorLoad,
  mentors: readonly MentorLoad[],
): MentorNeed | undefined {
  if (mentor.households >= manyHouseholds && mentor.households > medianLoad(mentors) * farMore)
    return 'load';
  return mentor.claimed >= tellingClaims && mentor.verified / mentor.claimed < mostlyHolds
    ? 'company'
    : undefined;
}
