import type { PhotoRecord } from '@lensan/contract';
import type { Edits } from '@lensan/photo/recipe.ts';
import { photoBytes } from '../../local/index.ts';
import { develop, finishedUrl, type ShownPicture } from './developed.ts';

/** Most a picture is straightened to either side; more is a picture meant that way. */
export const mostStraightenDeg = 7;

/** A quarter turn to the right; the focal point stays on the same thing. */
export const turnRight = (edits: Edits): Edits => ({
  ...edits,
  rotateDeg: ([90, 180, 270, 0] as const)[edits.rotateDeg / 90] ?? 0,
  focal: edits.focal && { x: 1 - edits.focal.y, y: edits.focal.x },
});
/** Half a degree is seen on a long shelf, less is not. */
export const straighten = (edits: Edits, byDeg: number): Edits => ({
  ...edits,
  straightenDeg: Math.max(
    -mostStraightenDeg,
    Math.min(mostStraightenDeg, Math.round((edits.straightenDeg + byDeg) * 2) / 2),
  ),
});

/** Only what differs, for the operation: two people may change different things of one photo. */
export function changedEdits(before: Edits, now: Edits): Partial<Edits> {
  return Object.fromEntries(
    Object.entries(now).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Edits]),
    ),
  );
}

/**
 * How the crop of a channel sits in the picture, as CSS `object-position`: the same sum as
 * `cropAround` of the photo package.
 */
export function cropPosition(
  size: { widthPx: number; heightPx: number },
  aspect: number,
  focal: { x: number; y: number },
): string {
  const share = (room: number, used: number, at: number) =>
    room <= used ? 50 : Math.max(0, Math.min(1, (room * at - used / 2) / (room - used))) * 100;
  const width = Math.min(size.widthPx, size.heightPx * aspect),
    height = Math.min(size.heightPx, size.widthPx / aspect);
  return `${share(size.widthPx, width, focal.x).toFixed(1)}% ${share(size.heightPx, height, focal.y).toFixed(1)}%`;
}

/**
 * The picture with edits not yet saved: from the phone's own copy, else from the picture as taken
 * that the server keeps. Null without signal and copy.
 */
export async function developEdited(
  photo: PhotoRecord,
  edits: Edits,
): Promise<ShownPicture | null> {
  const own = await photoBytes(photo.sha256);
  if (own) return develop(photo.sha256, own, edits);
  const url = finishedUrl(photo, 'before');
  // Without signal there is nothing to show: the page says so.
  const answer = url === undefined ? undefined : await fetch(url).catch(() => undefined);
  if (!url || !answer?.ok) return null;
  // That file is already turned by the quarters saved with the photo.
  const rotateDeg = ((edits.rotateDeg - photo.rotateDeg + 360) % 360) as Edits['rotateDeg'];
  return develop(url, await answer.blob(), { ...edits, rotateDeg });
}
