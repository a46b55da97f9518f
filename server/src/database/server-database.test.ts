import type { Client, Transaction } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readServer, writeServer } from './server-database.ts';

/** A connection that fails as told and notes what it is asked. */
function connection(
  fails: Partial<Record<'execute' | 'begin' | 'commit' | 'rollback', Error>> = {},
) {
  const told: string[] = [];
  const tell = async (word: keyof typeof fails) => {
    told.push(word);
    const error = fails[word];
    if (error) throw error;
    return { rows: [] };
  };
  const transaction = {
    execute: () => tell('execute'),
    commit: () => tell('commit'),
    rollback: () => tell('rollback'),
    close: () => void told.push('close'),
  } as unknown as Transaction;
  const client = {
    execute: () => tell('execute'),
    batch: async () => [await tell('execute')],
    transaction: async () => tell('begin').then(() => transaction),
    reconnect: () => void told.push('reconnect'),
  } as unknown as Client;
  return { told, client, fails, writer: writeServer(client, { url: '' }) };
}
const reset = new Error('connection reset');

test('only a commit whose answer was lost may be stored all the same', async () => {
  const { writer, fails, told } = connection({ commit: reset });
  await expect(writer.transaction((tx) => tx.run(sql`select 1`))).rejects.toBe(reset);
  expect(writer.mayHaveCommitted()).toBe(true);
  expect(told).toEqual(['begin', 'execute', 'commit', 'rollback']);
  // The next one fails before it: nothing of it is stored.
  Object.assign(fails, { begin: reset });
  await expect(writer.transaction(async () => 'never')).rejects.toBe(reset);
  expect(writer.mayHaveCommitted()).toBe(false);
});

test('a rollback that fails too does not hide why, and gives the connection up', async () => {
  const { writer, told } = connection({ rollback: reset });
  const failing = writer.transaction(async () => {
    throw new Error('decided against it');
  });
  await expect(failing).rejects.toThrow('decided against it');
  expect([told, writer.mayHaveCommitted()]).toEqual([['begin', 'rollback', 'close'], false]);
});

test('a transaction that was given up is ended, and never commits what it goes on with', async () => {
  const { writer, told } = connection();
  let goOn: () => void = () => undefined;
  const stuck = writer.transaction(() => new Promise<void>((resolve) => (goOn = resolve)));
  await new Promise((resolve) => setImmediate(resolve));
  await writer.renew();
  expect(told).toEqual(['begin', 'rollback', 'reconnect']);
  goOn();
  await expect(stuck).rejects.toThrow(/given up/);
  expect([told.includes('commit'), writer.mayHaveCommitted()]).toEqual([false, false]);
});

test('a read that was refused a lock is asked again over a new connection', async () => {
  const { client, fails, told } = connection({
    execute: Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }),
  });
  client.reconnect = () => {
    told.push('reconnect');
    delete fails.execute;
  };
  const { read } = readServer(client, { url: '' });
  const one = () => read.select({ one: sql`1` }).from(sql`t`);
  expect(await one()).toEqual([]);
  expect(told).toEqual(['execute', 'reconnect', 'execute']);
  Object.assign(fails, { execute: Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }) });
  expect(await read.batch([one()])).toEqual([[]]);
  expect(told.slice(3)).toEqual(['execute', 'reconnect', 'execute']);
});
