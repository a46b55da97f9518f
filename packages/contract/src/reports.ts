import { evidenceKinds, milestoneCodes } from '@lensan/adoption/codes.ts';
import * as z from 'zod/mini';
import { day, id, instant } from './common.ts';
import { endpoint } from './endpoint.ts';
import { coverage, villageKind } from './places.ts';

const count = z.int().check(z.minimum(0));
const code = z.enum(milestoneCodes);
/** A figure keeps its denominator. */
const share = z.object({ count, of: count });
const unit = z.object({ path: z.string(), name: z.string() });
const provinceOrBelow = z.string().check(z.regex(/^([0-9a-z-]+\.){1,3}$/), z.maxLength(120));

/** Claimed and verified apart; `since` = claimed since the first day of the month of the report. */
export const reportStep = z.object({
  code,
  claimed: count,
  verified: count,
  of: count,
  sinceMonthStart: count,
});
/** One line of a table by commune or village. */
const unitFigures = {
  path: z.string(),
  name: z.string(),
  id,
  /** Official number of households, null until the commune enters it. */
  official: z.nullable(count),
  listed: count,
  /** Households that sell something: the denominator of all that follows. */
  eligible: count,
  met: count,
  agreed: count,
  listing: count,
  online: count,
  selling: count,
  /** Claimed and verified steps of the terrace, all together. */
  claimed: count,
  verified: count,
  /**
   * adoption of priority households minus that of the others, first listing, in points; null when a
   * group is empty.
   */
  priorityGap: z.nullable(z.number()),
};
export const villageFigures = z.object({ ...unitFigures, kind: villageKind, coverage });
export type VillageFigures = z.output<typeof villageFigures>;
export const communeFigures = z.object({ ...unitFigures, villages: count });
export type CommuneFigures = z.output<typeof communeFigures>;
export const mentorFigures = z.object({
  mentorId: id,
  name: z.string(),
  phone: z.nullable(z.string()),
  /** Villages of the households served now. */
  villages: z.array(z.string()),
  households: count,
  claimed: count,
  verified: count,
});
export type MentorFigures = z.output<typeof mentorFigures>;

export const communeReport = endpoint({
  method: 'GET',
  path: '/api/reports/commune',
  summary: 'How far the households of a commune or village have come',
  query: z.object({ path: provinceOrBelow, until: z.optional(day) }),
  response: z.object({
    /** Server time of the figures, ms UTC. */
    asOf: instant,
    until: day,
    unit,
    official: z.nullable(count),
    listed: count,
    eligible: count,
    /**
     * Households that are not in the figures beyond the knock on the door, because consent K2 is
     * not given.
     */
    withoutConsent: count,
    steps: z.array(reportStep),
    online: share,
    selling: share,
    verifiedShare: share,
    villages: z.array(villageFigures),
    /** Communes of a province, by name; empty for a commune or village. */
    communes: z.array(communeFigures),
    /** By name, never ranked; empty for a province, whose communes answer for their mentors. */
    mentors: z.array(mentorFigures),
    /** Claims waiting for review. */
    toReview: count,
  }),
});
export type CommuneReport = z.output<NonNullable<typeof communeReport.response>>;

/**
 * Which rows a figure counts. `eligible` = sells something, `unmet` = of these not met yet,
 * `online` = sales account, listing and tested QR.
 */
