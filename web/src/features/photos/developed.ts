import { photoShownPath, type PhotoRecord } from '@lensan/contract';
import { noEdits, type Edits } from '@lensan/photo/recipe.ts';
import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import { photoBytes, reportFault } from '../../local/index.ts';
import type { Developed } from './capture/develop.ts';
import { studio } from './capture/studio.ts';

/** Wide enough for a whole phone screen, small enough that twenty of them stay in memory. */
const shownPx = 800;

export interface ShownPicture extends Developed {
  readonly url: string;
}
/**
 * Pictures developed since the app was opened, by file and edits: a strip of thumbs and the large
 * picture share one.
 */
const developed = new Map<string, Promise<ShownPicture>>();

/** A picture on this phone with its edits, ready for an `<img>`. */
export function develop(sha256: string, blob: Blob, edits: Edits): Promise<ShownPicture> {
  const key = `${sha256} ${JSON.stringify(edits)}`;
  const known = developed.get(key);
  if (known) return known;
  const made = studio
    .develop(blob, edits, shownPx)
    .then((picture) => ({ ...picture, url: URL.createObjectURL(picture.blob) }));
  // Whoever asked hears of the failure; asked again, it is tried again.
  made.catch((error: unknown) => {
    reportFault(error, 'photo develop');
    developed.delete(key);
  });
  developed.set(key, made);
  return made;
}

export const editsOf = ({
  rotateDeg,
  straightenDeg,
  focal,
  asTaken,
  whiteGround,
}: PhotoRecord): Edits => ({ rotateDeg, straightenDeg, focal, asTaken, whiteGround });
/** The picture as it came from the camera, turned by quarters only. */
export const asTaken = (edits: Edits): Edits => ({
  rotateDeg: edits.rotateDeg,
  straightenDeg: 0,
  focal: null,
  asTaken: true,
  whiteGround: false,
});

/** A picture on the table as taken and as mended; null when this phone could not make them. */
export async function bothSides(
  sha256: string,
  blob: Blob,
): Promise<{ readonly before: ShownPicture; readonly after: ShownPicture } | null> {
  try {
    const [before, after] = await Promise.all([
      develop(sha256, blob, asTaken(noEdits)),
      develop(sha256, blob, noEdits),
    ]);
    return { before, after };
  } catch (error) {
    reportFault(error, 'photo review');
    return null;
  }
}

/**
 * Address of a finished file of the server: the smallest page picture that is wide enough, or the
 * picture as taken.
 */
export function finishedUrl(
  photo: PhotoRecord,
  side: 'before' | 'after',
  widthPx = shownPx,
): string | undefined {
  return photo.processing === 'ready'
    ? photoShownPath(photo, side === 'before' ? 'before' : 'page', widthPx)
    : undefined;
}

/**
 * Where to show a photo from: the phone's own copy while it has one (costs no signal, is there at
 * once), else the server's file. Undefined while neither is known.
 */
export function createPictureUrl(
  photo: Accessor<PhotoRecord | undefined>,
  side: 'before' | 'after' = 'after',
  widthPx = shownPx,
): Accessor<string | undefined> {
  const [url, setUrl] = createSignal<string>();
  createEffect(() => {
    const shown = photo();
    if (!shown) {
      setUrl(undefined);
      return;
    }
    let isGone = false;
    onCleanup(() => {
      isGone = true;
    });
    const edits = side === 'before' ? asTaken(editsOf(shown)) : editsOf(shown);
    void photoBytes(shown.sha256)
      .then((blob) =>
        blob ? develop(shown.sha256, blob, edits).then((picture) => picture.url) : undefined,
      )
      .catch((error: unknown) => {
        reportFault(error, 'photo develop');
        return undefined;
      })
      .then((own) => {
        if (!isGone) setUrl(own ?? finishedUrl(shown, side, widthPx));
      });
  });
  return url;
}

/** The same for a picture that is on the table and not in the store yet. */
export function createOwnUrl(
  picture: Accessor<{ readonly sha256: string; readonly blob: Blob }>,
): Accessor<string | undefined> {
  const [url, setUrl] = createSignal<string>();
  createEffect(() => {
    const { sha256, blob } = picture();
    let isGone = false;
    onCleanup(() => {
      isGone = true;
    });
    setUrl(undefined);
    void develop(sha256, blob, noEdits).then(
      (shown) => {
        if (!isGone) setUrl(shown.url);
      },
      (error: unknown) => reportFault(error, 'photo develop'),
    );
  });
  return url;
}
