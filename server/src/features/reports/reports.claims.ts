import { allows } from '@lensan/access';
import { evidencePoints, milestoneCodes, pointsNeeded } from '@lensan/adoption';
import type {
  ClaimToReview,
  claimsToReview,
  EvidenceKind,
  Infer,
  MilestoneCode,
} from '@lensan/contract';
import { pricesOf, titleOf } from '@lensan/listing';
import { vietnamDay } from '@lensan/vietnamese';
import { and, desc, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Services } from '../../services.ts';
import { findNames } from '../accounts/accounts.repository.ts';
import { households } from '../households/households.table.ts';
import { milestones } from '../adoption/milestones.table.ts';
import { listings } from '../listings/listings.table.ts';
import { photos } from '../photos/photos.table.ts';
import { listVillagesIn } from '../places/places.repository.ts';
import { visits } from '../visits/visits.table.ts';
import { scopeOf, seesNames } from '../accounts/area-access.ts';
import { groupBy, listClaims, loadCounted } from './reports.queries.ts';

type ClaimsAnswer = Infer<typeof claimsToReview.response>;

/** As many as an official gets through in a morning; the rest follow when these are decided. */
const queueLength = 100;
/** Evidence that belongs to one household alone: the same value under two is worth a question. */
export const ownEvidence: readonly EvidenceKind[] = [
  'public_url',
  'photo',
  'order_number',
  'dossier_number',
];
export const evidenceKey = (item: {
  readonly kind: EvidenceKind;
  readonly value: string;
}): string | null =>
  ownEvidence.includes(item.kind) && item.value.trim() !== ''
    ? `${item.kind} ${item.value.trim()}`
    : null;

/**
 * Households by the evidence they were claimed with, in the scope; only the standing claims of
 * those that agreed to be counted.
 */
export async function listByEvidence(db: Db, scope: Scope) {
  const [rows, counted] = await Promise.all([
    db
      .select({
        householdId: milestones.householdId,
        code: milestones.code,
        evidence: milestones.evidence,
        claimedBy: milestones.claimedBy,
        recordedAt: milestones.recordedAt,
        headName: households.headName,
        villageId: households.villageId,
      })
      .from(milestones)
      .innerJoin(households, eq(households.id, milestones.householdId))
      .where(
        and(
          inScope(milestones.path, scope),
          notInArray(milestones.status, ['void', 'rejected']),
          isNull(milestones.deletedAt),
          inScope(households.path, scope),
          isNull(households.deletedAt),
        ),
      ),
    loadCounted(db, scope),
  ]);
  const standing = rows.filter((row) => counted.has(row.householdId));
  const byKey = groupBy(
    standing.flatMap((row) =>
      row.evidence.flatMap((item) => {
        const key = evidenceKey(item);
        return key === null ? [] : [{ ...row, key, kind: item.kind }];
      }),
    ),
    (row) => row.key,
  );
  return { standing, byKey };
}

/** Newest listing, its picture, and the visits of the households of a queue. */
async function loadAround(db: Db, scope: Scope, householdIds: string[], today: string) {
  if (householdIds.length === 0) return { listingOf: () => null, visitsOn: () => [] };
  const of = <T extends typeof listings | typeof photos | typeof visits>(table: T) =>
    and(
      inScope(table.path, scope),
      inArray(table.householdId, householdIds),
      isNull(table.deletedAt),
    );
  const [goods, pictures, calls] = await Promise.all([
    db.select().from(listings).where(of(listings)).orderBy(desc(listings.createdAt)),
    db
      .select({ listingId: photos.listingId, isMain: photos.isMain, versions: photos.versions })
      .from(photos)
      .where(and(of(photos), eq(photos.processing, 'ready'))),
    db
      .select({
        householdId: visits.householdId,
        visitedOn: visits.visitedOn,
        mentorName: visits.mentorName,
        placeCell: visits.placeCell,
      })
      .from(visits)
      .where(of(visits)),
  ]);
  const fileOf = (listingId: string): string | null => {
    const own = pictures.filter((photo) => photo.listingId === listingId);
    const jpgs =
      (own.find((photo) => photo.isMain) ?? own[0])?.versions.filter(
        (version) => version.format === 'jpg',
      ) ?? [];
    const best = jpgs.find((version) => version.channel === 'page') ?? jpgs[0];
    return best ? `${best.sha256}.${best.format}` : null;
  };
  return {
    listingOf(householdId: string): ClaimToReview['listing'] {
      const row = goods.find((listing) => listing.householdId === householdId);
      return row
        ? {
            title: titleOf(row, today),
            priceDong: pricesOf(row.facts)[0] ?? null,
            isPublic: row.state === 'published',
            publicCode: row.state === 'published' ? row.publicCode : null,
            file: fileOf(row.id),
          }
        : null;
    },
    visitsOn: (householdId: string, day: string) =>
      calls
        .filter((call) => call.householdId === householdId && call.visitedOn === day)
        .map((call) => ({ by: call.mentorName, hasPlace: call.placeCell !== null })),
  };
}

/**
 * Claims that wait for review, those that share evidence first, then the oldest, each with what
 * speaks for it and against it.
 */
export async function readClaims(
  services: Pick<Services, 'database' | 'clock'>,
  actor: Actor,
  query: { readonly path: string; readonly code?: MilestoneCode | undefined },
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
  const keysOf = ({ milestone }: (typeof wanted)[number]) =>
    milestone.evidence.map((item) => evidenceKey(item) ?? '');
  const isShared = (row: (typeof wanted)[number]) =>
    keysOf(row).some((key) =>
      byKey.get(key)?.some((other) => other.householdId !== row.milestone.householdId),
    );
  // What shares its evidence is asked about first; otherwise whoever waited longest.
  const rows = [...wanted.filter(isShared), ...wanted.filter((row) => !isShared(row))].slice(
    0,
    queueLength,
  );
  const [people, around] = await Promise.all([
    findNames(read, [
      ...new Set(
        rows
          .flatMap(({ milestone }) => [
            milestone.claimedBy,
            ...milestone.evidence.map((item) => item.by),
          ])
          .filter((account) => account !== null),
      ),
    ]),
    loadAround(
      read,
      scope,
      [...new Set(rows.map(({ milestone }) => milestone.householdId))],
      vietnamDay(asOf),
    ),
  ]);
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const villageName = new Map(villages.map((village) => [village.id, village.name]));
  const isNamed = seesNames(actor, query.path);
  const claims = rows.map(({ milestone, household }): ClaimToReview => {
    const others = new Map(
      milestone.evidence
        .flatMap((item) => byKey.get(evidenceKey(item) ?? '') ?? [])
        .filter((row) => row.householdId !== milestone.householdId)
        .map((row) => [row.householdId, row]),
    );
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
      alsoIn: [...others.values()].slice(0, 5).map((row) => ({
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
  });
  const byCode = [...groupBy(all, ({ milestone }) => milestone.code)]
    .map(([code, own]) => ({ code, count: own.length }))
    .toSorted((a, b) => milestoneCodes.indexOf(a.code) - milestoneCodes.indexOf(b.code));
  return { asOf, total: wanted.length, byCode, claims };
}
