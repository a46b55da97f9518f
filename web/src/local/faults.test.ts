import { beforeEach, describe, expect, it } from 'vitest';
import { CallError } from '../api/client.ts';
import { faultOf, toldFaults, withFault } from './fault-list.ts';
import { faultsKept, keepFaultsIn, reportFault, watchFaults } from './faults.ts';
import { addOperation } from './outbox.ts';
import { LowSpaceError } from './photo-shelf.ts';
import { pushSome } from './push.ts';
import { readMeta, type LocalDatabase } from './store.ts';
import { emptyStore, now, testPhone, testServer } from './testing/phone.ts';
import type { Fault, Projections, StoredOperation } from './types.ts';
import { readView } from './view.ts';

const day = 86_400_000;
const fault = (change: Partial<Fault> = {}): Fault => ({
  name: 'TypeError',
  part: 'round',
  frames: ['pull-a1.js:1:20'],
  build: 'index-a1.js',
  times: 1,
  at: now,
  ...change,
});

let database: LocalDatabase;
let release: () => void;
beforeEach(() => {
  release?.();
  database = emptyStore();
  release = keepFaultsIn(database);
});
const kept = async () => {
  await faultsKept();
  return (await readMeta(database, 'faults')) ?? [];
};

describe('what is kept of a fault', () => {
  it('its kind, the part of the app and places in the code, and nothing of what a person entered', () => {
    const error = new RangeError('Nguyễn Văn Bình 0900000009');
    error.stack = [
      'RangeError: Nguyễn Văn Bình 0900000009',
      '    at x (https://lensan.vn/assets/pull-B3x.js:1:8231)',
      '    at https://lensan.vn/assets/round-Qq.js?v=2:7:19',
    ].join('\n');
    expect(faultOf(error, 'projection visit.record', 'index-a1.js', now)).toEqual({
      name: 'RangeError',
      part: 'projection visit.record',
      frames: ['pull-B3x.js:1:8231', 'round-Qq.js:7:19'],
      build: 'index-a1.js',
      times: 1,
      at: now,
    });
    expect(JSON.stringify(faultOf('0900000009', 'round', 'b', now))).not.toContain('0900');
    const named = new Error('x');
    named.name = 'Bình, 12 Xóm Bãi!';
    expect(faultOf(named, 'round', 'b', now).name).toMatch(/^[\w. ]*$/);
  });
  it('the same fault counts up; another build, part or place is another fault', () => {
    const once = withFault([], fault());
    expect(withFault(once, fault({ at: now + 1 }))).toEqual([fault({ times: 2, at: now + 1 })]);
    for (const change of [
      { part: 'photos' },
      { name: 'RangeError' },
      { build: 'b' },
      { frames: ['x.js:1:1'] },
    ])
      expect(withFault(once, fault(change))).toHaveLength(2);
  });
  it('twenty different ones, the last first, none older than two weeks', () => {
    const many = Array.from({ length: 25 }, (_, n) => fault({ part: `part ${n}` }));
    const list = many.reduce(withFault, [] as Fault[]);
    expect(list.map(({ part }) => part)).toEqual(
      Array.from({ length: 20 }, (_, n) => `part ${24 - n}`),
    );
    const old = fault({ part: 'old', at: now - 15 * day });
    const late = fault({ part: 'late', at: now - 13 * day });
    expect(withFault([old, late], fault()).map(({ part }) => part)).toEqual(['round', 'late']);
  });
  it('is told as a count and the names of the last five', () => {
    expect(toldFaults(undefined)).toBeUndefined();
    expect(toldFaults([])).toBeUndefined();
    const list = Array.from({ length: 7 }, (_, n) => fault({ part: `part ${n}` }));
    expect(toldFaults(list)).toEqual({
      count: 7,
      names: [0, 1, 2, 3, 4].map((n) => `TypeError part ${n}`),
    });
  });
});

describe('a fault of the app', () => {
  it('lies on the phone once reported, also one of the time before anybody’s store was open', async () => {
    release();
    reportFault(new RangeError('x'), 'start');
    expect(await kept()).toEqual([]);
    release = keepFaultsIn(database);
    reportFault(new RangeError('y'), 'round');
    expect((await kept()).map(({ name, part }) => [name, part])).toEqual([
      ['RangeError', 'round'],
      ['RangeError', 'start'],
    ]);
  });
  it('is not what the line, a full phone or an owner who left causes', async () => {
    const left = new Error('closed');
    left.name = 'DatabaseClosedError';
    const unloaded = new TypeError('Failed to fetch dynamically imported module');
    unloaded.stack = 'TypeError: Failed to fetch dynamically imported module';
    for (const error of [new CallError('offline', 0), new LowSpaceError(1), left, unloaded])
      reportFault(error, 'round');
    expect(await kept()).toEqual([]);
  });
  it('is reported when nobody catches it, a picture that did not arrive is not', async () => {
    const window = new EventTarget();
    watchFaults(window);
    window.dispatchEvent(Object.assign(new Event('error'), { error: new RangeError('x') }));
    window.dispatchEvent(new Event('error'));
    window.dispatchEvent(
      Object.assign(new Event('unhandledrejection'), { reason: new SyntaxError('x') }),
    );
    expect((await kept()).map(({ name, part }) => [name, part])).toEqual([
      ['SyntaxError', 'promise'],
      ['RangeError', 'uncaught'],
    ]);
  });
  it('in what shows own work leaves the screen standing, is kept, and is sent with the work', async () => {
    const server = testServer();
    const phone = await testPhone(database, server);
    await addOperation(phone, 'household.pause' as never, { id: 'h1', headName: 'Bình' } as never, {
      householdId: 'h1',
    });
    const broken = {
      'household.pause': () => {
        throw new RangeError('Bình');
      },
    } as unknown as Projections;
    const view = await readView(database, null, async () => broken, { id: 'lan', name: 'Lan' });
    expect([...view]).toEqual([['h1', null]]);
    expect((await kept()).map(({ part }) => part)).toEqual(['projection household.pause']);

    server.onPush = ({ operations }) => ({
      results: (operations as StoredOperation[]).map(({ id }) => ({ id, status: 'ok' })),
    });
    await pushSome(phone);
    expect(server.pushed[0]?.state.faults).toEqual({
      count: 1,
      names: ['RangeError projection household.pause'],
    });
    expect(JSON.stringify(server.pushed[0]?.state)).not.toContain('Bình');
  });
});
