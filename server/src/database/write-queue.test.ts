import { expect, test } from 'vitest';
import type { Tx, Writer } from './handles.ts';
import { queueWrites } from './write-queue.ts';

const busy = () => Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });

/** A writer that fails as told, once for each fault, and notes what it is asked. */
function writerWith(faults: (() => Error)[], mayHaveCommitted = false) {
  const told: string[] = [];
  const writer: Writer = {
    async transaction(work) {
      told.push('begin');
      const result = await work({} as Tx);
      const fault = faults.shift();
      if (fault) throw fault();
      return result;
    },
    renew: () => void told.push('renew'),
    mayHaveCommitted: () => mayHaveCommitted,
    close: () => undefined,
  };
  return { writer, told };
}
const nothing = async () => 'done';

test('a write that was refused a lock is repeated over a new connection until it is stored', async () => {
  const { writer, told } = writerWith([busy, busy]);
  const { write } = queueWrites(writer, { url: '' });
  expect(await write(nothing)).toBe('done');
  expect(told).toEqual(['begin', 'renew', 'begin', 'renew', 'begin']);
});

test('when patience ends the phone is told to come back in five seconds', async () => {
  const { writer, told } = writerWith([busy, busy]);
  const { write } = queueWrites(writer, { url: '', lockPatienceMs: 0 });
  await expect(write(nothing)).rejects.toMatchObject({ code: 'unavailable', retryAfterS: 5 });
  expect(told).toEqual(['begin', 'renew']);
  // Patience is that of one write: the next begins with its own.
  const patient = queueWrites(writerWith([busy, busy]).writer, { url: '', lockPatienceMs: 6 });
  expect(await patient.write(nothing)).toBe('done');
});

test('a commit whose answer was lost is not repeated: it may be stored', async () => {
  for (const fault of [busy, () => new Error('connection reset')]) {
    const { writer, told } = writerWith([fault], true);
    const { write } = queueWrites(writer, { url: '' });
    await expect(write(nothing)).rejects.toMatchObject({ code: 'unavailable', retryAfterS: 1 });
    expect(told.filter((word) => word === 'begin')).toHaveLength(1);
  }
});

test('a write that decides against itself is neither repeated nor its connection given up', async () => {
  const { writer, told } = writerWith([() => new Error('decided against it')]);
  const { write } = queueWrites(writer, { url: '' });
  await expect(write(nothing)).rejects.toThrow('decided against it');
  expect(await write(nothing)).toBe('done');
  expect(told).toEqual(['begin', 'begin']);
});

test('a write that never ends is given up with its connection, and not repeated', async () => {
  const { writer, told } = writerWith([]);
  const { write } = queueWrites(writer, { url: '', transactionLimitMs: 20 });
  await expect(write(() => new Promise(() => undefined))).rejects.toThrow(/longer than 20 ms/);
  expect(told).toEqual(['begin', 'renew']);
  expect(await write(nothing)).toBe('done');
});

test('no clock of a write that is done goes on running', async () => {
  const clocks = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const { write } = queueWrites(writerWith([]).writer, { url: '' });
  const before = clocks();
  for (let times = 0; times < 20; times++) await write(nothing);
  expect(clocks()).toBeLessThan(before + 20);
});

test('a write inside a write is refused, one beside it is not', async () => {
  const { write } = queueWrites(writerWith([]).writer, { url: '' });
  await expect(write(() => write(nothing))).rejects.toThrow(/would wait for itself/);
  expect(await Promise.all([write(nothing), write(nothing)])).toEqual(['done', 'done']);
});

test('closing waits for all writes that came before', async () => {
  let isDone = false;
  const { write, settled } = queueWrites(writerWith([]).writer, { url: '' });
  void write(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    isDone = true;
  });
  await settled();
  expect(isDone).toBe(true);
});
