import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { Database } from '../src/database/client.ts';
import { insertVillage } from '../src/features/places/places.repository.ts';
import { village } from '../../tests/sync/village-server.ts';
import { villageTables } from '../../tests/sync/village.ts';

/** Id of a village of the province; the first is the one the others are copies of. */
export const villageId = (place: number): string =>
  place === 0 ? village.id : `s4k9x2m7${String(place).padStart(5, '0')}`;
export const villagePath = (place: number): string => `01.10210.${villageId(place)}.`;

const ofIds = new Set(['id', 'household_id', 'listing_id']);

/**
 * Copies the village again and again inside the database: same shape and sizes, other ids, places
 * and change numbers. Every record has its change, its operation and its activity, as if phones had
 * sent it. Indexes are made afterwards, all at once.
 */
export async function fillProvince(
  database: Database,
  villages: number,
): Promise<{ rows: number; logRows: number }> {
  const { client } = database;
  await database.write(async (tx) => {
    for (let place = 1; place < villages; place++)
      await insertVillage(
        tx,
        villageId(place),
        { code: '10210', path: '01.10210.' },
        { name: `Thôn ${place}`, kind: 'thon', coverage: 'weak' },
        0,
      );
  });
  const number = async (sql: string) => Number((await client.execute(sql)).rows[0]?.[0]);
  const step = await number('SELECT max(version) FROM changes');
  const tables = Object.entries(villageTables).map(([entity, table]) => ({
    entity,
    ...getTableConfig(table),
  }));
  const names = [...tables.map(({ name }) => name), 'changes', 'operations', 'activity'];
  const { rows: indexes } = await client.execute(
    `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${names.map((name) => `'${name}'`).join(', ')})`,
  );
  // Settings of this connection only; the one that takes the pushes is opened anew below.
  for (const setting of ['synchronous = OFF', 'cache_size = -400000', 'temp_store = MEMORY'])
    await client.execute(`PRAGMA ${setting}`);
  for (const { name } of indexes) await client.execute(`DROP INDEX ${String(name)}`);

  for (let place = 1; place < villages; place++) {
    const head = place.toString(36).padStart(2, '0');
    await client.batch(
      tables.map(({ name: table, columns }) => {
        const values = columns.map(({ name }) => {
          if (ofIds.has(name)) return `'${head}' || ${name}`;
          if (name === 'public_code' || name === 'storefront_code')
            return `'u${head}' || substr(${name}, 4)`; // no code has a u
          if (name === 'village_id') return `'${villageId(place)}'`;
          if (name === 'path') return `'${villagePath(place)}${head}' || household_id || '.'`;
          return name === 'version' ? `version + ${place * step}` : name;
        });
        return `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE village_id = '${village.id}'`;
      }),
      'write',
    );
  }
  await client.execute(`DELETE FROM changes WHERE path >= ''`);
  const kinds: Record<string, string> = {
    household: 'household.register',
    visit: 'visit.record',
    consent: 'consent.record',
    assignment: 'assignment.set',
    milestone: 'milestone.claim',
    listing: 'listing.save',
    photo: 'photo.add',
  };
  for (const { entity, name } of tables) {
    const kind = kinds[entity] ?? entity;
    await client.batch(
      [
        `INSERT INTO changes (version, entity, record_id, path, operation_id, origin, account_id, at) SELECT version, '${entity}', id, path, id || 'o', substr(id, 1, 7), created_by, created_at FROM ${name} ORDER BY version`,
        `INSERT INTO operations (id, device, n, account_id, kind, household_id, status, version, at_phone, offset_ms, received_at) SELECT id || 'o', substr(id, 1, 7), version, created_by, '${kind}', household_id, 'ok', version, created_at, 0, created_at FROM ${name} ORDER BY id`,
        `INSERT INTO activity (path, subject_id, action, account_id, operation_id, at, received_at) SELECT path, id, '${kind}', created_by, id || 'o', created_at, created_at FROM ${name} ORDER BY version`,
      ],
      'write',
    );
  }
  for (const { sql } of indexes) await client.execute(String(sql));
  await client.execute('ANALYZE');
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  client.reconnect();
  const counts = await Promise.all(names.map((name) => number(`SELECT count(*) FROM ${name}`)));
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  return { rows: sum(counts.slice(0, tables.length)), logRows: sum(counts.slice(tables.length)) };
}
