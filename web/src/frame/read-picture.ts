import decodeQr from 'qr/decode.js';

/**
 * How a picture is looked at, in turn: its longest side, and whether its light is stretched from
 * black to white first. A code small in a large photo needs the larger ones; a faint or blurred one
 * reads when it is stretched or made smaller.
 */
const looks = [
  [900, false],
  [900, true],
  [480, true],
  [1600, false],
  [2560, true],
] as const;

/** The text of the code on a picture, or null. The picture stays on this phone. */
export async function readPicture(file: Blob): Promise<string | null> {
  // No picture at all: answered as a picture without a code.
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  );
  if (!bitmap) return null;
  try {
    let full = 0;
    for (const [side, isStretched] of looks) {
      const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return null;
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      // A small picture has nothing more to show at a larger side, only once more stretched.
      if (scale === 1 && ++full > 2) break;
      const image = context.getImageData(0, 0, canvas.width, canvas.height);
      const text = decode(isStretched ? stretched(image) : image);
      if (text !== null) return text;
    }
    return null;
  } finally {
    bitmap.close();
  }
}

/** Grey, with the darkest and lightest hundredth as black and white. */
function stretched(image: ImageData): ImageData {
  const { data } = image;
  const counts = new Uint32Array(256);
  const greyAt = (at: number) =>
    Math.round(0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0));
  for (let at = 0; at < data.length; at += 4) {
    const grey = greyAt(at);
    counts[grey] = (counts[grey] ?? 0) + 1;
  }
  const edge = (from: number, step: number) => {
    let value = from;
    for (
      let sum = counts[value] ?? 0;
      sum < data.length / 400 && value + step >= 0 && value + step < 256;
      sum += counts[value] ?? 0
    )
      value += step;
    return value;
  };
  const black = edge(0, 1),
    white = Math.max(black + 1, edge(255, -1));
  for (let at = 0; at < data.length; at += 4)
    data[at] = data[at + 1] = data[at + 2] = ((greyAt(at) - black) / (white - black)) * 255;
  return image;
}

/** The decoder throws when it finds nothing: that is an answer here, not a fault. */
function decode(image: ImageData): string | null {
  try {
    return decodeQr(image);
  } catch {
    return null;
  }
}
