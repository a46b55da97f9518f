import { photoShownPath, type PhotoChannel, type PhotoRecord } from '@lensan/contract';
import { photoBytes, reportFault } from '../../../local/index.ts';
import { studio } from '../capture/studio.ts';
import { editsOf, finishedUrl } from '../developed.ts';
import { drawCropped, type Part } from './draw.ts';

/**
 * Long edge developed on the phone for a channel: the largest the phone judges and mends pictures
 * at.
 */
const ownPx = 1280;

/**
 * The server's finished file of a channel, exactly as made; null without signal or before it is
 * ready.
 */
async function finishedFile(photo: PhotoRecord, channel: PhotoChannel): Promise<Blob | null> {
  if (photo.processing !== 'ready') return null;
  // Without signal the picture is made here.
  const answer = await fetch(photoShownPath(photo, channel, 1)).catch(() => undefined);
  return answer?.ok ? answer.blob() : null;
}

/**
 * A picture ready to be drawn, close it after use. Null when neither the phone nor a reachable
 * server has it.
 */
export async function partOf(photo: PhotoRecord): Promise<Part | null> {
  const own = await photoBytes(photo.sha256);
  if (own) {
    const shown = await studio.develop(own, editsOf(photo), ownPx).catch((error: unknown) => {
      reportFault(error, 'photo develop');
      return null;
    });
    return (
      shown && { bitmap: await createImageBitmap(shown.blob), focal: photo.focal ?? shown.focal }
    );
  }
  const url = finishedUrl(photo, 'after', ownPx);
  // Without signal there is no such picture: the page says so.
  const answer = url === undefined ? undefined : await fetch(url).catch(() => undefined);
  return answer?.ok
    ? {
        bitmap: await createImageBitmap(await answer.blob()),
        focal: photo.focal ?? { x: 0.5, y: 0.5 },
      }
    : null;
}

/** The file for a marketplace: the server's, else cut on the phone. */
export async function channelFile(
  photo: PhotoRecord,
  channel: PhotoChannel,
  size: { readonly widthPx: number; readonly heightPx: number },
): Promise<Blob | null> {
  const made = await finishedFile(photo, channel);
  if (made) return made;
  const part = await partOf(photo);
  if (!part) return null;
  try {
    return await drawCropped(part, size.widthPx, size.heightPx);
  } finally {
    part.bitmap.close();
  }
}
