import { sql } from 'drizzle-orm';
import type { Reader } from '../database/client.ts';
import { jobs } from './jobs.table.ts';

/** Later work that is not done although it is time. */
export interface JobBacklog {
  /** Should have begun, or is being done. */
  readonly waiting: number;
  /** Tried as often as allowed, and kept for a person to look at. */
  readonly failed: number;
  /** Since when the oldest of those waits, ms UTC; null when none does. */
  readonly oldestAt: number | null;
}

/** How many jobs wait, and since when: for readiness and the official's page. */
export async function jobBacklog(read: Reader, now: number): Promise<JobBacklog> {
  // Work meant for later, such as the daily sweep, has not begun to wait.
  const waits = sql`state = 'running' or (state = 'waiting' and run_at <= ${now})`;
  const [row] = await read
    .select({
      waiting: sql<number>`sum(${waits})`,
      failed: sql<number>`sum(state = 'failed')`,
      oldestAt: sql<number | null>`min(case when ${waits} then run_at end)`,
    })
    .from(jobs);
  return { waiting: row?.waiting ?? 0, failed: row?.failed ?? 0, oldestAt: row?.oldestAt ?? null };
}
