import decodeQr from 'qr/decode.js';

/** Longest side at which a picture is read first; a code small in a large photo is looked for again at full size. */
const sides = [900, 1600, 2560];

/** The text of the code on a picture, or null. The picture stays on this phone. */
export async function readPicture(file: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  try {
    for (const side of sides) {
      const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return null;
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const text = decode(context.getImageData(0, 0, canvas.width, canvas.height));
      if (text !== null) return text;
      if (scale === 1) break;
    }
    return null;
  } finally {
    bitmap.close();
  }
}

/** The decoder throws when it finds nothing: that is an answer here, not a fault. */
function decode(image: ImageData): string | null {
  try {
    return decodeQr(image);
  } catch {
    return null;
  }
}
