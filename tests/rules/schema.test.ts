import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/src/database/client.ts';
import { migrationsFolder, testDatabase } from '../support/database.ts';
import * as schema from '../../server/src/schema.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tables = Object.values(schema as Record<string, unknown>).filter(
  (value): value is SQLiteTable => is(value, SQLiteTable),
);

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
  test('every migration says what it does and why', () => {
    const files = readdirSync(migrationsFolder).filter((file) => file.endsWith('.sql'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect(readFileSync(join(migrationsFolder, file), 'utf8'), file).toMatch(
        /^-- What: .+\n-- Why: .+\n/,
      );
  });
});
