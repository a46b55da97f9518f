import type { PictureSet } from '@lensan/channels';
import type { PhotoRecord } from '@lensan/contract';
import { drawPost } from '../../photos/compose/draw.ts';
import { fileNameOf, type Overlays } from '../../photos/compose/layout.ts';
import { channelFile, partOf } from '../../photos/compose/sources.ts';
import { postPlan, type PostPicture } from './post-plan.ts';

/**
 * Side of a collage, and most of a single picture, for posts: what Facebook shows without shrinking
 * twice.
 */
const postPx = 2048;

async function draw(photos: readonly PhotoRecord[], overlays: Overlays): Promise<Blob | null> {
  const parts = (await Promise.all(photos.map(partOf))).filter((part) => part !== null);
  const drawn = parts.length > 0 ? await drawPost(parts, overlays, postPx) : null;
  for (const part of parts) part.bitmap.close();
  return drawn;
}

/** Files for one channel. A picture that is neither here nor reachable is left out. */
export async function makePostFiles(
  target: PictureSet,
  photos: readonly PhotoRecord[],
  overlays: Overlays,
  isCollage: boolean,
  foldedName: string,
): Promise<File[]> {
  const bytesOf = (picture: PostPicture<PhotoRecord>) =>
    picture.kind === 'drawn'
      ? draw(picture.photos, overlays)
      : channelFile(picture.photo, target.id, target);
  const blobs: Blob[] = [];
  for (const picture of postPlan(photos, overlays, {
    overlays: target.overlays,
    collage: isCollage,
  })) {
    // One after the other: two decoded photos at a time are more than a small phone has room for.
    const blob = await bytesOf(picture);
    if (blob) blobs.push(blob);
  }
  return blobs.map(
    (blob, at) => new File([blob], fileNameOf(foldedName, at + 1), { type: 'image/jpeg' }),
  );
}
