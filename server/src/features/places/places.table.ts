import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Coverage, VillageKind } from '@lensan/contract';
import { scopedColumns } from '../../database/columns.ts';

/**
 * Thôn, bản, khối phố … of a commune. In no national list: the commune enters them. Provinces and
 * communes are not a table (`places-register.ts`).
 */
export const villages = sqliteTable(
  'villages',
  {
    ...scopedColumns(),
    communeCode: text('commune_code').notNull(),
    name: text('name').notNull(),
    /** Name without marks, lower case: for search and for matching pasted lists. */
    nameFolded: text('name_folded').notNull(),
    kind: text('kind').$type<VillageKind>().notNull(),
    coverage: text('coverage').$type<Coverage>().notNull(),
    /** Households according to an office; with where and when it said so. */
    officialHouseholds: integer('official_households'),
    officialSource: text('official_source'),
    officialOn: text('official_on'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    // Villages of an area.
    index('villages_path').on(table.path),
    // Two villages of one commune never carry the same name and kind.
    uniqueIndex('villages_name').on(table.communeCode, table.kind, table.name),
  ],
);
