import { desc } from 'drizzle-orm';
import type { Db } from '../database/client.ts';
import { inScope, type Scope } from '../database/scope.ts';
import { activity } from './activity.table.ts';

/** What was done inside a scope, newest first. */
export const listActivity = (db: Db, scope: Scope, limit: number) =>
  db
    .select({ at: activity.at, action: activity.action, accountId: activity.accountId })
    .from(activity)
    .where(inScope(activity.path, scope))
    .orderBy(desc(activity.id))
    .limit(limit);
