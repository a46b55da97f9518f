import type { WorkDoubt } from '@lensan/contract';
import type { Actor } from '../../platform/actor.ts';
import type { Services } from '../../services.ts';
import { findNames } from '../accounts/accounts.repository.ts';
import { listVillagesIn } from '../places/places.repository.ts';
import { scopeOf, seesNames } from '../accounts/area-access.ts';
import { listByEvidence } from './reports.claims.ts';
import { groupBy } from './reports.queries.ts';

const hourMs = 3_600_000;
const recentMs = 30 * 86_400_000;
/**
 * More milestones of one mentor within an hour than one can see happen (guide on adoption, section
 * 8).
 */
const manyInAnHour = 8;
/** A list nobody reads helps nobody. */
const longestList = 30;

type Standing = Awaited<ReturnType<typeof listByEvidence>>['standing'][number];
interface Found {
  readonly kind: WorkDoubt['kind'];
  readonly evidence: WorkDoubt['evidence'];
  readonly rows: readonly Standing[];
  readonly at: number;
}

/**
 * The busiest hour of a mentor among the last 30 days, when it holds more than one can see happen.
 */
function busiestHour(rows: readonly Standing[]): readonly Standing[] {
  const sorted = rows.toSorted((a, b) => a.recordedAt - b.recordedAt);
  let best: readonly Standing[] = [];
  let from = 0;
  for (const [to, row] of sorted.entries()) {
    while (row.recordedAt - (sorted[from]?.recordedAt ?? 0) > hourMs) from += 1;
    if (to - from + 1 > best.length) best = sorted.slice(from, to + 1);
  }
  return best.length > manyInAnHour ? best : [];
}

/** What an official should ask about in the work of the teams, the newest first. */
export async function readDoubts(
  services: Pick<Services, 'database' | 'clock'>,
  actor: Actor,
  query: { readonly path: string },
): Promise<{ doubts: WorkDoubt[] }> {
  const scope = scopeOf(actor, 'report.read', query.path);
  const { read } = services.database;
  const now = services.clock();
  const [{ standing, byKey }, villages] = await Promise.all([
    listByEvidence(read, scope),
    listVillagesIn(read, scope),
  ]);
  const found: Found[] = [];
  for (const rows of byKey.values()) {
    if (new Set(rows.map((row) => row.householdId)).size > 1)
      found.push({
        kind: 'same_evidence',
        evidence: rows[0]?.kind ?? null,
        rows,
        at: Math.max(...rows.map((row) => row.recordedAt)),
      });
  }
  // The knock on the door and the agreement follow from a visit by themselves: an afternoon in one
  // lane brings a dozen honestly.
  const recent = standing.filter(
    (row) =>
      row.claimedBy !== null &&
      row.code !== 'H0' &&
      row.code !== 'H1' &&
      row.recordedAt > now - recentMs,
  );
  for (const own of groupBy(recent, (row) => row.claimedBy).values()) {
    const rows = busiestHour(own);
    if (new Set(rows.map((row) => row.householdId)).size > 1)
      found.push({
        kind: 'many_at_once',
        evidence: null,
        rows,
        at: rows.at(-1)?.recordedAt ?? now,
      });
  }
  const shown = found.toSorted((a, b) => b.at - a.at).slice(0, longestList);
  const people = new Map(
    (
      await findNames(read, [
        ...new Set(
          shown.flatMap(({ rows }) => rows.map((row) => row.claimedBy)).filter((id) => id !== null),
        ),
      ])
    ).map((person) => [person.id, person.name]),
  );
  const villageName = new Map(villages.map((village) => [village.id, village.name]));
  const isNamed = seesNames(actor, query.path);
  return {
    doubts: shown.map(({ kind, evidence, rows, at }): WorkDoubt => ({
      kind,
      evidence,
      at,
      count: rows.length,
      names: [...new Set(rows.map((row) => people.get(row.claimedBy ?? '') ?? '').filter(Boolean))],
      households: [
        ...new Map(
          rows.map((row) => [
            row.householdId,
            {
              id: row.householdId,
              name: isNamed ? row.headName : null,
              village: villageName.get(row.villageId) ?? '',
            },
          ]),
        ).values(),
      ],
    })),
  };
}
