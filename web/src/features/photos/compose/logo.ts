import { readHeader } from '@lensan/photo';
import { failureOfFile } from '../capture/pick-failure.ts';

/** Long edge kept of a logo: three times what it is drawn at on the largest post is not needed. */
const keptPx = 512;

/**
 * A picked picture as a logo: small, with its transparent parts, encoded anew so that no tag of the
 * file is in it. Null when this phone cannot open the file.
 */
export async function makeLogo(file: Blob): Promise<Blob | null> {
  const header = readHeader(new Uint8Array(await file.arrayBuffer()));
  if (failureOfFile(header) !== null) return null;
  // A file the browser cannot read is no logo: the page says so.
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  try {
    const scale = Math.min(1, keptPx / Math.max(bitmap.width, bitmap.height));
    const canvas = Object.assign(document.createElement('canvas'), {
      width: Math.max(1, Math.round(bitmap.width * scale)),
      height: Math.max(1, Math.round(bitmap.height * scale)),
    });
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
  } finally {
    bitmap.close();
  }
}
