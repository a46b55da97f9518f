import { refuse, type OperationEnvelope } from '@lensan/contract';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  binh,
  lan,
  minh,
  places,
  testServices,
  type TestServices,
} from '../../../tests/support/index.ts';
import { inScope, makeScope } from '../database/scope.ts';
import { changes } from './changes.table.ts';
import { activity } from './activity.table.ts';
import { conflicts } from './conflicts.table.ts';
import type { OperationContext, OperationHandlers, OperationOutcome } from './operation.ts';
import { makeOperationRunner, type OperationRunner } from './runner.ts';
import { operationLog } from './operations.table.ts';

const plain = { device: 'k3f0a', offsetMs: 0, version: 1 };
const visit = (id: string, note = ''): OperationEnvelope => ({
  id,
  kind: 'visit.record',
  at: 1_700_000_000_000,
  householdId: places.householdId,
  body: {
    id: `v-${id}`,
    householdId: places.householdId,
    visitedOn: '2026-11-25',
    result: 'met',
    tasks: [],
    skills: [],
    refusalReason: null,
    note,
    nextOn: null,
    placeCell: null,
  },
});
const settle = (id: string): OperationEnvelope => ({
  id,
  kind: 'conflict.settle',
  at: 1_700_000_000_000,
  householdId: places.householdId,
  body: { conflictId: 'c1', chosen: 'kept' },
});

