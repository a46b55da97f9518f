import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Later work, written in the transaction that makes it necessary. No `path`: a job carries ids
 * only, and whoever does it checks nothing for anyone.
 */
export const jobs = sqliteTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    /** JSON with ids and codes; never names, phones or account numbers. */
    payload: text('payload', { mode: 'json' }).$type<unknown>().notNull(),
    /** Two waiting jobs with one key are one job. */
    key: text('key'),
    /**
     * `failed` is the dead-letter list: tried as often as allowed, kept for a person to look at.
     */
    state: text('state', { enum: ['waiting', 'running', 'done', 'failed'] }).notNull(),
    runAt: integer('run_at').notNull(),
    /** While running: when another worker may take it over, ms UTC. */
    leaseUntil: integer('lease_until'),
    attempts: integer('attempts').notNull(),
    /** Who holds the lease. */
    worker: text('worker'),
    /** Code of the last failure. */
    fault: text('fault'),
    createdAt: integer('created_at').notNull(),
    finishedAt: integer('finished_at'),
  },
  (table) => [
    uniqueIndex('jobs_waiting_key')
      .on(table.key)
      .where(sql`state = 'waiting'`),
    // The next job due, and leases that ran out.
    index('jobs_due').on(table.state, table.runAt),
  ],
);
