import { householdOf, pathDepth, villageOf } from '@lensan/access';
import type { PullGroup } from '@lensan/contract';
import { and, eq } from 'drizzle-orm';
import { inScope, makeScope, pathInScope } from '../../database/scope.ts';
import type { OperationRunner } from '../../operations/runner.ts';
import type { SyncedEntity } from '../../operations/synced-entity.ts';
import type { Actor } from '../../platform/actor.ts';

/** One part of what a phone may hold, and from which change number on it is asked for. */
export interface Slice {
  readonly scope: string;
  readonly group: PullGroup;
  readonly from: number;
  readonly fresh: boolean;
}

/** What the pull needs of the features. Handed in by `app.ts`. */
export interface PullSources {
  readonly entities: readonly SyncedEntity[];
  /**
   * Villages a member of a commune team works in, as paths; the phone holds them without asking.
   */
  readonly homeVillages?: (actor: Actor) => Promise<readonly string[]>;
  readonly runner: Pick<OperationRunner, 'retry'>;
}

/**
 * Paths this phone may hold: villages and households of the grants, and chosen villages inside
 * them. A part of another is left out.
 */
export async function scopesOf(
  actor: Actor,
  sources: PullSources,
  wanted: readonly string[],
): Promise<string[]> {
  const named = actor.grants.map((grant) => grant.path).filter((path) => pathDepth(path) >= 3);
  const chosen = [...wanted, ...((await sources.homeVillages?.(actor)) ?? [])].filter(
    (path) => pathDepth(path) >= 3 && pathInScope(path, actor.scope),
  );
  const all = [...new Set([...named, ...chosen])].sort();
  return all.filter((path) => !all.some((other) => other !== path && path.startsWith(other)));
}

/** Tables of a group: cards of households come before the rest. */
export const ofGroup = (sources: PullSources, group: PullGroup) =>
  sources.entities.filter(({ entity }) => (entity === 'household') === (group === 'cards'));
/** Condition: rows of a table that lie in a slice, whatever their number. */
export const inSlice = (table: SyncedEntity['table'], { scope }: Slice) => {
  const householdId = householdOf(scope);
  return and(
    eq(table.villageId, villageOf(scope) ?? ''),
    inScope(table.path, makeScope([scope])),
    householdId ? eq(table.householdId, householdId) : undefined,
  );
};