export const rowFilter = z.enum([
  'all',
  'eligible',
  'unmet',
  'online',
  'selling',
  'waiting',
  ...milestoneCodes,
]);
const rowQuery = {
  path: provinceOrBelow,
  until: z.optional(day),
  rows: z.optional(rowFilter),
  proof: z.optional(z.enum(['claimed', 'verified'])),
  mentorId: z.optional(id),
  q: z.optional(z.string().check(z.maxLength(80))),
};
export const reportRow = z.object({
  householdId: id,
  /**
   * Null without consent K2, and for a province official without the right to see persons: the row
   * counts, the name is not shown.
   */
  name: z.nullable(z.string()),
  village: z.string(),
  sells: z.string(),
  isPriority: z.boolean(),
  /** 0 to 7. */
  stage: count,
  reached: z.array(z.object({ code, on: day, isVerified: z.boolean() })),
  /** Day the household went online, and the mentor assigned on that day. */
  onlineOn: z.nullable(day),
  onlineWith: z.nullable(z.string()),
  mentor: z.nullable(z.string()),
});
export type ReportRow = z.output<typeof reportRow>;
export const reportRows = endpoint({
  method: 'GET',
  path: '/api/reports/households',
  summary: 'The households a figure counts, with their mentor',
  query: z.object({ ...rowQuery, after: z.optional(z.string().check(z.maxLength(40))) }),
  response: z.object({
    asOf: instant,
    total: count,
    rows: z.array(reportRow),
    next: z.nullable(z.string()),
  }),
});
export const reportCsv = endpoint({
  method: 'GET',
  path: '/api/reports/households.csv',
  summary: 'The same rows as a file for a spreadsheet',
  query: z.object(rowQuery),
});

/** One claim with what speaks for it. */
export const claimToReview = z.object({
  milestoneId: id,
  householdId: id,
  name: z.string(),
  village: z.string(),
  sells: z.string(),
  code,
  occurredOn: day,
  recordedAt: instant,
  /** Number of the household to ask, for an official who may see it. */
  phone: z.nullable(z.string()),
  claimedBy: z.nullable(z.string()),
  points: count,
  pointsNeeded: count,
  /** Other households claimed with the same link, photo or order number. */
  alsoIn: z.array(z.object({ name: z.nullable(z.string()), village: z.string() })),
  /** Visits on the day of the claim. */
  visits: z.array(z.object({ by: z.string(), hasPlace: z.boolean() })),
  /**
   * The newest listing of the household: what the claim should have led to. `file` is a picture for
   * `photoFile`.
   */
  listing: z.nullable(
    z.object({
      title: z.string(),
      priceDong: z.nullable(z.int()),
      isPublic: z.boolean(),
      publicCode: z.nullable(z.string()),
      file: z.nullable(z.string()),
    }),
  ),
  evidence: z.array(
    z.object({
      kind: z.enum(evidenceKinds),
      value: z.string(),
      by: z.nullable(z.string()),
      isByClaimant: z.boolean(),
      at: instant,
    }),
  ),
});
export type ClaimToReview = z.output<typeof claimToReview>;
export const claimsToReview = endpoint({
  method: 'GET',
  path: '/api/reports/claims',
  summary:
    'Claimed milestones that wait for review: those that share evidence first, then the oldest',
  /** `code` narrows to one milestone. At most 100 claims come at once. */
  query: z.object({ path: provinceOrBelow, code: z.optional(code) }),
  response: z.object({
    asOf: instant,
    total: count,
    byCode: z.array(z.object({ code, count })),
    claims: z.array(claimToReview),
  }),
});

/**
 * What is worth a question, with the households it is about. Never a verdict: most have an innocent
 * reason.
 */
export const workDoubt = z.object({
  /**
   * One link, photo or order number for several households; or many milestones of one mentor within
   * an hour.
   */
  kind: z.enum(['same_evidence', 'many_at_once']),
  evidence: z.nullable(z.enum(evidenceKinds)),
  names: z.array(z.string()),
  households: z.array(z.object({ id, name: z.nullable(z.string()), village: z.string() })),
  count,
  at: instant,
});
export type WorkDoubt = z.output<typeof workDoubt>;
export const workDoubts = endpoint({
  method: 'GET',
  path: '/api/reports/doubts',
  summary: 'Claims worth a question, the newest first',
  query: z.object({ path: provinceOrBelow }),
  response: z.object({ doubts: z.array(workDoubt) }),
});
