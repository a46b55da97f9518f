import { and, gte, lt, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';

declare const scopeBrand: unique symbol;
/**
 * What an actor may see: ranges of paths. Only `makeScope` (called by the sign-in layer) makes one.
 */
export interface Scope {
  readonly [scopeBrand]: true;
  readonly prefixes: readonly string[];
}

/**
 * Made by the sign-in layer from the actor's grants, and by jobs for one record. Prefixes end in a
 * dot; '' is everything.
 */
export const makeScope = (prefixes: readonly string[]): Scope => ({ prefixes }) as unknown as Scope;

/** `path >= 'a.' AND path < 'a/'`: uses the index on path; LIKE would scan. */
export function inScope(path: SQLWrapper, scope: Scope): SQL {
  const ranges = scope.prefixes.map((prefix) =>
    prefix === '' ? gte(path, '') : and(gte(path, prefix), lt(path, prefix.slice(0, -1) + '/')),
  );
  return or(...ranges) ?? sql`0 = 1`;
}

/** True when a row's path lies inside the scope. */
export const pathInScope = (path: string, scope: Scope): boolean =>
  scope.prefixes.some((prefix) => path.startsWith(prefix));

/**
 * Why a statement on a scoped table may stand without a range on its path. Short on purpose: each
 * is a promise about what surrounds it.
 */
export type UnscopedReason =
  /** One row by its id inside a use case that checks the row's path before using it. */
  | 'checked-after-load'
  /** By an unguessable code of a public link or card. */
  | 'public-code'
  /** The person's own row, found by the session. */
  | 'own-account'
  /** Later work on a record named by a job. */
  | 'job'
  /** The highest change number alone, no rows. */
  | 'newest-number';

/**
 * Marks a statement for the tripwire of the tests: `and(eq(visits.id, id),
 * unscoped('checked-after-load'))`.
 */
export const unscoped = (reason: UnscopedReason): SQL => sql.raw(`/*unscoped:${reason}*/ 1 = 1`);
