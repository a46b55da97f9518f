import type { PhotoFinding, PhotoRecord } from '@lensan/contract';
import { DUPLICATE_BITS, hashDistance } from '@lensan/photo/phash.ts';

/**
 * The finding that a picture looks like a photo already used, before the server can tell: the same
 * file, or a look (`lookHash`) at most `DUPLICATE_BITS` away. The photo it replaces is no twin.
 * @example twinOf({ sha256, lookHash }, photos, new Map(), null) // [] or [{ code: 'duplicate', … }]
 */
export function twinOf(
  picture: { readonly sha256: string; readonly lookHash: string },
  photos: readonly Pick<PhotoRecord, 'id' | 'sha256'>[],
  /** Looks by id of photo, as far as this phone knows them. */
  looks: ReadonlyMap<string, string>,
  replaces: string | null,
): PhotoFinding[] {
  const others = photos.filter((other) => other.id !== replaces);
  const bitsTo = (id: string) => {
    const look = looks.get(id);
    return look === undefined ? Infinity : hashDistance(look, picture.lookHash);
  };
  const same = others.find((other) => other.sha256 === picture.sha256);
  const near = same ?? others.find((other) => bitsTo(other.id) <= DUPLICATE_BITS);
  if (near === undefined) return [];
  return [
    {
      code: 'duplicate',
      value: same ? 0 : bitsTo(near.id),
      limit: DUPLICATE_BITS,
      mended: false,
      otherPhotoId: near.id,
    },
  ];
}
