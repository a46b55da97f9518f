import { hourMs } from '@lensan/vietnamese';
import { Refusal } from '@lensan/contract';
import type { Logger } from 'pino';
import type { Database, Tx } from '../database/client.ts';
import type { Clock } from './clock.ts';
import { describeFault } from './faults.ts';
import type { Ids } from './ids.ts';
import { jobLeases, type JobLeases } from './job-lease.ts';
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

/** After this long a job's signal fires … */
const timeMs = 60_000;
/** … and after this long more its worker goes on without a handler that does not heed it. */
const graceMs = 5_000;
const lookEveryMs = 500;
const pruneEveryMs = hourMs;

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
  options: { atOnce?: number; timeMs?: number; graceMs?: number } = {},
): JobRunner {
  const { clock, log } = services;
  const leases = jobLeases(services, services.ids.id(), Object.keys(handlers));
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;
  let prunedAt = -Infinity;

  const tryNext = async (): Promise<boolean> => {
    const job = await leases.claim();
    if (!job) return false;
    await perform(leases, log, handlers, job, { timeMs, graceMs, ...options });
    return true;
  };
  const pruneNowAndThen = async (): Promise<void> => {
    if (clock() - prunedAt < pruneEveryMs) return;
    prunedAt = clock();
    await leases.prune();
  };
  const look = async (): Promise<void> => {
    try {
      await pruneNowAndThen();
      while (!isStopping && (await leases.hasWork()) && (await tryNext()));
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
    timer = setTimeout(tick, lookEveryMs);
  };
  return {
    start: tick,
    async runDue() {
      await pruneNowAndThen();
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

async function perform(
  leases: JobLeases,
  log: Logger,
  handlers: JobHandlers,
  job: Job,
  limits: { readonly timeMs: number; readonly graceMs: number },
): Promise<void> {
  try {
    await leases.finish(job, await inTime(job, handlers[job.kind], limits));
  } catch (error) {
    const code =
      error instanceof Refusal
        ? error.code
        : ((error as { name?: string } | null)?.name ?? 'fault');
    log.error(
      { kind: job.kind, jobId: job.id, attempts: job.attempts, fault: describeFault(error) },
      'job failed',
    );
    await leases.fail(job, code);
  }
}

/** A job did not end although its time was over; what it still does counts for nothing. */
class JobTooLong extends Error {
  override readonly name = 'JobTooLong';
}

/**
 * What the handler answers. One that does not heed its signal is left behind before its lease ends:
 * awaited for ever it would hold up every job after it.
 */
async function inTime(
  job: Job,
  handler: JobHandler | undefined,
  limits: { readonly timeMs: number; readonly graceMs: number },
): ReturnType<JobHandler> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new JobTooLong(`a job of kind ${job.kind} did not heed its signal`)),
      limits.timeMs + limits.graceMs,
    );
  });
  try {
    return await Promise.race([handler?.(job, AbortSignal.timeout(limits.timeMs)), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
