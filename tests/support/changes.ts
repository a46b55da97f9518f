import { changes } from '../../server/src/operations/changes.table.ts';
import { connect, type Database, type Tx } from '../../server/src/database/client.ts';

const row = (recordId: string) => ({ entity: 'visit', recordId, path: '01.10210.v1.h1.' });
/** A write that stores one change under the given id. */
export const insert = (recordId: string) => (tx: Tx) =>
  tx.insert(changes).values(row(recordId)).returning({ version: changes.version });

/** What somebody else sees: through a connection of its own, opened now. */
export async function seenByOthers(database: Database): Promise<string[]> {
  const other = connect(database.options);
  const { rows } = await other.execute('SELECT record_id FROM changes ORDER BY version');
  other.close();
  return rows.map((found) => String(found['record_id']));
}
