import { and, gte, lt, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';

declare const scopeBrand: unique symbol;
/** What an actor may see: ranges of paths. Only `makeScope` (called by the sign-in layer) makes one. */
export interface Scope { readonly [scopeBrand]: true; readonly prefixes: readonly string[] }

/** Made by the sign-in layer from the actor's grants, and by jobs for one record. Prefixes end in a dot; '' is everything. */
export const makeScope = (prefixes: readonly string[]): Scope => ({ prefixes }) as unknown as Scope;

/** `path >= 'a.' AND path < 'a/'`: uses the index on path; LIKE would scan. */
export function inScope(path: SQLWrapper, scope: Scope): SQL {
  const ranges = scope.prefixes.map((prefix) => prefix === ''
    ? gte(path, '')
    : and(gte(path, prefix), lt(path, prefix.slice(0, -1) + '/')));
  return or(...ranges) ?? sql`0 = 1`;
}

/** True when a row's path lies inside the scope. */
export const pathInScope = (path: string, scope: Scope): boolean => scope.prefixes.some((prefix) => path.startsWith(prefix));
