import type { MilestoneCode } from './codes.ts';
import type { Day } from '@lensan/vietnamese';
import type { Activity } from './selling.ts';
import type { ReachedByCode } from './terrace.ts';

/**
 * What the figures need of one listed household. `reached` holds earliest milestones that are not
 * void or rejected.
 */
export interface HouseholdFacts {
  readonly id: string;
  readonly sells: boolean;
  readonly isErased?: boolean;
  readonly isPriority?: boolean;
  readonly reached: ReachedByCode;
  readonly activities: readonly Activity[];
}
type Households = readonly HouseholdFacts[];

/** A share keeps its numerator and denominator: a screen never shows a percentage alone. */
export interface Share {
  readonly count: number;
  readonly of: number;
}
/** 0 to 1, or null without a denominator. */
export const ratio = (share: Share): number | null =>
  share.of === 0 ? null : share.count / share.of;

const by = (household: HouseholdFacts, code: MilestoneCode, t: Day): boolean => {
  const entry = household.reached[code];
  return entry !== undefined && entry.on <= t;
};
const verifiedBy = (household: HouseholdFacts, code: MilestoneCode, t: Day): boolean => {
  const entry = household.reached[code];
  return entry !== undefined && entry.on <= t && entry.verifiedOn !== null && entry.verifiedOn <= t;
};
const count = (households: Households, test: (household: HouseholdFacts) => boolean): number =>
  households.reduce((sum, household) => sum + (test(household) ? 1 : 0), 0);

/** E: listed, selling something, not erased. */
export const eligible = (households: Households): HouseholdFacts[] =>
  households.filter((household) => household.sells && !household.isErased);

/**
 * Reached households over the official number of households (null when the commune has not entered
 * it) and over those listed.
 */
export function coverage(
  households: Households,
  officialHouseholds: number | null,
  t: Day,
): { ofOfficial: Share | null; ofListed: Share } {
  const listed = households.filter((household) => !household.isErased);
  const reached = count(listed, (household) => by(household, 'H0', t));
  return {
    ofOfficial: officialHouseholds === null ? null : { count: reached, of: officialHouseholds },
    ofListed: { count: reached, of: listed.length },
  };
}

/** Claimed and verified apart, over E. `verifiedShare` = verified over claimed. */
export function adoption(
  households: Households,
  code: MilestoneCode,
  t: Day,
): { claimed: Share; verified: Share; verifiedShare: Share } {
  const base = eligible(households);
  const claimed = count(base, (household) => by(household, code, t));
  const verified = count(base, (household) => verifiedBy(household, code, t));
  return {
    claimed: { count: claimed, of: base.length },
    verified: { count: verified, of: base.length },
    verifiedShare: { count: verified, of: claimed },
  };
}

/** "Hộ lên mạng": sales account, public listing and tested QR. The words have no other meaning. */
export const isOnline = (household: HouseholdFacts, t: Day): boolean =>
  by(household, 'C1', t) && by(household, 'C2', t) && by(household, 'P2', t);
/** "Hộ bán được": has had its first order. */
export const isSelling = (household: HouseholdFacts, t: Day): boolean => by(household, 'C5', t);
const share = (households: Households, test: (household: HouseholdFacts) => boolean): Share => {
  const base = eligible(households);
  return { count: count(base, test), of: base.length };
};
export const onlineShare = (households: Households, t: Day): Share =>
  share(households, (household) => isOnline(household, t));
export const sellingShare = (households: Households, t: Day): Share =>
  share(households, (household) => isSelling(household, t));

/** adoption(priority) − adoption(others) in percentage points; null when one group is empty. */
export function equityGap(households: Households, code: MilestoneCode, t: Day): number | null {
  const of = (isPriority: boolean) =>
    ratio(
      adoption(
        households.filter((household) => Boolean(household.isPriority) === isPriority),
        code,
        t,
      ).claimed,
    );
  const priority = of(true);
  const others = of(false);
  return priority === null || others === null ? null : (priority - others) * 100;
}
