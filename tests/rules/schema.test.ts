import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/src/database/client.ts';
import { migrationsFolder, testDatabase } from '../support/database.ts';
import { sourceFiles, textOf } from './source-files.ts';
import * as schema from '../../server/src/schema.ts';

const tables = Object.values(schema as Record<string, unknown>).filter(
  (value): value is SQLiteTable => is(value, SQLiteTable),
);

const migrations = readdirSync(migrationsFolder)
  .filter((file) => file.endsWith('.sql'))
  .toSorted();
const migrationText = (file: string) => readFileSync(join(migrationsFolder, file), 'utf8');

describe('migrations', () => {
  test('what landed is never changed or removed, only added to', () => {
    const landed = textOf('migrations/landed.sha256').trimEnd();
    const there = migrations.map(
      (file) => `${createHash('sha256').update(migrationText(file)).digest('hex')}  ${file}`,
    );
    expect(there.join('\n'), 'a new one is listed by npm run migrations:seal').toBe(landed);
  });
  test('lead exactly to the Drizzle tables: columns, types, defaults, keys and indexes', async () => {
    const [last] = readdirSync(join(migrationsFolder, 'meta'))
      .filter((file) => file.endsWith('_snapshot.json'))
      .toSorted()
      .slice(-1);
    const snapshot: unknown = JSON.parse(textOf(`migrations/meta/${String(last)}`));
    const wanted = await generateSQLiteDrizzleJson(schema, (snapshot as { id: string }).id);
    expect(
      await generateSQLiteMigration(snapshot as typeof wanted, wanted),
      'npm run migrations:make adds what is missing',
    ).toEqual([]);
  });
  test('hold every trigger that stands beside a table', () => {
    const all = migrations.map(migrationText).join('\n');
    const triggers = sourceFiles('server/src', /\.triggers\.sql$/).flatMap((file) =>
      textOf(file).split('--> statement-breakpoint'),
    );
    expect(triggers.length).toBeGreaterThan(0);
    expect(triggers.filter((sql) => !all.includes(sql.trim()))).toEqual([]);
  });
  test('say what they do and why', () => {
    expect(migrations.length).toBeGreaterThan(0);
    for (const file of migrations)
      expect(migrationText(file), file).toMatch(/^-- What: .+\n-- Why: .+\n/);
  });
});

describe('the database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());
  const rows = async (sql: string) => (await database.client.execute(sql)).rows;

  test('holds exactly the columns of the Drizzle tables after the migrations', async () => {
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      const { name } = getTableConfig(table);
      const stored = (await rows(`select name from pragma_table_info('${name}')`))
        .map((row) => String(row['name']))
        .toSorted();
      expect(stored, name).toEqual(
        Object.values(getTableColumns(table))
          .map((column) => column.name)
          .toSorted(),
      );
    }
  });
  test('has an index for every foreign key', async () => {
    const missing: string[] = [];
    for (const table of tables) {
      const { name, foreignKeys } = getTableConfig(table);
      const firsts = new Set(
        (
          await rows(
            `select info.name as name from pragma_index_list('${name}') as list, pragma_index_info(list.name) as info where info.seqno = 0`,
          )
        ).map((row) => String(row['name'])),
      );
      const primary = (
        await rows(`select name from pragma_table_info('${name}') where pk = 1`)
      ).map((row) => String(row['name']));
      for (const key of foreignKeys)
        for (const column of key.reference().columns)
          if (!firsts.has(column.name) && !primary.includes(column.name))
            missing.push(`${name}.${column.name}`);
    }
    expect(missing).toEqual([]);
  });
  test('every table that belongs to a place can be narrowed by an index on its path', async () => {
    // Read by record and by number, by village, by the account that is told: never by a range of
    // places alone.
    const readOtherwise = ['changes', 'conflicts', 'payee_notices'];
    const missing: string[] = [];
    for (const table of tables) {
      const { name } = getTableConfig(table);
      if (readOtherwise.includes(name)) continue;
      if (!Object.values(getTableColumns(table)).some((column) => column.name === 'path')) continue;
      const [plan] = await rows(
        `explain query plan select * from ${name} where path >= 'a.' and path < 'a/'`,
      );
      if (!/USING (COVERING )?INDEX/.test(String(plan?.['detail'])))
        missing.push(`${name}: ${String(plan?.['detail'])}`);
    }
    expect(missing).toEqual([]);
  });
});
