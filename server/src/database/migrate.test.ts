import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insert, seenByOthers } from '../../../tests/support/changes.ts';
import { migrationsFolder, testDatabase } from '../../../tests/support/index.ts';
import { applyMigrations, MigrationRefused, withLockFile } from './migrate.ts';

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
}

describe('migrations at start', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'len-san-migrations-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A copy of the migrations with one more at the end. */
  function withOneMore(name: string, sql: string, after = 1): string {
    const copy = join(folder, name);
    cpSync(migrationsFolder, copy, { recursive: true });
    const file = join(copy, 'meta', '_journal.json');
    const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
    const last = journal.entries.at(-1);
    if (!last) throw new Error('no migrations');
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + after, tag: '9999_next' });
    writeFileSync(file, JSON.stringify(journal));
    writeFileSync(join(copy, '9999_next.sql'), sql);
    return copy;
  }

  test('apply what is missing to a filled database and keep its rows', async () => {
    const database = await testDatabase();
    await database.write(insert('kept'));
    expect(await applyMigrations(database, migrationsFolder)).toEqual({ applied: 0 });
    expect(
      await applyMigrations(
        database,
        withOneMore('more', 'CREATE TABLE later (id TEXT PRIMARY KEY)'),
      ),
    ).toEqual({ applied: 1 });
    expect(await seenByOthers(database)).toEqual(['kept']);
    expect((await database.client.execute('SELECT count(*) AS n FROM later')).rows[0]?.['n']).toBe(
      0,
    );
  });
  test('leave nothing behind when one fails half way', async () => {
    const database = await testDatabase();
    const broken = withOneMore(
      'broken',
      'CREATE TABLE half (id TEXT PRIMARY KEY);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1)',
    );
    await expect(applyMigrations(database, broken)).rejects.toThrow(/nowhere/);
    expect(
      (await database.client.execute("SELECT name FROM sqlite_master WHERE name = 'half'")).rows,
    ).toEqual([]);
    expect(await applyMigrations(database, migrationsFolder)).toEqual({ applied: 0 });
  });
  test('refuse a file that was edited after it was applied', async () => {
    const database = await testDatabase();
    const edited = join(folder, 'edited');
    cpSync(migrationsFolder, edited, { recursive: true });
    const first = (
      JSON.parse(readFileSync(join(edited, 'meta', '_journal.json'), 'utf8')) as Journal
    ).entries[0]?.tag;
    writeFileSync(join(edited, `${first}.sql`), 'SELECT 1');
    await expect(applyMigrations(database, edited)).rejects.toThrow(MigrationRefused);
  });
  test('refuse one dated before the last applied, which the migrator would skip in silence', async () => {
    const database = await testDatabase();
    await expect(
      applyMigrations(database, withOneMore('early', 'SELECT 1', -1000)),
    ).rejects.toThrow(/dates/);
  });
  test('run in one process at a time; the lock of a process that died is taken over', async () => {
    const locks = join(folder, 'locks');
    await withLockFile(locks, 'start', async () => {
      writeFileSync(join(locks, 'start.lock'), String(process.ppid));
      await expect(withLockFile(locks, 'start', async () => 'in')).rejects.toThrow(/holds/);
      writeFileSync(join(locks, 'start.lock'), '999999999');
      expect(await withLockFile(locks, 'start', async () => 'in')).toBe('in');
    });
  });
});
