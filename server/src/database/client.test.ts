import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { insert, seenByOthers } from '../../../tests/support/changes.ts';
import { testDatabase, testedDatabase } from '../../../tests/support/index.ts';
import { changes } from '../operations/changes.table.ts';
import type { Tx } from './client.ts';

describe(`writing to a ${testedDatabase} database`, () => {
  test('a finished write is seen by every other connection', async () => {
    const database = await testDatabase();
    await database.write(insert('a'));
    expect(await seenByOthers(database)).toEqual(['a']);
    expect(await database.read.$count(changes, sql`path >= ''`)).toBe(1);
  });

  test('writes run one after another, in order of arrival, however many come at once', async () => {
    const database = await testDatabase();
    let open = 0;
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        database.write(async (tx) => {
          expect(++open).toBe(1);
          await insert(`r${index}`)(tx);
          open--;
        }),
      ),
    );
    expect(await seenByOthers(database)).toEqual(
      Array.from({ length: 40 }, (_, index) => `r${index}`),
    );
  });

  test('a write that fails leaves nothing behind and does not stop the next', async () => {
    const database = await testDatabase();
    const failing = database.write(async (tx) => {
      await insert('lost')(tx);
      throw new Error('decided against it');
    });
    const next = database.write(insert('kept'));
    await expect(failing).rejects.toThrow('decided against it');
    await next;
    expect(await seenByOthers(database)).toEqual(['kept']);
  });

  test('a statement that breaks a rule of the database fails the write and keeps its own error', async () => {
    const database = await testDatabase();
    await expect(
      database.write((tx) => tx.run(sql`INSERT INTO changes (entity) VALUES ('x')`)),
    ).rejects.toMatchObject({ cause: { code: expect.stringMatching(/^SQLITE_CONSTRAINT/) } });
    await database.write(insert('after'));
    expect(await seenByOthers(database)).toEqual(['after']);
  });

  test('inside a transaction all that it wrote is seen, outside nothing until it ends', async () => {
    const database = await testDatabase();
    await database.write(async (tx) => {
      await insert('a')(tx);
      expect(await tx.$count(changes, sql`path >= ''`)).toBe(1);
      expect(await seenByOthers(database)).toEqual([]);
    });
  });

  test('a write inside a write is refused instead of waiting for itself', async () => {
    const database = await testDatabase();
    await expect(database.write(() => database.write(insert('inner')))).rejects.toThrow(
      /would wait for itself/,
    );
    await database.write(insert('later'));
  });

  test('a transaction that never ends is given up, and the writes behind it go on', async () => {
    const database = await testDatabase({ transactionLimitMs: 50 });
    const stuck = database.write(async (tx) => {
      await insert('stuck')(tx);
      await new Promise(() => undefined);
    });
    const next = database.write(insert('next'));
    await expect(stuck).rejects.toThrow(/took longer than 50 ms/);
    await next;
    expect(await seenByOthers(database)).toEqual(['next']);
  });

  test('references between tables are enforced on every connection, also after renewing', async () => {
    const database = await testDatabase();
    const enforced = (tx: Tx) =>
      tx
        .all<{ foreign_keys: number }>(sql`PRAGMA foreign_keys`)
        .then(([answer]) => answer?.foreign_keys);
    expect(await database.write(enforced)).toBe(1);
    await database.client.reconnect();
    expect(await database.write(enforced)).toBe(1);
  });

  test('change numbers are never used twice, also not after a rollback', async () => {
    const database = await testDatabase();
    const [first] = await database.write(insert('a'));
    await database.write((tx) => tx.run(sql`DELETE FROM changes WHERE path >= ''`));
    const [second] = await database.write(insert('b'));
    expect(second?.version).toBeGreaterThan(first?.version ?? Infinity);
  });
});
