import type { MilestoneCode } from './codes.ts';
import { addDays, daysBetween, type Day } from '@lensan/vietnamese';
import type { Activity } from './selling.ts';
import { stageOf, type ReachedByCode } from './terrace.ts';

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

/** Households of E by stage 0 to 7 (index = stage). */
export function stageCounts(households: Households, t: Day): number[] {
  const counts: number[] = Array.from({ length: 8 }, () => 0);
  for (const household of eligible(households)) counts[stageOf(household.reached, t)]! += 1;
  return counts;
}

/**
 * Days, `not_reached` when the percentile falls on households that are not there yet, `no_data`
 * without households.
 */
export type Duration = number | 'not_reached' | 'no_data';
/** Nearest rank: the ⌈p·n⌉-th smallest. */
function percentile(sorted: readonly number[], p: number): Duration {
  const value = sorted[Math.ceil(p * sorted.length) - 1];
  return value === undefined ? 'no_data' : value === Infinity ? 'not_reached' : value;
}
/**
 * Median and 80th percentile of days from H0 to `code`, over households of E reached at least 60
 * days ago; those not there count as infinite.
 */
export function timeTo(
  households: Households,
  code: MilestoneCode,
  t: Day,
): { median: Duration; p80: Duration; of: number } {
  const days: number[] = [];
  for (const household of eligible(households)) {
    const start = household.reached.H0;
    if (!start || daysBetween(start.on, t) < 60) continue;
    const end = household.reached[code];
    days.push(end && end.on <= t ? daysBetween(start.on, end.on) : Infinity);
  }
  days.sort((a, b) => (a === b ? 0 : a - b));
  return { median: percentile(days, 0.5), p80: percentile(days, 0.8), of: days.length };
}

/** True when some activity lies in [start + k, start + k + 30). */
const activeAfter = (household: HouseholdFacts, start: Day, k: number): boolean => {
  const from = addDays(start, k);
  const until = addDays(start, k + 30);
  return household.activities.some((activity) => activity.on >= from && activity.on < until);
};
/**
 * Households still active `k` (30 or 90) days after their first order, over those whose window is
 * over. `month` (`2026-07`) narrows to one cohort. A denominator of 0 reads "—".
 */
export function retention(households: Households, k: 30 | 90, t: Day, month?: string): Share {
  const mature = eligible(households).filter((household) => {
    const start = household.reached.C5?.on;
    return (
      start !== undefined && (!month || start.startsWith(month)) && addDays(start, k + 30) <= t
    );
  });
  return {
    count: count(mature, (household) => activeAfter(household, household.reached.C5?.on ?? '', k)),
    of: mature.length,
  };
}

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

/** Activities from the household's own device over all activities. */
export function selfReliance(households: Households): Share {
  let own = 0;
  let all = 0;
  for (const household of households)
    for (const activity of household.activities) {
      all += 1;
      if (activity.source === 'own') own += 1;
    }
  return { count: own, of: all };
}

/**
 * Verified new in the window against the target; `pace` is where a straight line stands on day t.
 */
export function campaignProgress(
  households: Households,
  campaign: { code: MilestoneCode; from: Day; to: Day; target: number },
  t: Day,
) {
  const last = t < campaign.to ? t : campaign.to;
  const done = count(eligible(households), (household) => {
    const entry = household.reached[campaign.code];
    return (
      entry !== undefined &&
      entry.on >= campaign.from &&
      entry.on <= last &&
      entry.verifiedOn !== null &&
      entry.verifiedOn <= t
    );
  });
  const lengthDays = daysBetween(campaign.from, campaign.to) + 1;
  const elapsedDays = Math.min(lengthDays, Math.max(0, daysBetween(campaign.from, last) + 1));
  const daysLeft = lengthDays - elapsedDays;
  return {
    done: { count: done, of: campaign.target },
    pace: (campaign.target * elapsedDays) / lengthDays,
    daysLeft,
    neededPerDay: daysLeft === 0 ? null : Math.max(0, campaign.target - done) / daysLeft,
  };
}
