import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'libsql';
import { afterEach, expect, test, vi } from 'vitest';
import { folder, removeFile } from '../../../tests/support/template.ts';
import { openConnection } from './file-connection.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) close();
});
const newFile = (name = '') => join(folder, `connection-${name}${randomUUID()}.db`);
function open(file = newFile(), url = `file:${file}`) {
  const connection = openConnection({ url });
  closing.push(() => {
    connection.close();
    removeFile(file);
  });
  const { ask } = connection;
  return { ...connection, ask: (...asked: Parameters<typeof ask>) => ask(...asked).rows };
}

test('values arrive as they were', () => {
  const { ask } = open();
  const values = [true, false, '', 'Trần Thị Bình', 1.5, -7, null];
  const given = values.map(() => '?').join(', ');
  expect(ask(`select ${given}`, values)).toEqual([[1, 0, '', 'Trần Thị Bình', 1.5, -7, null]]);
  expect(ask('select ?', [null])).toEqual([[null]]);
  ask('create table t (n integer)');
  expect(ask('insert into t values (?)', [2 ** 53 - 1])).toEqual([]);
  expect(ask('select n, typeof(n) from t')).toEqual([[2 ** 53 - 1, 'integer']]);
});

test('how many rows a statement changed is told', () => {
  const file = newFile();
  const connection = openConnection({ url: `file:${file}` });
  closing.push(() => {
    connection.close();
    removeFile(file);
  });
  const changed = (text: string) => connection.ask(text).rowsAffected;
  expect(changed('create table t (a)')).toBe(0);
  expect(changed('insert into t values (1), (2), (3)')).toBe(3);
  expect([
    changed('update t set a = 9 where a > 1'),
    changed('update t set a = 9 where a > 100'),
    changed('delete from t'),
  ]).toEqual([2, 0, 3]);
});

test('what the file would keep as something else is refused', () => {
  const { ask } = open();
  for (const value of [undefined, Number.NaN, Infinity])
    expect(() => ask('select ?', [value])).toThrow(TypeError);
});

test('a statement that is kept sees the table as it is now', () => {
  const { ask } = open();
  ask('create table t (a)');
  ask('insert into t values (1)');
  const all = () => ask('select * from t');
  expect(all()).toEqual([[1]]);
  ask('alter table t add column b default 2');
  expect(all()).toEqual([[1, 2]]);
});

test('a statement asked again is not prepared again; of too many the ones longest unused go', () => {
  const { ask } = open();
  const prepare = vi.spyOn(Driver.prototype, 'prepare');
  const preparedFor = (work: () => void) => {
    prepare.mockClear();
    work();
    return prepare.mock.calls.map(([text]) => text);
  };
  const askAll = (from: number, to: number) => {
    for (let number = from; number < to; number++)
      expect(ask(`select ${number}, ?`, [1])).toEqual([[number, 1]]);
  };
  expect(preparedFor(() => askAll(0, 400))).toHaveLength(400);
  expect(preparedFor(() => askAll(0, 400))).toEqual([]);
  askAll(0, 1);
  // One more than is kept: the second goes, it has waited longest.
  expect(preparedFor(() => askAll(400, 401))).toEqual(['select 400, ?']);
  expect(preparedFor(() => askAll(0, 1))).toEqual([]);
  expect(preparedFor(() => askAll(1, 2))).toEqual(['select 1, ?']);
});

test('a statement that failed holds nothing back and can be tried again', () => {
  const file = newFile();
  const [one, other] = [open(file), open(file)];
  one.ask('pragma journal_mode = wal');
  one.ask('create table t (a primary key)');
  one.ask('insert into t values (1)');
  expect(() => one.ask('insert into t values (?)', [1])).toThrow(
    expect.objectContaining({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }),
  );
  one.ask('insert into t values (?)', [-(2n ** 63n)]);
  expect(() => one.ask('select abs(a) from t order by a desc')).toThrow(/overflow/);
  other.ask('insert into t values (?)', [2]);
  // Nobody reads an older state: all of the log can go back into the file.
  expect(other.ask('pragma wal_checkpoint(truncate)')).toEqual([[0, 0, 0]]);
  one.ask('insert into t values (?)', [3]);
  expect(other.ask('select a from t where a > 0 order by a')).toEqual([[1], [2], [3]]);
});

test('a lock is not waited for: the whole process would stand still', () => {
  const file = newFile();
  const [one, other] = [open(file), open(file)];
  expect(other.ask('pragma busy_timeout')).toEqual([[0]]);
  one.ask('begin immediate');
  expect(() => other.ask('begin immediate')).toThrow(
    expect.objectContaining({ code: 'SQLITE_BUSY' }),
  );
});

test('ending a transaction leaves nothing of it behind', () => {
  const { ask, endTransaction, inTransaction } = open();
  ask('create table t (a)');
  expect([inTransaction(), endTransaction()]).toEqual([false, true]);
  ask('begin');
  ask('insert into t values (1)');
  expect([inTransaction(), endTransaction(), inTransaction()]).toEqual([true, true, false]);
  expect(ask('select * from t')).toEqual([]);
});

test('a closed connection says so, and may be closed again', () => {
  const connection = open();
  connection.ask('begin');
  connection.close();
  connection.close();
  expect([connection.inTransaction(), connection.endTransaction()]).toEqual([false, false]);
  expect(() => connection.ask('select 1')).toThrow(/is closed/);
});

test('the file is found however its address is written', () => {
  const file = newFile('có dấu ');
  for (const url of [
    `file:${file}`,
    `file://${file}`,
    `file://localhost${file}`,
    `FILE:${encodeURI(file)}`,
  ]) {
    open(file, url).ask('create table if not exists t (a)');
    expect(existsSync(file), url).toBe(true);
    for (const close of closing.splice(0)) close();
    expect(existsSync(file)).toBe(false);
  }
});
