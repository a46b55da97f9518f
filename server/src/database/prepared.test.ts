import { asc, eq, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/index.ts';
import type { Database, Tx } from './client.ts';
import { insertRow, insertRows, preparedQuery } from './prepared.ts';
import { inSavepoint } from './savepoint.ts';

const goods = sqliteTable('test_goods', {
  place: integer('place').primaryKey(),
  name: text('name').notNull(),
  isDried: integer('is_dried', { mode: 'boolean' }),
  sizes: text('sizes', { mode: 'json' }).$type<number[]>(),
  price: integer('price_dong'),
});
const goodsOfName = preparedQuery((db) =>
  db
    .select()
    .from(goods)
    .where(eq(goods.name, sql.placeholder('name'))),
);
const names = async (database: Database) =>
  (await database.read.select().from(goods).orderBy(asc(goods.place))).map(({ name }) => name);

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
  await database.client.execute(
    'create table test_goods (place integer primary key, name text not null, is_dried integer, sizes text, price_dong integer)',
  );
});

test('a row is stored as it was given: what is left out, nothing, and a value are told apart', async () => {
  const dried = {
    place: 1,
    name: 'Chuối sấy “loại 1”',
    isDried: false,
    sizes: [200, 500],
    price: 0,
  };
  await database.write(async (tx) => {
    await insertRow(tx, goods, dried);
    await insertRow(tx, goods, { place: 2, name: '', sizes: null, isDried: true });
  });
  expect(await database.read.select().from(goods).orderBy(asc(goods.place))).toEqual([
    dried,
    { place: 2, name: '', isDried: true, sizes: null, price: null },
  ]);
  const { rows } = await database.client.execute(
    'select typeof(price_dong), typeof(sizes), is_dried from test_goods order by place',
  );
  expect(rows.map((row) => Array.from(row))).toEqual([
    ['integer', 'text', 0],
    ['null', 'null', 1],
  ]);
});

test('many rows go in by one statement, in the order given', async () => {
  const given = ['ba', 'một', 'hai', ...Array.from({ length: 20 }, (_, place) => `hàng ${place}`)];
  await database.write(async (tx) => {
    await insertRows(tx, goods, []);
    // No numbers of their own: SQLite gives them in the order of arrival.
    await insertRows(
      tx,
      goods,
      given.map((name) => ({ name })),
    );
  });
  expect(await names(database)).toEqual(given);
});

test('a prepared query sees what its own transaction wrote, whichever one asks', async () => {
  const [banana] = [{ place: 1, name: 'chuối', isDried: null, sizes: null, price: null }];
  expect(await goodsOfName(database.read, { name: 'chuối' })).toEqual([]);
  await database.write(async (tx) => {
    await insertRow(tx, goods, banana);
    expect(await goodsOfName(tx, { name: 'chuối' })).toEqual([banana]);
    expect(await goodsOfName(tx, { name: 'ngô' })).toEqual([]);
    expect(await goodsOfName(database.read, { name: 'chuối' })).toEqual([]);
  });
  await database.write(async (tx) =>
    expect(await goodsOfName(tx, { name: 'chuối' })).toEqual([banana]),
  );
  expect(await goodsOfName(database.read, { name: 'chuối' })).toEqual([banana]);
});

test('a kept statement is carried out where it is asked for: another database, or no ended write', async () => {
  const other = await testDatabase();
  await other.client.execute(
    'create table test_goods (place integer primary key, name text not null, is_dried integer, sizes text, price_dong integer)',
  );
  let ended: Tx | undefined;
  await database.write(async (tx) => {
    ended = tx;
    // Both are open at once, and take turns.
    await other.write(async (elsewhere) => {
      await Promise.all([
        insertRow(tx, goods, { place: 1, name: 'chuối' }),
        insertRow(elsewhere, goods, { place: 2, name: 'ngô' }),
      ]);
      expect(await goodsOfName(elsewhere, { name: 'chuối' })).toEqual([]);
      expect(await goodsOfName(tx, { name: 'chuối' })).toHaveLength(1);
    });
  });
  expect([await names(database), await names(other)]).toEqual([['chuối'], ['ngô']]);
  const late = ended as Tx;
  await database.write(async () => {
    await expect(goodsOfName(late, { name: 'chuối' })).rejects.toThrow('Failed query');
    await expect(insertRow(late, goods, { place: 3, name: 'muộn' })).rejects.toThrow(
      'Failed query',
    );
  });
  expect(await names(database)).toEqual(['chuối']);
});

test('work that fails in its savepoint is undone alone, and its error goes on', async () => {
  await database.write(async (tx) => {
    await insertRow(tx, goods, { place: 1, name: 'trước' });
    const failing = inSavepoint(tx, async () => {
      await insertRow(tx, goods, { place: 2, name: 'hỏng' });
      throw new Error('decided against it');
    });
    await expect(failing).rejects.toThrow('decided against it');
    const inner = await inSavepoint(tx, async () => {
      await insertRow(tx, goods, { place: 3, name: 'giữ' });
      await inSavepoint(tx, async () => {
        await insertRow(tx, goods, { place: 4, name: 'bên trong' });
        throw new Error('inner');
      }).catch(() => undefined);
      return 'kept';
    });
    expect(inner).toBe('kept');
  });
  expect(await names(database)).toEqual(['trước', 'giữ']);
});
