import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sql } from 'drizzle-orm';
import Driver from 'libsql';
import { describe, expect, test, vi } from 'vitest';
import { insert, seenByOthers } from '../../../tests/support/changes.ts';
import { testDatabase } from '../../../tests/support/index.ts';
import { changes } from '../operations/changes.table.ts';
import { connect, openDatabase, type Database } from './client.ts';
import { openConnection } from './file-connection.ts';

describe('a database file', () => {
  test('while another process holds the lock, no acknowledged write is lost and readers go on', async () => {
    const database = await testDatabase();
    await database.write(insert('before'));
    const holder = await holdLock(database.options.url);
    let begun = 0;
    const waiting = ['w1', 'w2', 'w3'].map((id) =>
      database.write((tx) => {
        begun++;
        return insert(id)(tx);
      }),
    );
    expect(await database.read.$count(changes, sql`path >= ''`)).toBe(1);
    // The lock ends only after the first attempt was refused.
    await refusedOnce(database);
    // The lock is asked for first: no work is done for nothing.
    expect(begun).toBe(0);
    await holder.release();
    await Promise.all(waiting);
    await database.write(insert('after'));
    expect(await seenByOthers(database)).toEqual(['before', 'w1', 'w2', 'w3', 'after']);
    expect(await database.read.$count(changes, sql`path >= ''`)).toBe(5);
  });

  test('without renewing the connection the driver acknowledges writes nobody sees', async () => {
    // The reason for the guard. When a new driver makes this fail, the guard can go.
    const database = await testDatabase();
    const bare = openConnection(database.options);
    // Two texts: the refused statement itself, asked again, would end what it had begun.
    const write = (id: string) =>
      bare.ask(`INSERT INTO changes (entity, record_id, path) VALUES ('visit', '${id}', '01.')`);
    const holder = await holdLock(database.options.url);
    expect(() => write('refused')).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
    await holder.release();
    expect(write('acknowledged').rowsAffected).toBe(1);
    expect(await seenByOthers(database)).toEqual([]);
    bare.close();
  });

  test('a lock that stays taken ends in a refusal that says to come back', async () => {
    const database = await testDatabase({ lockPatienceMs: 20 });
    const holder = await holdLock(database.options.url);
    await expect(database.write(insert('a'))).rejects.toMatchObject({
      code: 'unavailable',
      retryAfterS: 5,
    });
    await holder.release();
    await database.write(insert('b'));
    expect(await seenByOthers(database)).toEqual(['b']);
  });

  test('reads asked together are of one state, whatever is written meanwhile', async () => {
    const database = await testDatabase();
    const writer = openConnection(database.options);
    const count = (from: string) =>
      database.read
        .select({ n: sql<number>`count(*)` })
        .from(changes)
        .where(sql`path >= ${sql.raw(from)}`);
    const { prepare } = Driver.prototype;
    const asked = vi.spyOn(Driver.prototype, 'prepare').mockImplementation(function (
      this: Driver.Database,
      text,
    ) {
      // Just before the second read another process writes.
      if (text.includes('/*second*/'))
        writer.ask("INSERT INTO changes (entity, record_id, path) VALUES ('visit', 'x', '01.')");
      return prepare.call(this, text);
    });
    const answers = await database.read.batch([count("''"), count("'' /*second*/")]);
    asked.mockRestore();
    writer.close();
    expect(answers).toEqual([[{ n: 0 }], [{ n: 0 }]]);
    expect(await seenByOthers(database)).toEqual(['x']);
  });

  test('what follows an error that ended the transaction is not stored on its own', async () => {
    const database = await testDatabase();
    // What SQLite does by itself when the disk is full.
    const broken = database.write(async (tx) => {
      await insert('before')(tx);
      await tx.run(sql`rollback`);
      await insert('behind')(tx);
    });
    await expect(broken).rejects.toThrow(/Failed query/);
    await database.write(insert('after'));
    expect(await seenByOthers(database)).toEqual(['after']);
  });

  test('a connection that cannot undo a failed write is not used for the next', async () => {
    const database = await testDatabase();
    const undo = vi.spyOn(Driver.prototype, 'exec').mockImplementationOnce(() => {
      throw new Error('the disk is gone');
    });
    const failing = database.write(async (tx) => {
      await insert('failed')(tx);
      throw new Error('decided against it');
    });
    await expect(failing).rejects.toThrow('decided against it');
    undo.mockRestore();
    await database.write(insert('next'));
    expect(await seenByOthers(database)).toEqual(['next']);
  });

  test('a simulation that need not outlive a power cut does not wait for the disk', async () => {
    const database = await testDatabase({ waitsForDisk: false });
    const setting = await database.write((tx) =>
      tx.select({ synchronous: sql`synchronous` }).from(sql`pragma_synchronous`),
    );
    expect(setting).toEqual([{ synchronous: 0 }]);
  });

  test('is durable: write-ahead log, synchronous FULL on the connection that writes', async () => {
    const database = await testDatabase();
    const answers = await database.write(async (tx) => [
      await tx.select({ journal: sql`journal_mode` }).from(sql`pragma_journal_mode`),
      await tx.select({ synchronous: sql`synchronous` }).from(sql`pragma_synchronous`),
    ]);
    expect(answers).toEqual([[{ journal: 'wal' }], [{ synchronous: 2 }]]);
  });

  test('with a key holds no clear text and opens with that key only', async () => {
    const url = `${(await testDatabase()).options.url}-secret`;
    const encryptionKey = 'k'.repeat(32);
    const database = await openDatabase({ url, encryptionKey });
    await database.client.execute('CREATE TABLE people (name TEXT)');
    await database.client.execute("INSERT INTO people VALUES ('Trần Thị Bình canary')");
    for (const suffix of ['', '-wal'])
      expect(readFileSync(url.slice('file:'.length) + suffix).includes('canary')).toBe(false);
    await database.close();
    await expect(openDatabase({ url })).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    await expect(openDatabase({ url, encryptionKey: 'x'.repeat(32) })).rejects.toMatchObject({
      code: 'SQLITE_NOTADB',
    });
    const again = await openDatabase({ url, encryptionKey });
    expect((await again.client.execute('SELECT count(*) AS n FROM people')).rows[0]?.['n']).toBe(1);
    await again.close();
  });
});

/** Waits until a write through a connection like the queue's own is refused: the lock is felt. */
async function refusedOnce(database: Database): Promise<void> {
  const probe = connect(database.options);
  await expect(probe.execute('BEGIN IMMEDIATE')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  probe.close();
}

/** Another process that holds the write lock of the file until told to let go. */
async function holdLock(url: string): Promise<{ release: () => Promise<void> }> {
  const driver = createRequire(import.meta.url).resolve('@libsql/client');
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
    import { createRequire } from 'node:module';
    const { createClient } = createRequire(import.meta.url)(${JSON.stringify(driver)});
    const client = createClient({ url: ${JSON.stringify(url)} });
    const transaction = await client.transaction('write');
    await transaction.execute("INSERT INTO changes (entity, record_id, path) VALUES ('visit', 'never', '01.')");
    process.stdout.write('held');
    process.stdin.once('data', async () => { await transaction.rollback(); client.close(); process.exit(0); });
  `,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return {
    release: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.stdin.write('x');
      }),
  };
}
