import type { EntityName, EntityRecord } from '@lensan/contract';
import type { InferSelectModel, SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Actor } from '../platform/actor.ts';
import type { OperationContext } from './operation.ts';

/** A table made with `syncedColumns()`. */
export type SyncedTable = SQLiteTable &
  Readonly<
    Record<'id' | 'path' | 'villageId' | 'householdId' | 'version' | 'deletedAt', SQLiteColumn>
  >;

/** How the rows of one table travel to phones. */
export interface SyncedEntity {
  readonly entity: EntityName;
  readonly table: SyncedTable;
  /**
   * The record as this actor may see it; null = not at all (the phone forgets it). Only called with
   * rows of `table`.
   */
  readonly toRecord: (row: never, actor: Actor) => object | null;
  /**
   * What a row becomes when its household is merged into another, beside its new place; nothing =
   * it moves as it is.
   */
  readonly onMerge?: (
    context: OperationContext,
    from: MergedHousehold,
    into: MergedHousehold,
  ) => Promise<void>;
  /** Rows for which `toRecord` answers null whoever asks. */
  readonly isHidden?: SQL;
  /**
   * Of the household's own card: fields a person filled in. Where two merged cards differ in one,
   * the value that goes is kept as a conflict.
   */
  readonly mergedFields?: readonly string[];
}
export interface MergedHousehold {
  readonly id: string;
  readonly path: string;
}

/**
 * What a feature hands to `app.ts` for each table that phones hold.
 * @example syncedEntity({ entity: 'visit', table: visits, toRecord: (row, actor) => visitOf(row, actor) })
 */
export const syncedEntity = <T extends SyncedTable, E extends EntityName>(described: {
  entity: E;
  table: T;
  toRecord: (row: InferSelectModel<T>, actor: Actor) => EntityRecord<E> | null;
  onMerge?: SyncedEntity['onMerge'];
  mergedFields?: readonly string[];
  isHidden?: SQL;
}): SyncedEntity => described as SyncedEntity;
