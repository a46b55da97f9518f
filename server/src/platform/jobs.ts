import { and, asc, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { Refusal } from '@lensan/contract';
import type { Logger } from 'pino';
import type { Database, Reader, Tx } from '../database/client.ts';
import type { Clock } from './clock.ts';
import { describeFault } from './faults.ts';
import type { Ids } from './ids.ts';
import { jobs } from './jobs.table.ts';

export interface JobRequest {
  readonly kind: string;
  /** Ids and codes only. */
  readonly payload: unknown;
  /** While a job with this key waits, another is not added. */
  readonly key?: string;
  /** Not before, ms UTC. */
  readonly runAt?: number;
}

/** Adds later work in the transaction that makes it necessary; an `OperationContext` fits. */
export async function enqueueJob(
  context: { readonly tx: Tx; readonly ids: Pick<Ids, 'id'>; readonly now: number },
  request: JobRequest,
): Promise<void> {
  await context.tx
    .insert(jobs)
    .values({
      id: context.ids.id(),
      kind: request.kind,
      payload: request.payload,
      key: request.key ?? null,
      state: 'waiting',
      runAt: request.runAt ?? context.now,
      attempts: 0,
      createdAt: context.now,
    })
    .onConflictDoNothing();
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
}

/**
 * Does the work outside any transaction and answers what to store; that is stored in the same
 * transaction that ends the job, and only if this worker still holds it, so a job done twice after
 * a crash has one effect. `signal` fires when the time is over.
 */
export type JobHandler = (
  job: Job,
  signal: AbortSignal,
) => Promise<((tx: Tx) => Promise<void>) | void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

export interface JobRunner {
  /** Begins looking for work. */
  start(): void;
  /**
   * Does everything that is due now and answers how many jobs were tried. For tests and commands.
   */
  runDue(): Promise<number>;
  /** Takes no new jobs and resolves when those running are finished. */
  stop(): Promise<void>;
}

const limits = {
  attempts: 5,
  timeMs: 60_000,
  leaseMs: 120_000,
  firstPauseMs: 5_000,
  lookEveryMs: 500,
} as const;

/** What running jobs needs; `Services` has it. */
export interface JobTools {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
}

/** Jobs of the kinds in `handlers`; others stay for a server that knows them. */
export function makeJobRunner(
  services: JobTools,
  handlers: JobHandlers,
  options: { atOnce?: number } = {},
): JobRunner {
  const { database, clock, log } = services;
  const worker = services.ids.id();
  const kinds = Object.keys(handlers);
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;

  const isDue = (now: number) =>
    and(
      inArray(jobs.kind, kinds),
      or(
        and(eq(jobs.state, 'waiting'), lte(jobs.runAt, now)),
        and(eq(jobs.state, 'running'), lte(jobs.leaseUntil, now)),
      ),
    );
  const hasWork = async (): Promise<boolean> =>
    kinds.length > 0 &&
    (await database.read.select({ id: jobs.id }).from(jobs).where(isDue(clock())).limit(1)).length >
      0;

  const claim = () =>
    database.write(async (tx): Promise<Job | undefined> => {
      const now = clock();
      const [next] = await tx
        .select({ id: jobs.id })
        .from(jobs)
        .where(isDue(now))
        .orderBy(asc(jobs.runAt), asc(jobs.id))
        .limit(1);
      if (!next) return undefined;
      const [claimed] = await tx
        .update(jobs)
        .set({
          state: 'running',
          worker,
          leaseUntil: now + limits.leaseMs,
          attempts: sql`${jobs.attempts} + 1`,
        })
        .where(eq(jobs.id, next.id))
        .returning({
          id: jobs.id,
          kind: jobs.kind,
          payload: jobs.payload,
          attempts: jobs.attempts,
        });
      return claimed;
    });

  const stillMine = (job: Job) =>
    and(
      eq(jobs.id, job.id),
      eq(jobs.worker, worker),
      eq(jobs.attempts, job.attempts),
      eq(jobs.state, 'running'),
    );

  const finish = (job: Job, effect: ((tx: Tx) => Promise<void>) | void) =>
    database.write(async (tx) => {
      const ended = await tx
        .update(jobs)
        .set({ state: 'done', finishedAt: clock(), leaseUntil: null })
        .where(stillMine(job))
        .returning({ id: jobs.id });
      if (ended.length) await effect?.(tx);
    });

  const fail = (job: Job, code: string) =>
    database.write(async (tx) => {
      const isLast = job.attempts >= limits.attempts;
      const state = {
        state: isLast ? ('failed' as const) : ('waiting' as const),
        fault: code,
        leaseUntil: null,
      };
      // A newer job with the same key already waits: this one has nothing left to do.
      const ended = await tx
        .update(jobs)
        .set({
          ...state,
          runAt: clock() + limits.firstPauseMs * 2 ** (job.attempts - 1),
          ...(isLast ? { finishedAt: clock() } : {}),
        })
        .where(
          and(
            stillMine(job),
            isLast
              ? undefined
              : sql`not exists (select 1 from jobs other where other.key = ${jobs.key} and other.state = 'waiting')`,
          ),
        )
        .returning({ id: jobs.id });
      if (!ended.length)
        await tx
          .update(jobs)
          .set({ state: 'done', fault: code, leaseUntil: null, finishedAt: clock() })
          .where(stillMine(job));
    });

  const perform = async (job: Job): Promise<void> => {
    try {
      const handler = handlers[job.kind];
      await finish(job, await handler?.(job, AbortSignal.timeout(limits.timeMs)));
    } catch (error) {
      const code =
        error instanceof Refusal
          ? error.code
          : ((error as { name?: string } | null)?.name ?? 'fault');
      log.error(
        { kind: job.kind, jobId: job.id, attempts: job.attempts, fault: describeFault(error) },
        'job failed',
      );
      await fail(job, code);
    }
  };

  const tryNext = async (): Promise<boolean> => {
    const job = await claim();
    if (!job) return false;
    await perform(job);
    return true;
  };

  const look = async (): Promise<void> => {
    try {
      while (!isStopping && (await hasWork()) && (await tryNext()));
    } catch (error) {
      // The database is away: what was claimed comes back when its lease ends.
      log.error({ fault: describeFault(error) }, 'jobs wait');
    }
  };

  const tick = (): void => {
    if (isStopping) return;
    while (running.size < (options.atOnce ?? 1)) {
      const turn = look().finally(() => running.delete(turn));
      running.add(turn);
    }
    timer = setTimeout(tick, limits.lookEveryMs);
  };

  return {
    start: tick,
    async runDue() {
      let count = 0;
      while (await tryNext()) count++;
      return count;
    },
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

/** How many jobs wait, and since when: for readiness and the official's page. */
export async function jobBacklog(
  read: Reader,
): Promise<{ waiting: number; failed: number; oldestAt: number | null }> {
  const [row] = await read
    .select({
      waiting: sql<number>`sum(state in ('waiting', 'running'))`,
      failed: sql<number>`sum(state = 'failed')`,
      oldestAt: sql<
        number | null
      >`min(case when state in ('waiting', 'running') then created_at end)`,
    })
    .from(jobs);
  return { waiting: row?.waiting ?? 0, failed: row?.failed ?? 0, oldestAt: row?.oldestAt ?? null };
}
