import { dayMs } from '@lensan/vietnamese';
import { and, asc, eq, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/client.ts';
import type { Clock } from './clock.ts';
import type { Job } from './jobs.ts';
import { jobs } from './jobs.table.ts';

const leaseMs = 120_000;
const attemptsMost = 5;
const firstPauseMs = 5_000;
/** Done jobs are kept a week, for whoever looks into what happened; failed ones until a person did. */
const keptMs = 7 * dayMs;

/** The job table as one worker sees it. */
export interface JobLeases {
  hasWork(): Promise<boolean>;
  /** Takes the next job that is due, for two minutes; then another worker may take it over. */
  claim(): Promise<Job | undefined>;
  /** Ends a job and stores its effect, if this worker holds it still. */
  finish(job: Job, effect: ((tx: Tx) => Promise<void>) | void): Promise<void>;
  /** Lets a job wait for its next attempt, or lays it aside for a person after the last. */
  fail(job: Job, code: string): Promise<void>;
  /** Deletes jobs done more than a week ago. */
  prune(): Promise<void>;
}

export function jobLeases(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  worker: string,
  kinds: readonly string[],
): JobLeases {
  return {
    hasWork: async () =>
      kinds.length > 0 &&
      (await database.read.select({ id: jobs.id }).from(jobs).where(isDue(kinds, clock())).limit(1))
        .length > 0,
    claim: () => database.write((tx) => claimNext(tx, worker, kinds, clock())),
    finish: (job, effect) =>
      database.write(async (tx) => {
        const ended = await tx
          .update(jobs)
          .set({ state: 'done', finishedAt: clock(), leaseUntil: null })
          .where(isHeld(job, worker))
          .returning({ id: jobs.id });
        if (ended.length) await effect?.(tx);
      }),
    fail: (job, code) => database.write((tx) => setBack(tx, worker, job, code, clock())),
    prune: () =>
      database.write(async (tx) => {
        await tx
          .delete(jobs)
          .where(and(eq(jobs.state, 'done'), lt(jobs.finishedAt, clock() - keptMs)));
      }),
  };
}

const isDue = (kinds: readonly string[], now: number) =>
  and(
    inArray(jobs.kind, [...kinds]),
    or(
      and(eq(jobs.state, 'waiting'), lte(jobs.runAt, now)),
      and(eq(jobs.state, 'running'), lte(jobs.leaseUntil, now)),
    ),
  );

/** By the attempt too: the same worker may hold a job again whose first lease it lost. */
const isHeld = (job: Job, worker: string) =>
  and(
    eq(jobs.id, job.id),
    eq(jobs.worker, worker),
    eq(jobs.attempts, job.attempts),
    eq(jobs.state, 'running'),
  );

async function claimNext(
  tx: Tx,
  worker: string,
  kinds: readonly string[],
  now: number,
): Promise<Job | undefined> {
  const [next] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(isDue(kinds, now))
    .orderBy(asc(jobs.runAt), asc(jobs.id))
    .limit(1);
  if (!next) return undefined;
  const [claimed] = await tx
    .update(jobs)
    .set({
      state: 'running',
      worker,
      leaseUntil: now + leaseMs,
      attempts: sql`${jobs.attempts} + 1`,
    })
    .where(eq(jobs.id, next.id))
    .returning({ id: jobs.id, kind: jobs.kind, payload: jobs.payload, attempts: jobs.attempts });
  return claimed;
}

async function setBack(tx: Tx, worker: string, job: Job, code: string, now: number): Promise<void> {
  const isLast = job.attempts >= attemptsMost;
  // A newer job with the same key already waits: this one has nothing left to do.
  const isAlone = sql`not exists (select 1 from jobs other where other.key = ${jobs.key} and other.state = 'waiting')`;
  const ended = await tx
    .update(jobs)
    .set({
      state: isLast ? 'failed' : 'waiting',
      fault: code,
      leaseUntil: null,
      runAt: now + firstPauseMs * 2 ** (job.attempts - 1),
      ...(isLast ? { finishedAt: now } : {}),
    })
    .where(and(isHeld(job, worker), isLast ? undefined : isAlone))
    .returning({ id: jobs.id });
  if (!ended.length)
    await tx
      .update(jobs)
      .set({ state: 'done', fault: code, leaseUntil: null, finishedAt: now })
      .where(isHeld(job, worker));
}
