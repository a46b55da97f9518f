import { withRecord, type Dossier, type PhotoRecord } from '@lensan/contract';

/** A photo of the tests: sent, ready, nothing wrong with it. */
export const photo = (change: Partial<PhotoRecord> = {}): PhotoRecord => ({
  id: 'p1',
  householdId: 'h1',
  version: 3,
  listingId: 'l1',
  shot: 'whole',
  sha256: 'a'.repeat(64),
  byteLength: 1000,
  widthPx: 1600,
  heightPx: 1200,
  bytes: 'done',
  processing: 'ready',
  failure: null,
  findings: [],
  versions: [],
  placeholder: null,
  focal: null,
  rotateDeg: 0,
  straightenDeg: 0,
  asTaken: false,
  whiteGround: false,
  isMain: false,
  ...change,
});
export const withPhotos = (
  dossier: Dossier,
  list: readonly (Partial<PhotoRecord> & { readonly id: string })[],
): Dossier => list.reduce((rest, change) => withRecord(rest, 'photos', photo(change)), dossier);
