import { withRecord, type Dossier, type PhotoRecord } from '@lensan/contract';
import type { Projections } from '../../local/types.ts';

/**
 * Fields that change pixels: the finished files are of the picture before. Same list as on the
 * server.
 */
const shaping = ['rotateDeg', 'straightenDeg', 'focal', 'asTaken', 'whiteGround'] as const;

const change = (
  dossier: Dossier | null,
  id: string,
  part: (photo: PhotoRecord) => Partial<PhotoRecord>,
): Dossier | null => {
  const photo = dossier?.photos[id];
  return dossier && photo ? withRecord(dossier, 'photos', { ...photo, ...part(photo) }) : dossier;
};
const siblingsOf = (
  dossier: Dossier,
  photo: Pick<PhotoRecord, 'id' | 'listingId'>,
): PhotoRecord[] =>
  Object.values(dossier.photos).filter(
    (other) => other.id !== photo.id && other.listingId === photo.listingId,
  );
/** One main photo a listing. */
const withMain = (dossier: Dossier, photo: PhotoRecord): Dossier =>
  withRecord(
    siblingsOf(dossier, photo)
      .filter((other) => other.isMain)
      .reduce((shown, other) => withRecord(shown, 'photos', { ...other, isMain: false }), dossier),
    'photos',
    { ...photo, isMain: true },
  );

/** What own work on photos does to the screen before the server has spoken. */
export const photoProjections: Projections = {
  'photo.add': (dossier, { body }) => {
    if (!dossier) return dossier;
    const { seenOnPhone, digitalSource: _digitalSource, isMain, listingId, ...announced } = body;
    const photo: PhotoRecord = {
      ...announced,
      listingId: listingId ?? null,
      version: 0,
      bytes: 'none',
      processing: 'waiting',
      failure: null,
      findings: seenOnPhone ?? [],
      versions: [],
      placeholder: null,
      focal: null,
      rotateDeg: 0,
      straightenDeg: 0,
      asTaken: false,
      whiteGround: false,
      isMain: false,
    };
    return (isMain ?? !siblingsOf(dossier, photo).some((other) => other.isMain))
      ? withMain(dossier, photo)
      : withRecord(dossier, 'photos', photo);
  },
  'photo.copy': (dossier, { body: { id, photoId, listingId } }) => {
    const from = dossier?.photos[photoId];
    if (!dossier || !from) return dossier;
    const photo = { ...from, id, listingId, version: 0, isMain: false };
    return siblingsOf(dossier, photo).some((other) => other.isMain)
      ? withRecord(dossier, 'photos', photo)
      : withMain(dossier, photo);
  },
  'photo.edit': (dossier, { body: { id, ...patch } }) =>
    change(dossier, id, () => ({
      ...Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)),
      ...(shaping.some((field) => patch[field] !== undefined)
        ? { processing: 'waiting' as const, failure: null }
        : {}),
    })),
  'photo.set_main': (dossier, { body }) => {
    const photo = dossier?.photos[body.id];
    return dossier && photo ? withMain(dossier, photo) : dossier;
  },
  'photo.remove': (dossier, { body }) => {
    const photo = dossier?.photos[body.id];
    if (!dossier || !photo) return dossier;
    const { [body.id]: _gone, ...photos } = dossier.photos;
    const [next] = photo.isMain ? siblingsOf(dossier, photo) : [];
    return next ? withMain({ ...dossier, photos }, next) : { ...dossier, photos };
  },
};
