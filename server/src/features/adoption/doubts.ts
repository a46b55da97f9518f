import { busiestHour } from '@lensan/adoption';
import type { WorkDoubt } from '@lensan/contract';
import { dayMs } from '@lensan/vietnamese';
import type { Actor } from '../../platform/actor.ts';
import { groupBy } from '../../platform/group-by.ts';
import type { Services } from '../../services.ts';
import { findNames } from '../accounts/accounts.repository.ts';
import { scopeOf, seesNames } from '../accounts/area-access.ts';
import { listVillagesIn } from '../places/places.repository.ts';
import { listByEvidence } from './evidence.ts';

const recentMs = 30 * dayMs;
/** A list nobody reads helps nobody. */
const longestList = 30;

type Evidence = Awaited<ReturnType<typeof listByEvidence>>;
type Standing = Evidence['standing'][number];
interface Found {
  readonly kind: WorkDoubt['kind'];
  readonly evidence: WorkDoubt['evidence'];
  readonly rows: readonly Standing[];
  readonly at: number;
}

const isOfSeveral = (rows: readonly Standing[]) =>
  new Set(rows.map((row) => row.householdId)).size > 1;

/** One link, photo or number under several households. */
const sameEvidence = ({ byKey }: Evidence): Found[] =>
  [...byKey.values()].filter(isOfSeveral).map((rows) => ({
    kind: 'same_evidence',
    evidence: rows[0]?.kind ?? null,
    rows,
    at: Math.max(...rows.map((row) => row.recordedAt)),
  }));

/** More of one mentor within an hour than one can see happen. */
function manyAtOnce({ standing }: Evidence, now: number): Found[] {
  // The knock on the door and the agreement follow from a visit by themselves: an afternoon in one
  // lane brings a dozen honestly.
  const recent = standing.filter(
    (row) =>
      row.claimedBy !== null &&
      row.code !== 'H0' &&
      row.code !== 'H1' &&
      row.recordedAt > now - recentMs,
  );
  return [...groupBy(recent, (row) => row.claimedBy).values()]
    .map(busiestHour)
    .filter(isOfSeveral)
    .map((rows) => ({
      kind: 'many_at_once',
      evidence: null,
      rows,
      at: rows.at(-1)?.recordedAt ?? now,
    }));
}

const claimersOf = (found: readonly Found[]): string[] => [
  ...new Set(
    found.flatMap(({ rows }) => rows.map((row) => row.claimedBy)).filter((id) => id !== null),
  ),
];

/** What an official should ask about in the work of the teams, the newest first. */
export async function readDoubts(
  services: Pick<Services, 'database' | 'clock'>,
  actor: Actor,
  query: { readonly path: string },
): Promise<{ doubts: WorkDoubt[] }> {
  const scope = scopeOf(actor, 'report.read', query.path);
  const { read } = services.database;
  const [evidence, villages] = await Promise.all([
    listByEvidence(read, scope),
    listVillagesIn(read, scope),
  ]);
  const shown = [...sameEvidence(evidence), ...manyAtOnce(evidence, services.clock())]
    .toSorted((a, b) => b.at - a.at)
    .slice(0, longestList);
  const people = await findNames(read, claimersOf(shown));
  const personName = new Map(people.map((person) => [person.id, person.name]));
  const villageName = new Map(villages.map((village) => [village.id, village.name]));
  const isNamed = seesNames(actor, query.path);
  const householdOf = (row: Standing) => ({
    id: row.householdId,
    name: isNamed ? row.headName : null,
    village: villageName.get(row.villageId) ?? '',
  });
  const namesOf = (rows: readonly Standing[]) => [
    ...new Set(rows.map((row) => personName.get(row.claimedBy ?? '') ?? '').filter(Boolean)),
  ];
  return {
    doubts: shown.map(({ kind, evidence: shared, rows, at }): WorkDoubt => ({
      kind,
      evidence: shared,
      at,
      count: rows.length,
      names: namesOf(rows),
      households: [...new Map(rows.map((row) => [row.householdId, householdOf(row)])).values()],
    })),
  };
}
