import type {
  FocalPoint,
  PhotoFailureCode,
  PhotoFinding,
  PhotoShot,
  PhotoVersion,
} from '@lensan/contract';
import type { SourceType } from '@lensan/photo';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { syncedColumns } from '../../database/columns.ts';

/** Photos of goods and rooms. A row is valid before its bytes arrive. */
export const photos = sqliteTable(
  'photos',
  {
    ...syncedColumns(),
    listingId: text('listing_id'),
    shot: text('shot').$type<PhotoShot>().notNull(),
    /**
     * Of the file as announced; key of the original in the blob store once `bytes_state` is done.
     */
    sha256: text('sha256').notNull(),
    byteLength: integer('byte_length').notNull(),
    /** Upright, as announced by the phone. */
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    bytes: text('bytes_state').$type<'none' | 'part' | 'done'>().notNull(),
    /**
     * False once the original was let go (consent withdrawn): finished files stay, nothing new can
     * be made.
     */
    hasOriginal: integer('has_original', { mode: 'boolean' }).notNull(),
    processing: text('processing').$type<'waiting' | 'ready' | 'failed'>().notNull(),
    failure: text('failure').$type<PhotoFailureCode>(),
    /** What the phone saw in the file as picked. */
    seenOnPhone: text('seen_on_phone', { mode: 'json' }).$type<readonly PhotoFinding[]>().notNull(),
    findings: text('findings', { mode: 'json' }).$type<readonly PhotoFinding[]>().notNull(),
    versions: text('versions', { mode: 'json' }).$type<readonly PhotoVersion[]>().notNull(),
    /** thumbhash, base64. */
    placeholder: text('placeholder'),
    /** 64-bit look, hex, for finding duplicates within a household. */
    lookHash: text('look_hash'),
    digitalSource: text('digital_source').$type<SourceType>(),
    focal: text('focal', { mode: 'json' }).$type<FocalPoint>(),
    rotateDeg: integer('rotate_deg').$type<0 | 90 | 180 | 270>().notNull(),
    straightenDeg: real('straighten_deg').notNull(),
    asTaken: integer('as_taken', { mode: 'boolean' }).notNull(),
    whiteGround: integer('white_ground', { mode: 'boolean' }).notNull(),
    isMain: integer('is_main', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('photos_village').on(table.villageId, table.version),
    index('photos_path').on(table.path),
    // Photos of a household: duplicates, the main photo of a listing.
    index('photos_household').on(table.householdId, table.listingId),
    // "Does any photo still need this original?"
    index('photos_original').on(table.sha256),
  ],
);

/**
 * Finished files, one row each, keyed by the bytes they were made from and by everything that
 * shapes them. The same work asked for again finds its row and encodes nothing; two photos with the
 * same bytes share it.
 */
export const photoOutputs = sqliteTable(
  'photo_outputs',
  {
    originalSha256: text('original_sha256').notNull(),
    /** Hash of recipe version, edits and output. */
    outputHash: text('output_hash').notNull(),
    kind: text('kind').notNull(),
    sha256: text('sha256').notNull(),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    bytes: integer('bytes').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.originalSha256, table.outputHash] }),
    // Serving a file by its hash, and counting references before deleting one.
    index('photo_outputs_sha256').on(table.sha256),
  ],
);

/**
 * Files no row refers to, and since when: deleted only when still unreferenced a day later, so that
 * a file just being stored is safe.
 */
export const orphanBlobs = sqliteTable('orphan_blobs', {
  sha256: text('sha256').primaryKey(),
  seenAt: integer('seen_at').notNull(),
});
