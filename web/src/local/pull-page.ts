import { dossierKeys, type EntityName, type PullPage } from '@lensan/contract';
import { unpackRows, type PackedRows } from '@lensan/sync';
import { CallError } from '../api/client.ts';
import type { LocalDatabase } from './store.ts';
import type { StoredDossier } from './types.ts';

type Row = { readonly id: string; readonly householdId: string };

/** Columns that do not fit are a mangled answer, which is no answer. */
function rowsOf(page: PullPage): Record<string, Row[]> {
  try {
    return page.rows
      ? (unpackRows(page.rows as unknown as PackedRows) as Record<string, unknown> as Record<
          string,
          Row[]
        >)
      : {};
  } catch {
    // Nothing of it is stored: the next fetch asks again.
    throw new CallError('offline', 0);
  }
}

/** What a page says of rows that came and rows that went. */
interface News {
  readonly rows: readonly { readonly entity: string; readonly row: Row }[];
  readonly gone: readonly {
    readonly entity: string;
    readonly id: string;
    readonly householdId: string;
  }[];
}
const newsOf = (page: PullPage): News => ({
  rows: Object.entries(rowsOf(page)).flatMap(([entity, records]) =>
    records.map((row) => ({ entity, row })),
  ),
  gone: Object.entries(page.gone ?? {}).flatMap(([entity, ids]) =>
    ids.map(([id, householdId]) => ({ entity, id, householdId })),
  ),
});

/** Writes the news into the dossiers they belong to; null = the household is gone. */
function apply({ rows, gone }: News, dossiers: Map<string, Draft | null>): void {
  for (const { entity, row } of rows) {
    const dossier = dossiers.get(row.householdId);
    if (!dossier) continue;
    if (entity === 'household') dossier.household = row as unknown as StoredDossier['household'];
    else (dossier.records[shelfOf(entity)] ??= {})[row.id] = row;
  }
  for (const { entity, id, householdId } of gone) {
    if (entity === 'household') dossiers.set(householdId, null);
    else delete dossiers.get(householdId)?.records[shelfOf(entity)]?.[id];
  }
}

/** Adds the dossiers of these households to those at hand, as they are held or empty. */
async function fetchHeld(
  database: LocalDatabase,
  page: PullPage,
  households: readonly string[],
  dossiers: Map<string, Draft | null>,
): Promise<void> {
  // Where nothing was held there is nothing to read before writing: half the time of a first list
  // on a cheap phone.
  const unread =
    page.fresh && dossiers.size === 0 ? [] : households.filter((id) => !dossiers.has(id));
  const stored = new Map(
    (unread.length > 0 ? await database.dossier.bulkGet(unread) : []).flatMap((dossier) =>
      dossier ? [[dossier.id, dossier] as const] : [],
    ),
  );
  for (const id of households) {
    const known = dossiers.get(id);
    const held = stored.get(id) ?? { id, household: null, records: {} };
    dossiers.set(
      id,
      known ? { ...known, scope: page.scope } : draftOf({ ...held, scope: page.scope }),
    );
  }
}

/** Stores one page; the households it changed join `touched`. Must run inside a transaction. */
export async function takePage(
  database: LocalDatabase,
  page: PullPage,
  touched: Set<string>,
): Promise<void> {
  const news = newsOf(page);
  const households = [
    ...new Set([
      ...news.rows.map(({ row }) => row.householdId),
      ...news.gone.map(({ householdId }) => householdId),
    ]),
  ];
  const dossiers = page.fresh
    ? await clearedGroup(database, page)
    : new Map<string, Draft | null>();
  const cleared = [...dossiers.keys()].filter((id) => dossiers.get(id)?.isCleared !== false);
  await fetchHeld(database, page, households, dossiers);
  apply(news, dossiers);
  const changed = [...new Set([...cleared, ...households])];
  await database.dossier.bulkPut(
    changed.flatMap((id) => {
      const dossier = dossiers.get(id);
      return dossier ? [plainOf(dossier)] : [];
    }),
  );
  const deleted = changed.filter((id) => !dossiers.get(id));
  if (deleted.length > 0) await database.dossier.bulkDelete(deleted);
  for (const id of changed) touched.add(id);
}

/**
 * What is held of a place whose slice begins anew, without that slice; null where nothing is left.
 * At a first fetch the slice was empty: nothing of it need be written again.
 */
async function clearedGroup(
  database: LocalDatabase,
  page: PullPage,
): Promise<Map<string, Draft | null>> {
  const held = await database.dossier.where('scope').equals(page.scope).toArray();
  return new Map(
    held.map((dossier) => {
      if (page.group === 'cards')
        return [
          dossier.id,
          { ...draftOf(dossier), household: null, isCleared: dossier.household !== null },
        ];
      return [
        dossier.id,
        dossier.household === null
          ? null
          : { ...dossier, records: {}, isCleared: Object.keys(dossier.records).length > 0 },
      ];
    }),
  );
}

/** `isCleared`: something was taken out of it that the phone still holds. */
interface Draft {
  isCleared?: boolean;
  id: string;
  scope: string;
  household: StoredDossier['household'];
  records: Record<string, Record<string, object>>;
}
const plainOf = ({ isCleared: _isCleared, ...dossier }: Draft): StoredDossier => dossier;
const draftOf = (dossier: StoredDossier): Draft => ({
  ...dossier,
  records: Object.fromEntries(
    Object.entries(dossier.records).map(([shelf, records]) => [shelf, { ...records }]),
  ),
});

/**
 * An entity this build does not know yet keeps its rows under its own name; a later build finds
 * them.
 */
const shelfOf = (entity: string): string =>
  (dossierKeys as Partial<Record<string, string>>)[entity as EntityName] ?? entity;