describe('the operation runner', () => {
  let services: TestServices;
  let runner: OperationRunner;
  /** What the use case of `visit.record` does in this test. */
  let recordVisit: (
    context: OperationContext,
    body: { id: string; note: string },
  ) => Promise<OperationOutcome>;
  let ran: string[];

  beforeEach(async () => {
    services = await testServices();
    ran = [];
    recordVisit = async (context, body) => {
      ran.push(body.id);
      await context.recordActivity({ subjectId: body.id, path: places.household });
      return {
        status: 'ok',
        version: await context.nextVersion('visit', body.id, places.household),
      };
    };
    const handlers: Partial<OperationHandlers> = {
      'visit.record': (context, body) => recordVisit(context, body),
      'conflict.settle': async (context) => {
        context.silent('this test looks at what it wakes');
        return {
          status: 'ok',
          version: await context.nextVersion('conflict', 'c1', places.household),
        };
      },
    };
    runner = makeOperationRunner(services, {
      handlers,
      accountName: async (_tx, id) => id,
      actorOf: async () => lan,
    });
  });
  const run = (...envelopes: OperationEnvelope[]) =>
    runner.run(
      lan,
      plain,
      envelopes.map((envelope, place) => ({ n: place + 1, envelope })),
    );
  const everywhere = makeScope(['']);
  const activities = () =>
    services.database.read.select().from(activity).where(inScope(activity.path, everywhere));
  const count = async (table: typeof changes | typeof operationLog) =>
    (
      await services.database.read
        .select()
        .from(table)
        .where(table === changes ? inScope(changes.path, everywhere) : undefined)
    ).length;

  it('carries an operation out once and repeats its stored result ever after', async () => {
    const [first] = await run(visit('a1'));
    const [again] = await run(visit('a1'));
    expect(first).toMatchObject({ id: 'a1', status: 'ok' });
    expect(again).toEqual({ ...first, repeated: true });
    expect(ran).toEqual(['v-a1']);
    expect([await count(changes), (await activities()).length]).toEqual([1, 1]);
  });

  it('undoes all an operation noted that failed after looking at what was changed, and nothing of those before it', async () => {
    recordVisit = async (context, body) => {
      // The same record each time, so that what is held back must be written before it can be read.
      const version = await context.nextVersion('visit', 'v', places.household, ['note']);
      await context.recordActivity({ subjectId: body.id, path: places.household });
      await context.mergeFields({
        entity: 'visit',
        recordId: 'v',
        path: places.household,
        current: { note: 'a' },
        patch: { note: body.id },
      });
      if (body.id === 'v-a2') throw refuse('forbidden');
      return { status: 'ok', version };
    };
    const results = await run(visit('a1'), visit('a2'), visit('a3'));
    expect(results.map(({ id, status }) => [id, status])).toEqual([
      ['a1', 'ok'],
      ['a2', 'rejected'],
      ['a3', 'ok'],
    ]);
    const rows = await services.database.read
      .select()
      .from(changes)
      .where(inScope(changes.path, everywhere))
      .orderBy(changes.version);
    expect(rows.map(({ operationId, version }) => [operationId, version])).toEqual([
      ['a1', results[0]?.version],
      ['a3', results[2]?.version],
    ]);
    expect((await activities()).map(({ subjectId }) => subjectId)).toEqual(['v-a1', 'v-a3']);
    expect((await services.database.read.select().from(operationLog)).map(({ id }) => id)).toEqual([
      'a1',
      'a2',
      'a3',
    ]);
    // The table's own counter goes on where the batch ended.
    const [next] = await services.database.write((tx) =>
      tx
        .insert(changes)
        .values({ entity: 'visit', recordId: 'w', path: places.household })
        .returning({ version: changes.version }),
    );
    expect(next?.version).toBeGreaterThan(results[2]?.version ?? Infinity);
  });

  it('rejects a poisoned operation alone; those before and behind it stand', async () => {
    recordVisit = async (context, body) => {
      const version = await context.nextVersion('visit', body.id, places.household);
      if (body.id === 'v-a2') throw refuse('forbidden');
      await context.recordActivity({ subjectId: body.id, path: places.household });
      return { status: 'ok', version };
    };
    const results = await run(visit('a1'), visit('a2'), visit('a3'));
    expect(results.map(({ status, code }) => [status, code])).toEqual([
      ['ok', undefined],
      ['rejected', 'forbidden'],
      ['ok', undefined],
    ]);
    expect(await count(changes), 'nothing of the refused one is kept').toBe(2);
    const [again] = await run(visit('a2'));
    expect(again).toMatchObject({ status: 'rejected', code: 'forbidden', repeated: true });
  });

  it('answers an unknown kind and a body against its description with a code and the field', async () => {
    const results = await run(
      { ...visit('a1'), kind: 'visit.forget' },
      { ...visit('a2'), body: { id: 'v-a2' } },
    );
    expect(results[0]).toMatchObject({ status: 'rejected', code: 'operation.unknown' });
    expect(results[1]).toMatchObject({
      status: 'rejected',
      code: 'request.invalid',
      problems: expect.arrayContaining([{ code: 'field.missing', field: 'householdId' }]),
    });
    expect(ran).toEqual([]);
  });

  it('keeps an operation whose record is not there and carries it out when its household is written to', async () => {
    let isThere = false;
    recordVisit = async (context, body) => {
      if (!isThere) throw refuse('not_found');
      ran.push(body.id);
      await context.recordActivity({ subjectId: body.id, path: places.household });
      return {
        status: 'ok',
        version: await context.nextVersion('visit', body.id, places.household),
      };
    };
    expect(await run(visit('a1'), visit('a2'))).toMatchObject([
      { status: 'parked', code: 'operation.waiting' },
      { status: 'parked' },
    ]);
    isThere = true;
    await runner.run(minh, { ...plain, device: 'm0000' }, [{ n: 1, envelope: settle('b1') }]);
    expect(ran, 'in the order they were made').toEqual(['v-a1', 'v-a2']);
    const [row] = await services.database.read
      .select()
      .from(operationLog)
      .where(eq(operationLog.id, 'a1'));
    expect(row).toMatchObject({ status: 'ok', waiting: null });
  });

  it('keeps an operation that meets a fault of ours and holds nothing back behind it', async () => {
    recordVisit = async (context, body) => {
      if (body.id === 'v-a1') throw new TypeError('a bug');
      await context.recordActivity({ subjectId: body.id, path: places.household });
      return {
        status: 'ok',
        version: await context.nextVersion('visit', body.id, places.household),
      };
    };
    expect(await run(visit('a1', 'ghi chú riêng'), visit('a2'))).toMatchObject([
      { status: 'parked', code: 'internal' },
      { status: 'ok' },
    ]);
    expect(services.logged()).toContain('operation fault');
    expect(services.logged()).not.toContain('ghi chú riêng');
  });

  it('undoes and keeps an operation that would leave no trace of who did it', async () => {
    recordVisit = async (context, body) => {
      if (body.id === 'v-a2') context.silent('this test says why');
      const version = await context.nextVersion('visit', body.id, places.household);
      return { status: 'ok', version };
    };
    expect(await run(visit('a1'), visit('a2'))).toMatchObject([
      { status: 'parked', code: 'internal' },
      { status: 'ok' },
    ]);
    expect(await count(changes)).toBe(1);
    expect(services.logged()).toContain('WriteWithoutActivity');
  });

  it('stores nothing of a delivery that breaks off: all or none', async () => {
    const row = {
      device: 'k3f0a',
      n: 2,
      accountId: 'lan',
      kind: 'x',
      status: 'ok' as const,
      atPhone: 0,
      offsetMs: 0,
      receivedAt: 0,
    };
    await services.database.write((tx) => tx.insert(operationLog).values({ id: 'other', ...row }));
    await expect(run(visit('a1'), visit('a2'))).rejects.toThrow(/insert into "operations"/);
    expect([await count(changes), (await activities()).length, await count(operationLog)]).toEqual([
      0, 0, 1,
    ]);
  });

  describe('when two phones edit one record', () => {
    const current = { phone: '0900000001', sells: 'chuối' };
    const edit = async (
      patch: Partial<typeof current>,
      options: { who?: typeof lan; device?: string; base: number; id: string },
    ) => {
      let merged: unknown;
      recordVisit = async (context) => {
        const result = await context.mergeFields({
          entity: 'household',
          recordId: places.householdId,
          path: places.household,
          current,
          patch,
          guarded: ['phone'],
        });
        merged = { values: result.values, status: result.status };
        context.silent('this test looks at the values alone');
        return {
          status: result.status,
          version: await context.nextVersion(
            'household',
            places.householdId,
            places.household,
            result.fields,
          ),
        };
      };
      const [result] = await runner.run(
        options.who ?? lan,
        { ...plain, device: options.device ?? 'k3f0a' },
        [{ n: null, envelope: { ...visit(options.id), base: options.base } }],
      );
      return { merged, version: result?.version ?? 0, result };
    };
    const kept = () =>
      services.database.read.select().from(conflicts).where(inScope(conflicts.path, everywhere));

    it('merges different fields without a conflict', async () => {
      await edit({ phone: '0900000002' }, { id: 'a1', base: 0, who: minh, device: 'm0000' });
      const { merged } = await edit({ sells: 'cá' }, { id: 'a2', base: 0 });
      expect(merged).toEqual({ values: { sells: 'cá' }, status: 'ok' });
      expect(await kept()).toEqual([]);
    });

    it('lets the last received win for an ordinary field and keeps the other value', async () => {
      await edit({ sells: 'gà' }, { id: 'a1', base: 0, who: minh, device: 'm0000' });
      const { merged, result } = await edit({ sells: 'cá' }, { id: 'a2', base: 0 });
      expect(merged).toEqual({ values: { sells: 'cá' }, status: 'conflict' });
      expect(result?.status).toBe('conflict');
      expect(await kept()).toMatchObject([
        {
          field: 'sells',
          keptValue: 'cá',
          keptBy: 'lan',
          lostValue: 'chuối',
          lostBy: 'minh',
          isGuarded: false,
          state: 'open',
          householdId: places.householdId,
        },
      ]);
    });

    it('never overwrites a guarded field: the value that stands stays, the new one waits', async () => {
      await edit({ phone: '0900000002' }, { id: 'a1', base: 0, who: minh, device: 'm0000' });
      const { merged } = await edit({ phone: '0900000003', sells: 'cá' }, { id: 'a2', base: 0 });
      expect(merged).toEqual({ values: { sells: 'cá' }, status: 'conflict' });
      expect(await kept()).toMatchObject([
        {
          field: 'phone',
          keptValue: '0900000001',
          lostValue: '0900000003',
          lostBy: 'lan',
          isGuarded: true,
        },
      ]);
    });

    it('sees no conflict with its own earlier edits or with what the person had seen', async () => {
      await edit({ sells: 'gà' }, { id: 'a1', base: 0 });
      expect((await edit({ sells: 'cá' }, { id: 'a2', base: 0 })).merged).toMatchObject({
        status: 'ok',
      });
      const { version } = await edit(
        { sells: 'vịt' },
        { id: 'a3', base: 0, who: minh, device: 'm0000' },
      );
      expect((await edit({ sells: 'ngan' }, { id: 'a4', base: version })).merged).toMatchObject({
        status: 'ok',
      });
    });
  });

  it('shows the household itself as the doer when it acts on its own phone', async () => {
    await runner.run(binh, plain, [{ n: 1, envelope: visit('a1') }]);
    const [row] = await activities();
    expect(row).toMatchObject({
      accountId: 'binh',
      action: 'visit.record',
      operationId: 'a1',
      at: 1_700_000_000_000,
    });
  });
});
