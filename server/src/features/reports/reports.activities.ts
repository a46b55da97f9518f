import type { Activity } from '@lensan/adoption';
import type { Db } from '../../database/client.ts';
import type { Scope } from '../../database/scope.ts';

/** Signs of life of the households of a scope, by household: orders, payments, listings, lives. Visits are none. */
export async function loadActivities(_db: Db, _scope: Scope): Promise<ReadonlyMap<string, readonly Activity[]>> {
  return new Map();
}
