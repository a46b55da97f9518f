import { inArray } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { phoneStores } from './sync.table.ts';

/**
 * Phones of some people as they were at their last contact, in server time: what a phone says of
 * its own clock is corrected by the offset measured then.
 */
export async function listPhonesSeen(db: Db, accountIds: readonly string[]) {
  const found: (typeof phoneStores.$inferSelect)[] = [];
  // 500 ids a statement: SQLite binds at most 32,766 values.
  for (let from = 0; from < accountIds.length; from += 500) {
    found.push(
      ...(await db
        .select()
        .from(phoneStores)
        .where(inArray(phoneStores.accountId, accountIds.slice(from, from + 500)))),
    );
  }
  return found.map((row) => ({
    device: row.device,
    accountId: row.accountId,
    queued: row.queued + row.photos,
    oldestAt: row.oldestAt === null ? null : Math.max(0, row.oldestAt + row.offsetMs),
    seenAt: row.seenAt,
    isPersisted: row.isPersisted,
    faults: row.faultCount,
  }));
}
