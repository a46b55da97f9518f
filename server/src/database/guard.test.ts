import { expect, test } from 'vitest';
import { againAfterLock, isLockRefusal } from './guard.ts';

const coded = (code: string, cause?: unknown) =>
  Object.assign(new Error('no', { cause }), { code });
const nested = (depth: number, inner: Error): Error =>
  depth === 0 ? inner : new Error('wrapped', { cause: nested(depth - 1, inner) });

test.each<[string, unknown, boolean]>([
  ['the file is locked by another writer', coded('SQLITE_BUSY'), true],
  ['its log is being repaired', coded('SQLITE_BUSY_RECOVERY'), true],
  ['a table is locked', coded('SQLITE_LOCKED'), true],
  ['the server ended the transaction', coded('TRANSACTION_TIMEOUT'), true],
  ['the server forgot the stream', coded('STREAM_EXPIRED'), true],
  ['drizzle and the client wrapped it', nested(5, coded('SQLITE_BUSY')), true],
  ['wrapped deeper than anybody wraps', nested(6, coded('SQLITE_BUSY')), false],
  [
    'a poisoned connection, no code',
    new Error('cannot commit transaction - SQL statements in progress'),
    true,
  ],
  ['a lock told in words', new Error('database is locked'), true],
  ['a rule of the database', coded('SQLITE_CONSTRAINT'), false],
  ['a code that only contains the word', coded('NOT_SQLITE_BUSY'), false],
  ['a code that is a number', Object.assign(new Error('no'), { code: 5 }), false],
  ['no error at all', 'SQLITE_BUSY', false],
])('a refused lock is told from other faults: %s', (_, error, is) => {
  expect(isLockRefusal(error)).toBe(is);
});

test('what was refused a lock is made anew before it is tried again', async () => {
  const told: string[] = [];
  const answer = await againAfterLock(
    () => void told.push('renewed'),
    () => {
      told.push('asked');
      if (told.length < 4) throw coded('SQLITE_BUSY');
      return 'answer';
    },
  );
  expect([answer, told]).toEqual(['answer', ['asked', 'renewed', 'asked', 'renewed', 'asked']]);
});

test('after the last try the refusal is told, and the refused connection is given up too', async () => {
  let [asked, renewed] = [0, 0];
  const refusal = coded('SQLITE_BUSY');
  const call = () => {
    asked++;
    throw refusal;
  };
  await expect(againAfterLock(() => void renewed++, call, 2)).rejects.toBe(refusal);
  expect([asked, renewed]).toEqual([2, 2]);
});

test('any other fault is told at once', async () => {
  let [asked, renewed] = [0, 0];
  const call = () => {
    asked++;
    throw coded('SQLITE_CONSTRAINT');
  };
  await expect(againAfterLock(() => void renewed++, call)).rejects.toThrow('no');
  expect([asked, renewed]).toEqual([1, 0]);
});
