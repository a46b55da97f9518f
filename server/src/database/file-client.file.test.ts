import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, expect, test } from 'vitest';
import { folder, removeFile } from '../../../tests/support/template.ts';
import { createFileClient } from './file-client.ts';

/** Ours and the library's: both must answer the same. */
const clients = [
  ['ours', createFileClient],
  ['of the library', createClient],
] as const;
type Create = (typeof clients)[number][1];
const open = (create: Create) => {
  const file = join(folder, `client-${randomUUID()}.db`);
  const client = create({ url: `file:${file}` });
  closing.push(() => {
    client.close();
    removeFile(file);
  });
  return client;
};
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

test.each(clients)(
  '%s: a row answers by name and by place, and a name of two columns means the first',
  async (_, create) => {
    const client = open(create);
    const {
      rows: [row],
      columns,
    } = await client.execute("SELECT 1 AS a, 'ă' AS b, NULL AS c");
    expect([row?.['a'], row?.[1], row?.['c'], row?.length]).toEqual([1, 'ă', null, 3]);
    expect([columns, Object.keys(row ?? {}), Array.from(row ?? { length: 0 })]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      [1, 'ă', null],
    ]);
    const {
      rows: [doubled],
    } = await client.execute('SELECT 1 AS id, 2 AS id');
    expect([doubled?.['id'], Array.from(doubled ?? { length: 0 })]).toEqual([1, [1, 2]]);
  },
);

test.each(clients)(
  '%s: a statement that is kept sees the table as it is now',
  async (_, create) => {
    const client = open(create);
    await client.execute('CREATE TABLE t (a)');
    await client.execute('INSERT INTO t VALUES (1)');
    const ask = async () => Object.entries((await client.execute('SELECT * FROM t')).rows[0] ?? {});
    expect(await ask()).toEqual([['a', 1]]);
    await client.execute('ALTER TABLE t ADD COLUMN b DEFAULT 2');
    expect(await ask()).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  },
);

test.each(clients)(
  '%s: a statement that failed holds nothing back and can be tried again',
  async (_, create) => {
    const client = open(create);
    await client.execute('CREATE TABLE t (a PRIMARY KEY)');
    const insert = { sql: 'INSERT INTO t VALUES (?)', args: [1] };
    await client.execute(insert);
    await expect(client.execute(insert)).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT',
      extendedCode: 'SQLITE_CONSTRAINT_PRIMARYKEY',
    });
    const transaction = await client.transaction('write');
    await expect(transaction.execute(insert)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
    await transaction.execute({ ...insert, args: [2] });
    await transaction.commit();
    expect((await client.execute('SELECT count(*) FROM t')).rows[0]?.[0]).toBe(2);
  },
);

test.each(clients)(
  '%s: a transaction that is closed leaves nothing behind, and its connection is clean for the next',
  async (_, create) => {
    const client = open(create);
    await client.execute('CREATE TABLE t (a)');
    const transaction = await client.transaction('write');
    await transaction.execute('INSERT INTO t VALUES (1)');
    transaction.close();
    await expect(transaction.execute('SELECT 1')).rejects.toMatchObject({
      code: 'TRANSACTION_CLOSED',
    });
    await client.batch(
      ['INSERT INTO t VALUES (2)', { sql: 'INSERT INTO t VALUES (?)', args: [3] }],
      'write',
    );
    await expect(
      client.batch(['INSERT INTO t VALUES (4)', 'INSERT INTO nowhere VALUES (1)'], 'write'),
    ).rejects.toMatchObject({ statementIndex: 1 });
    expect(
      (await client.execute('SELECT a FROM t ORDER BY a')).rows.map((row) => row['a']),
    ).toEqual([2, 3]);
  },
);

test.each(clients)(
  '%s: values arrive as they were, and a number that cannot is refused',
  async (_, create) => {
    const client = open(create);
    const bytes = new Uint8Array([0, 255, 7]);
    const {
      rows: [row],
    } = await client.execute({
      sql: 'SELECT ? AS yes, ? AS text, ? AS half, ? AS bytes',
      args: [true, '', 1.5, bytes],
    });
    expect([row?.['yes'], row?.['text'], row?.['half']]).toEqual([1, '', 1.5]);
    expect([...new Uint8Array(row?.['bytes'] as ArrayBuffer)]).toEqual([...bytes]);
    await client.execute('CREATE TABLE t (n INTEGER)');
    await client.execute({ sql: 'INSERT INTO t VALUES (?)', args: [7] });
    expect((await client.execute('SELECT n, typeof(n) AS type FROM t')).rows[0]).toMatchObject({
      n: 7,
      type: 'integer',
    });
    await expect(client.execute('SELECT 9007199254740993')).rejects.toThrow(RangeError);
    await expect(client.execute({ sql: 'SELECT ?', args: [undefined as never] })).rejects.toThrow(
      TypeError,
    );
  },
);
