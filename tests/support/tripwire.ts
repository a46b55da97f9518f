import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from '../../server/src/schema.ts';

const scopedTables = new Set(
  Object.values(schema as Record<string, unknown>)
    .filter((entry): entry is SQLiteTable => entry instanceof SQLiteTable)
    .map((table) => getTableConfig(table))
    .filter(({ columns }) => columns.some((column) => column.name === 'path'))
    .map(({ name }) => name),
);

const violations: string[] = [];

/**
 * What is wrong with a statement, or null. A SELECT, UPDATE or DELETE on a table with a `path`
 * column narrows by that path (`inScope`, or equality), or carries `unscoped(reason)` from the
 * short list in `database/scope.ts`. An INSERT … VALUES brings its path along.
 */
export function scopeViolation(
  sql: string,
  tables: ReadonlySet<string> = scopedTables,
): string | null {
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase();
  if (
    verb !== 'select' &&
    verb !== 'update' &&
    verb !== 'delete' &&
    verb !== 'with' &&
    !(verb === 'insert' && /\bselect\b/i.test(sql))
  )
    return null;
  const touched = [...sql.matchAll(/\b(?:from|join|update)\s+["`]?(\w+)["`]?/gi)]
    .map(([, table]) => table ?? '')
    .filter((table) => tables.has(table));
  if (!touched.length || /\/\*unscoped:[a-z-]+\*\//.test(sql)) return null;
  const conditions = sql.slice(sql.search(/\bwhere\b|\bon\b/i));
  if (/\bpath["`]?\s*(>=|=|\bin\b)/i.test(conditions)) return null;
  return `${touched.join(', ')} without a range on path: ${sql}`;
}

const foundSound = new Set<string>();

/**
 * Handed to the database of every test. Fails the statement, and the test, also when the error is
 * answered as `internal`.
 */
export function watchScope(sql: string): void {
  if (foundSound.has(sql)) return;
  const violation = scopeViolation(sql);
  if (!violation) {
    foundSound.add(sql);
    return;
  }
  violations.push(violation);
  throw new Error(`Unscoped statement: ${violation}`);
}

/** Takes what was found since the last call. */
export const takeScopeViolations = (): string[] => violations.splice(0);
