import { isPlain, type Overlays } from '../../photos/compose/layout.ts';

/** Most photos in one collage: four still show what they are on a phone. */
export const mostInCollage = 4;

/** One picture of a post: a photo as the channel wants it, or photos drawn together with words. */
export type PostPicture<Photo> =
  | { readonly kind: 'as_it_is'; readonly photo: Photo }
  | { readonly kind: 'drawn'; readonly photos: readonly Photo[] };

/**
 * The pictures of a post in their order. Words stand on the first one only: a buyer reads them
 * once. A channel without words and collages gets every photo as it is.
 */
export function postPlan<Photo>(
  photos: readonly Photo[],
  overlays: Overlays,
  allows: { readonly overlays: boolean; readonly collage: boolean },
): PostPicture<Photo>[] {
  if (photos.length === 0) return [];
  if (allows.overlays && allows.collage)
    return [{ kind: 'drawn', photos: photos.slice(0, mostInCollage) }];
  return photos.map((photo, at) =>
    allows.overlays && at === 0 && !isPlain(overlays)
      ? { kind: 'drawn', photos: [photo] }
      : { kind: 'as_it_is', photo },
  );
}
