import { refuse } from '@lensan/contract';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { seenByOthers, insert } from '../../../tests/support/changes.ts';
import { dayMs, testServices, type TestServices } from '../../../tests/support/index.ts';
import { jobBacklog } from './job-backlog.ts';
import { enqueueJob, makeJobRunner, type JobRequest } from './jobs.ts';
import { jobs } from './jobs.table.ts';

describe('later work', () => {
  let services: TestServices;
  beforeEach(async () => {
    services = await testServices();
  });
  const enqueue = (...requests: JobRequest[]) =>
    services.database.write(async (tx) => {
      for (const request of requests)
        await enqueueJob({ tx, ids: services.ids, now: services.clock() }, request);
    });
  const states = async () =>
    await services.database.read
      .select({ state: jobs.state, attempts: jobs.attempts, fault: jobs.fault })
      .from(jobs)
      .orderBy(jobs.id);

  test('is done once and its effect is stored with its end', async () => {
    await enqueue({ kind: 'photo', payload: { photoId: 'p1' } });
    const runner = makeJobRunner(services, {
      photo: async (job) => async (tx) => {
        await insert((job.payload as { photoId: string }).photoId)(tx);
      },
    });
    expect([await runner.runDue(), await runner.runDue()]).toEqual([1, 0]);
    expect(await seenByOthers(services.database)).toEqual(['p1']);
    expect(await states()).toMatchObject([{ state: 'done', attempts: 1 }]);
  });
  test('disappears with the write that asked for it', async () => {
    await expect(
      services.database.write(async (tx) => {
        await enqueueJob(
          { tx, ids: services.ids, now: services.clock() },
          { kind: 'photo', payload: 1 },
        );
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await states()).toEqual([]);
  });
  test('asked for twice under one key while it waits is one job; asked for again while it runs, it is done again', async () => {
    await enqueue(
      { kind: 'photo', payload: 1, key: 'p1' },
      { kind: 'photo', payload: 1, key: 'p1' },
    );
    let runs = 0;
    const runner = makeJobRunner(services, {
      photo: async () => {
        if (++runs === 1) await enqueue({ kind: 'photo', payload: 2, key: 'p1' });
      },
    });
    expect([await runner.runDue(), runs]).toEqual([2, 2]);
  });
  test('that fails is tried five times with growing pauses, then kept for a person to see', async () => {
    await enqueue({ kind: 'photo', payload: 1, key: 'p1' });
    const runner = makeJobRunner(services, {
      photo: async () => {
        throw refuse('unavailable');
      },
    });
    for (const [attempt, pauseMs] of [5_000, 10_000, 20_000, 40_000].entries()) {
      expect([await runner.runDue(), await runner.runDue()]).toEqual([1, 0]);
      expect(await states()).toMatchObject([
        { state: 'waiting', attempts: attempt + 1, fault: 'unavailable' },
      ]);
      services.clock.advance(pauseMs);
    }
    await runner.runDue();
    expect(await states()).toMatchObject([{ state: 'failed', attempts: 5 }]);
    expect(await jobBacklog(services.database.read, services.clock())).toEqual({
      waiting: 0,
      failed: 1,
      oldestAt: null,
    });
    services.clock.advance(1e9);
    expect(await runner.runDue()).toBe(0);
  });
  test('that failed while a newer request for the same waits leaves it to that one', async () => {
    await enqueue({ kind: 'photo', payload: 1, key: 'p1' });
    let runs = 0;
    const runner = makeJobRunner(services, {
      photo: async () => {
        if (++runs > 1) return;
        await enqueue({ kind: 'photo', payload: 2, key: 'p1' });
        throw new Error('first fails');
      },
    });
    expect([await runner.runDue(), runs]).toEqual([2, 2]);
    expect((await states()).map(({ state }) => state)).toEqual(['done', 'done']);
  });
  test('of a worker that died is taken over when its lease ends, and the dead worker’s late result counts for nothing', async () => {
    await enqueue({ kind: 'photo', payload: 1 });
    let release: (() => void) | undefined;
    const started = new Promise<void>((resolveStarted) => {
      const dead = makeJobRunner(services, {
        photo: async () => {
          resolveStarted();
          await new Promise<void>((resolve) => {
            release = resolve;
          });
          return async (tx) => {
            await insert('late')(tx);
          };
        },
      });
      dead.start();
      stopDead = dead.stop;
    });
    await started;
    const heir = makeJobRunner(services, {
      photo: async () => async (tx) => {
        await insert('heir')(tx);
      },
    });
    expect(await heir.runDue()).toBe(0);
    services.clock.advance(120_000);
    expect(await heir.runDue()).toBe(1);
    release?.();
    await stopDead();
    expect(await seenByOthers(services.database)).toEqual(['heir']);
  });
  test('taken again by the same worker after its lease ended counts once: the run that lost the lease ends nothing', async () => {
    await enqueue({ kind: 'photo', payload: 1 });
    const gates = [gate(), gate()];
    let runs = 0;
    const runner = makeJobRunner(services, {
      photo: async () => {
        const turn = runs++;
        gates[turn]?.reached();
        await gates[turn]?.opened;
        return async (tx) => {
          await insert(`run ${turn + 1}`)(tx);
        };
      },
    });
    const first = runner.runDue();
    await gates[0]?.isReached;
    services.clock.advance(120_000);
    const second = runner.runDue();
    await gates[1]?.isReached;
    gates[0]?.open();
    await first;
    expect(await seenByOthers(services.database)).toEqual([]);
    gates[1]?.open();
    await second;
    expect(await seenByOthers(services.database)).toEqual(['run 2']);
  });
  const gate = () => {
    let [open, reached] = [() => {}, () => {}];
    const opened = new Promise<void>((resolve) => (open = resolve));
    const isReached = new Promise<void>((resolve) => (reached = resolve));
    return { opened, isReached, open: () => open(), reached: () => reached() };
  };
  let stopDead = async () => {};
  test('is finished before the server stops', async () => {
    await enqueue({ kind: 'photo', payload: 1 });
    let release: (() => void) | undefined;
    const events: string[] = [];
    const runner = await new Promise<ReturnType<typeof makeJobRunner>>((resolve) => {
      const made = makeJobRunner(services, {
        photo: async () => {
          resolve(made);
          await new Promise<void>((done) => {
            release = done;
          });
          events.push('done');
        },
      });
      made.start();
    });
    const stopped = runner.stop().then(() => events.push('stopped'));
    release?.();
    await stopped;
    expect(events).toEqual(['done', 'stopped']);
    expect(await services.database.read.$count(jobs, eq(jobs.state, 'done'))).toBe(1);
  });
  test('whose handler does not heed its signal is left behind, and those after it are done', async () => {
    await enqueue({ kind: 'deaf', payload: 1 }, { kind: 'photo', payload: 2 });
    const runner = makeJobRunner(
      services,
      {
        deaf: () => new Promise(() => {}),
        photo: async () => async (tx) => {
          await insert('photo')(tx);
        },
      },
      { timeMs: 1, graceMs: 1 },
    );
    expect(await runner.runDue()).toBe(2);
    expect(await states()).toMatchObject([
      { state: 'waiting', attempts: 1, fault: 'JobTooLong' },
      { state: 'done', attempts: 1 },
    ]);
    expect(await seenByOthers(services.database)).toEqual(['photo']);
  });
  test('is forgotten a week after it was done; what failed stays for a person', async () => {
    await enqueue({ kind: 'photo', payload: 1 }, { kind: 'broken', payload: 2 });
    const runner = makeJobRunner(services, {
      photo: async () => undefined,
      broken: async () => {
        throw refuse('unavailable');
      },
    });
    for (let attempt = 0; attempt < 5; attempt++) {
      await runner.runDue();
      services.clock.advance(dayMs);
    }
    services.clock.advance(2 * dayMs);
    await runner.runDue();
    expect((await states()).map(({ state }) => state)).toEqual(['done', 'failed']);
    services.clock.advance(3_600_000);
    await runner.runDue();
    expect((await states()).map(({ state }) => state)).toEqual(['failed']);
  });
  test('counts as waiting from when it should have begun, not from when it was asked for', async () => {
    const now = services.clock();
    await enqueue(
      { kind: 'sweep', payload: 1, runAt: now + dayMs },
      { kind: 'photo', payload: 2, runAt: now + 1 },
    );
    const backlog = () => jobBacklog(services.database.read, services.clock());
    expect(await backlog()).toEqual({ waiting: 0, failed: 0, oldestAt: null });
    services.clock.advance(5);
    expect(await backlog()).toEqual({ waiting: 1, failed: 0, oldestAt: now + 1 });
  });
  test('of a kind this server does not know stays', async () => {
    await enqueue({ kind: 'newer', payload: 1 });
    expect(await makeJobRunner(services, { photo: async () => undefined }).runDue()).toBe(0);
    expect(await services.database.read.$count(jobs, sql`state = 'waiting'`)).toBe(1);
  });
});
