import { desc } from 'drizzle-orm';
import type { Db, Tx } from '../database/client.ts';
import { inScope, type Scope } from '../database/scope.ts';
import { activity } from './activity.table.ts';

/**
 * Activity of a write that is no phone operation (cards, accounts, imports): same table,
 * `operationId` is the id of what was written.
 */
export async function recordPlainActivity(
  tx: Tx,
  entry: {
    action: string;
    accountId: string;
    subjectId: string;
    path: string;
    now: number;
    detail?: Record<string, string | number | boolean>;
  },
): Promise<void> {
  await tx.insert(activity).values({
    path: entry.path,
    subjectId: entry.subjectId,
    action: entry.action,
    accountId: entry.accountId,
    operationId: entry.subjectId,
    at: entry.now,
    receivedAt: entry.now,
    detail: entry.detail ?? null,
  });
}

/** What was done inside a scope, newest first. */
export const listActivity = (db: Db, scope: Scope, limit: number) =>
  db
    .select({ at: activity.at, action: activity.action, accountId: activity.accountId })
    .from(activity)
    .where(inScope(activity.path, scope))
    .orderBy(desc(activity.id))
    .limit(limit);
