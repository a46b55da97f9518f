import { sql } from 'drizzle-orm';
import { connect, type Database } from './client.ts';
import { probes } from './probe.table.ts';

/**
 * Proves that a write arrives: writes through the queue and reads through a connection opened for
 * it, which would uncover a connection that only says OK.
 */
export async function proveWrite(database: Database, now: number): Promise<boolean> {
  const [written] = await database.write((tx) =>
    tx
      .insert(probes)
      .values({ id: 1, at: now, count: 1 })
      .onConflictDoUpdate({ target: probes.id, set: { at: now, count: sql`${probes.count} + 1` } })
      .returning({ count: probes.count }),
  );
  const other = connect(database.options);
  try {
    const { rows } = await other.execute('SELECT at, count FROM probes WHERE id = 1');
    return rows[0]?.['at'] === now && rows[0]['count'] === written?.count;
  } finally {
    other.close();
  }
}
