import { communeOf, isUnder, provinceOf, villageOf } from '@lensan/access';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { Village } from '@lensan/contract';
import { fold } from '@lensan/vietnamese';
import type { Db, Tx } from '../../database/client.ts';
import { inScope, unscoped, type Scope } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { findPlace } from './places-register.ts';
import { villages } from './places.table.ts';

type Row = typeof villages.$inferSelect;
/** What a village is entered with. */
export type VillageFacts = Pick<Village, 'name' | 'kind' | 'coverage'> & {
  readonly official?: Village['official'] | undefined;
};

const toVillage = (row: Row): Village => ({
  id: row.id,
  path: row.path,
  communeCode: row.communeCode,
  name: row.name,
  kind: row.kind,
  coverage: row.coverage,
  official:
    row.officialHouseholds === null || row.officialSource === null || row.officialOn === null
      ? null
      : {
          households: row.officialHouseholds,
          source: row.officialSource,
          countedOn: row.officialOn,
        },
});
const columnsOf = (facts: VillageFacts) => ({
  name: facts.name,
  nameFolded: fold(facts.name),
  kind: facts.kind,
  coverage: facts.coverage,
  officialHouseholds: facts.official?.households ?? null,
  officialSource: facts.official?.source ?? null,
  officialOn: facts.official?.countedOn ?? null,
});

/** One village by its id, wherever it lies; the caller checks the path. */
export async function findVillage(db: Db, id: string): Promise<Village | null> {
  const [row] = await db
    .select()
    .from(villages)
    .where(and(eq(villages.id, id), unscoped('checked-after-load')));
  return row ? toVillage(row) : null;
}

/** Villages inside a scope, by commune and name. */
export async function listVillagesIn(
  db: Db,
  scope: Scope,
  communeCode?: string,
): Promise<Village[]> {
  const rows = await db
    .select()
    .from(villages)
    .where(
      and(
        inScope(villages.path, scope),
        communeCode === undefined ? undefined : eq(villages.communeCode, communeCode),
      ),
    )
    .orderBy(asc(villages.communeCode), asc(villages.nameFolded), asc(villages.id));
  return rows.map(toVillage);
}

/** Another village of the commune with that name and kind. */
export async function findNamesake(
  db: Db,
  communeCode: string,
  facts: VillageFacts,
  exceptId: string,
): Promise<Village | null> {
  const [row] = await db
    .select()
    .from(villages)
    .where(
      and(
        eq(villages.communeCode, communeCode),
        eq(villages.kind, facts.kind),
        eq(villages.name, facts.name),
        ne(villages.id, exceptId),
        unscoped('checked-after-load'),
      ),
    );
  return row ? toVillage(row) : null;
}

/**
 * Stores a new village; its path follows from its commune. The commune code must be one of the
 * register.
 */
export async function insertVillage(
  tx: Tx,
  id: string,
  commune: { readonly code: string; readonly path: string },
  facts: VillageFacts,
  now: number,
): Promise<Village> {
  const [row] = await tx
    .insert(villages)
    .values({
      id,
      path: `${commune.path}${id}.`,
      communeCode: commune.code,
      ...columnsOf(facts),
      createdAt: now,
    })
    .returning();
  if (!row) throw new Error('village not stored');
  return toVillage(row);
}

export async function updateVillage(
  tx: Tx,
  village: Village,
  facts: VillageFacts,
): Promise<Village> {
  await updateOne(
    tx,
    villages,
    columnsOf(facts),
    and(eq(villages.id, village.id), eq(villages.path, village.path)),
  );
  const { name, kind, coverage, official } = facts;
  return { ...village, name, kind, coverage, official: official ?? null };
}

/**
 * Name of the province, commune or village at a path, as people say it; null when there is none.
 */
export async function unitName(db: Db, path: string): Promise<string | null> {
  const village = villageOf(path);
  if (village) {
    const found = await findVillage(db, village);
    return found && isUnder(path, found.path) ? found.name : null;
  }
  const place = findPlace(communeOf(path) ?? provinceOf(path));
  return place?.path === path ? place.fullName : null;
}
