import { allows } from '@lensan/access';
import {
  denialOf,
  evidenceKey,
  evidencePoints,
  milestoneCodes,
  pointsNeeded,
} from '@lensan/adoption';
import type { ClaimToReview, claimsToReview, Infer, MilestoneCode } from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import type { Db } from '../../database/client.ts';
import type { Scope } from '../../database/scope.ts';
import type { Actor } from '../../platform/actor.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { Services } from '../../services.ts';
import { findNames } from '../accounts/accounts.repository.ts';
import { scopeOf, seesNames } from '../accounts/area-access.ts';
import { listVillagesIn } from '../places/places.repository.ts';
import { listClaims } from './claims.repository.ts';
import { listByEvidence } from './evidence.ts';

type ClaimsAnswer = Infer<typeof claimsToReview.response>;
type Claim = Awaited<ReturnType<typeof listClaims>>[number];
type ByEvidence = Awaited<ReturnType<typeof listByEvidence>>['byKey'];

/** What stands around the claims of a queue in features that come later. */
export interface AroundClaims {
  /** The household's newest listing, with its picture. */
  readonly listingOf: (householdId: string) => ClaimToReview['listing'];
  /** Who called on the household that day. */
  readonly visitsOn: (householdId: string, day: string) => ClaimToReview['visits'];
}
/** Loads it; handed in by whoever mounts the review. `today` is a day in Vietnam. */
export type LoadAroundClaims = (
  db: Db,
  scope: Scope,
  householdIds: readonly string[],
  today: string,
) => Promise<AroundClaims>;

/** As many as an official gets through in a morning; the rest follow when these are decided. */
const queueLength = 100;

/** Households that were claimed with the same evidence as this claim, by id. */
const sharing = ({ milestone }: Claim, byKey: ByEvidence) =>
  new Map(
    milestone.evidence
      .flatMap((item) => byKey.get(evidenceKey(item) ?? '') ?? [])
      .filter((row) => row.householdId !== milestone.householdId)
      .map((row) => [row.householdId, row]),
  );

/**
 * What a household says is not so is asked about first, then what shares its evidence; otherwise
 * whoever waited longest.
 */
function queueOf(claims: readonly Claim[], byKey: ByEvidence): Claim[] {
  const urgency = (claim: Claim) => {
    if (denialOf(claim.milestone.evidence) !== null) return 0;
    return sharing(claim, byKey).size > 0 ? 1 : 2;
  };
  // Sorting keeps the order of those that are equally urgent.
  return claims
    .map((claim) => ({ claim, at: urgency(claim) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ claim }) => claim)
    .slice(0, queueLength);
}

/** Accounts that claimed or brought evidence. */
const accountsOf = (claims: readonly Claim[]): string[] => [
  ...new Set(
    claims
      .flatMap(({ milestone }) => [
        milestone.claimedBy,
        ...milestone.evidence.map((item) => item.by),
      ])
      .filter((account) => account !== null),
  ),
];

/** What a claim is shown with. */
interface Beside {
  readonly actor: Actor;
  /** Whether names may be shown here. */
  readonly isNamed: boolean;
  readonly byKey: ByEvidence;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly villageName: ReadonlyMap<string, string>;
  readonly around: AroundClaims;
}

/** One claim with what speaks for it and against it. */
function toReview(claim: Claim, beside: Beside): ClaimToReview {
  const { milestone, household } = claim;
  const { actor, isNamed, nameOf, villageName, around } = beside;
  const others = [...sharing(claim, beside.byKey).values()].slice(0, 5);
  return {
    milestoneId: milestone.id,
    householdId: milestone.householdId,
    name: isNamed ? household.headName : '',
    village: villageName.get(household.villageId) ?? '',
    sells: household.sells,
    code: milestone.code,
    occurredOn: milestone.occurredOn,
    recordedAt: milestone.recordedAt,
    phone: allows(actor.grants, 'personal.read', milestone) ? household.phone : null,
    claimedBy: milestone.claimedBy === null ? null : (nameOf.get(milestone.claimedBy) ?? null),
    points: evidencePoints(milestone.evidence),
    pointsNeeded,
    alsoIn: others.map((row) => ({
      name: isNamed ? row.headName : null,
      village: villageName.get(row.villageId) ?? '',
    })),
    visits: around.visitsOn(milestone.householdId, milestone.occurredOn),
    listing: around.listingOf(milestone.householdId),
    evidence: milestone.evidence.map((item) => ({
      kind: item.kind,
      value: item.value,
      by: item.by === null ? null : (nameOf.get(item.by) ?? null),
      isByClaimant: item.by !== null && item.by === milestone.claimedBy,
      at: item.at,
    })),
  };
}

/** How many claims wait of each milestone, in the order of the catalogue. */
const countByCode = (claims: readonly Claim[]): ClaimsAnswer['byCode'] =>
  [...groupBy(claims, ({ milestone }) => milestone.code)]
    .map(([code, own]) => ({ code, count: own.length }))
    .toSorted((a, b) => milestoneCodes.indexOf(a.code) - milestoneCodes.indexOf(b.code));

/**
 * Claims that wait for review, those a household denies first, then those that share evidence, then
 * the oldest, each with what
 * speaks for it and against it.
 */
export async function readClaims(
  services: Pick<Services, 'database' | 'clock'>,
  actor: Actor,
  query: { readonly path: string; readonly code?: MilestoneCode | undefined },
  loadAround: LoadAroundClaims,
): Promise<ClaimsAnswer> {
  const scope = scopeOf(actor, 'report.read', query.path);
  const { read } = services.database;
  const asOf = services.clock();
  const [all, villages, { byKey }] = await Promise.all([
    listClaims(read, scope),
    listVillagesIn(read, scope),
    listByEvidence(read, scope),
  ]);
  const wanted =
    query.code === undefined ? all : all.filter(({ milestone }) => milestone.code === query.code);
  const rows = queueOf(wanted, byKey);
  const householdIds = [...new Set(rows.map(({ milestone }) => milestone.householdId))];
  const [people, around] = await Promise.all([
    findNames(read, accountsOf(rows)),
    loadAround(read, scope, householdIds, vietnamDay(asOf)),
  ]);
  const beside: Beside = {
    actor,
    isNamed: seesNames(actor, query.path),
    byKey,
    nameOf: new Map(people.map((person) => [person.id, person.name])),
    villageName: new Map(villages.map((village) => [village.id, village.name])),
    around,
  };
  return {
    asOf,
    total: wanted.length,
    byCode: countByCode(all),
    claims: rows.map((claim) => toReview(claim, beside)),
  };
}
