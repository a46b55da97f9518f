import { and, eq, gte, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { insert, seenByOthers } from '../../../tests/support/changes.ts';
import { testDatabase, testedDatabase } from '../../../tests/support/index.ts';
import { changes } from '../operations/changes.table.ts';
import type { Tx } from './client.ts';
import { proveWrite } from './probe.ts';

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

  test('a statement that comes after its write has ended is refused, also while the next runs', async () => {
    const database = await testDatabase();
    let late: () => Promise<unknown> = async () => undefined;
    await database.write(async (tx) => {
      late = async () => insert('late')(tx);
    });
    await expect(late()).rejects.toThrow(/Failed query/);
    await database.write(async (tx) => {
      await expect(late()).rejects.toThrow(/Failed query/);
      await insert('own')(tx);
    });
    expect(await seenByOthers(database)).toEqual(['own']);
  });

  test('a transaction that never ends is given up, and the writes behind it go on', async () => {
    const database = await testDatabase({ transactionLimitMs: 50 });
    let awake: () => void = () => undefined;
    let resumed: Promise<unknown> = Promise.resolve();
    const stuck = database.write(async (tx) => {
      await insert('stuck')(tx);
      await new Promise<void>((resolve) => (awake = resolve));
      resumed = Promise.resolve(insert('resumed')(tx));
      // It does not know and goes on to its commit.
      await resumed.catch(() => undefined);
    });
    const next = database.write(async (tx) => {
      awake();
      await insert('next')(tx);
    });
    await expect(stuck).rejects.toThrow(/took longer than 50 ms/);
    await next;
    await expect(resumed).rejects.toThrow(/Failed query/);
    await database.write(insert('after'));
    expect(await seenByOthers(database)).toEqual(['next', 'after']);
  });

  test('references between tables are enforced on every connection, also after renewing', async () => {
    const database = await testDatabase({ transactionLimitMs: 50 });
    const enforced = (tx: Tx) =>
      tx
        .select({ isOn: sql<number>`foreign_keys` })
        .from(sql`pragma_foreign_keys`)
        .then(([answer]) => answer?.isOn);
    expect(await database.write(enforced)).toBe(1);
    await expect(database.write(() => new Promise(() => undefined))).rejects.toThrow(/took longer/);
    expect(await database.write(enforced)).toBe(1);
  });

  test('reads asked together are all answered, in order, and what is written next is seen', async () => {
    const database = await testDatabase();
    const ids = (from: string) =>
      database.read
        .select({ recordId: changes.recordId })
        .from(changes)
        .where(gte(changes.path, from));
    await database.write(insert('a'));
    const batch = () => database.read.batch([ids(''), ids('02.'), ids('01.')]);
    expect(await batch()).toEqual([[{ recordId: 'a' }], [], [{ recordId: 'a' }]]);
    await database.write(insert('b'));
    expect((await batch())[2]).toHaveLength(2);
  });

  test('one row is asked for as one row, and none as none', async () => {
    const database = await testDatabase();
    const one = (id: string) =>
      database.read
        .select({ recordId: changes.recordId })
        .from(changes)
        .where(and(eq(changes.recordId, id), sql`path >= ''`))
        .get();
    await database.write(insert('a'));
    expect([await one('a'), await one('b')]).toEqual([{ recordId: 'a' }, undefined]);
  });

  test('every statement is told to who watches, before it runs', async () => {
    const seen: string[] = [];
    const database = await testDatabase({
      onQuery: (text, params) => seen.push(`${text} ${JSON.stringify(params)}`),
    });
    await database.write((tx) => tx.run(sql`delete from changes where path >= ${'01.'}`));
    await database.read.$count(changes, sql`path >= '02.'`);
    expect(seen).toEqual([
      'delete from changes where path >= ? ["01."]',
      expect.stringMatching(/^select count\(\*\).*path >= '02\.'.* \[\]$/),
    ]);
  });

  test('a closed database answers nothing any more, and is closed only after its last write', async () => {
    const database = await testDatabase();
    const last = database.write(insert('last'));
    const closed = database.close();
    await last;
    expect(await seenByOthers(database)).toEqual(['last']);
    await closed;
    await expect(database.write(insert('late'))).rejects.toThrow(/closed/i);
    await expect(database.read.$count(changes, sql`path >= ''`)).rejects.toThrow(/Failed query/);
  });

  test('a proof of writing is taken only from what others see', async () => {
    const [database, other] = [await testDatabase(), await testDatabase()];
    expect([await proveWrite(database, 1), await proveWrite(database, 2)]).toEqual([true, true]);
    expect(await proveWrite({ ...database, options: other.options }, 3)).toBe(false);
    // Another count at the same time: what is seen is an older proof.
    await proveWrite(other, 4);
    expect(await proveWrite({ ...database, options: other.options }, 4)).toBe(false);
  });

  test('change numbers are never used twice, also not after a rollback', async () => {
    const database = await testDatabase();
    const [first] = await database.write(insert('a'));
    await database.write((tx) => tx.run(sql`DELETE FROM changes WHERE path >= ''`));
    const [second] = await database.write(insert('b'));
    expect(second?.version).toBeGreaterThan(first?.version ?? Infinity);
  });
});
