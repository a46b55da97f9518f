import type { Infer, pull, PullPage } from '@lensan/contract';
import { and, isNull, lte, not, sql } from 'drizzle-orm';
import type { SyncServices } from './sync.push.ts';
import { readStanding } from './sync.repository.ts';
import { inSlice, ofGroup, type PullSources, type Slice } from './sync.slices.ts';

type Check = NonNullable<Infer<typeof pull.body>['check']>;

/** How many records of the slices a phone should hold, and the sum of their change numbers. */
async function countSlices(
  services: SyncServices,
  sources: PullSources,
  slices: readonly Slice[],
): Promise<readonly [count: number, sum: number]> {
  const { read } = services.database;
  const totals = await Promise.all(
    slices.flatMap((slice) =>
      ofGroup(sources, slice.group).map(({ table, isHidden }) =>
        read
          .select({
            count: sql<number>`count(*)`,
            sum: sql<number>`coalesce(sum(${table.version}), 0)`,
          })
          .from(table)
          .where(
            and(
              inSlice(table, slice),
              isNull(table.deletedAt),
              lte(table.version, slice.from),
              isHidden ? not(isHidden) : undefined,
            ),
          ),
      ),
    ),
  );
  const found = totals.flat();
  return [
    found.reduce((rows, total) => rows + total.count, 0),
    found.reduce((numbers, total) => numbers + total.sum, 0),
  ];
}

/** The order to fetch a slice from its beginning. */
const anew = ({ scope, group }: Slice): PullPage => ({
  scope,
  group,
  from: 0,
  to: 0,
  more: true,
  fresh: true,
});

/**
 * A phone that holds other rows than it should, although nothing is new, has met a mistake of ours:
 * its village is fetched anew and we hear of it. Compared are the number of records and the sum of
 * their change numbers up to the phone's cursors.
 */
export async function findStrayed(
  services: SyncServices,
  sources: PullSources,
  slices: readonly Slice[],
  check: Check,
  seen: { readonly pages: readonly PullPage[]; readonly newest: number },
): Promise<PullPage[]> {
  const strayed: PullPage[] = [];
  for (const [scope, [count, sum]] of Object.entries(check)) {
    const own = slices.filter((slice) => slice.scope === scope);
    if (own.length === 0 || seen.pages.some((page) => page.scope === scope)) continue;
    const [expected, expectedSum] = await countSlices(services, sources, own);
    if (expected !== count || expectedSum !== sum) strayed.push(...own.map(anew));
  }
  if (strayed.length === 0) return [];
  // Written to meanwhile: what was counted is not what the phone was compared with.
  const [now] = await readStanding(services.database.read, '');
  if (now && now.newest !== seen.newest) return [];
  const scopes = strayed.map(({ scope }) => scope);
  services.log.warn({ scopes }, 'a phone holds other rows than it should');
  return strayed;
}
