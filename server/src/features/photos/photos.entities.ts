import type { PhotoRecord } from '@lensan/contract';
import { syncedEntity } from '../../operations/synced-entity.ts';
import type { PhotoRow } from './photos.repository.ts';
import { photos } from './photos.table.ts';

/** The record as it travels to phones. */
export const recordOf = (row: PhotoRow): PhotoRecord => ({
  id: row.id,
  householdId: row.householdId,
  version: row.version,
  listingId: row.listingId,
  shot: row.shot,
  sha256: row.sha256,
  byteLength: row.byteLength,
  widthPx: row.widthPx,
  heightPx: row.heightPx,
  bytes: row.bytes,
  processing: row.processing,
  failure: row.failure,
  findings: [...row.findings],
  versions: [...row.versions],
  placeholder: row.placeholder,
  focal: row.focal,
  rotateDeg: row.rotateDeg,
  straightenDeg: row.straightenDeg,
  asTaken: row.asTaken,
  whiteGround: row.whiteGround,
  isMain: row.isMain,
});

/**
 * What cannot be packed is left out of what phones fetch: hashes of finished files (they ask by use
 * and width), of the file itself for all but whoever sent it, and the blurred stand-in of pictures
 * that are not the main one.
 */
export const photoEntities = [
  syncedEntity({
    entity: 'photo',
    table: photos,
    toRecord: (row, actor) => ({
      ...recordOf(row),
      versions: [],
      sha256: row.createdBy === actor.accountId ? row.sha256 : '',
      placeholder: row.isMain ? row.placeholder : null,
    }),
  }),
];
