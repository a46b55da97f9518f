import { rgbaToThumbHash, thumbHashToDataURL } from 'thumbhash';
import type { Pixels } from './pixels.ts';
import { shrinkBy } from './pixels.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text +=
      letters[three >> 18]! +
      letters[(three >> 12) & 63]! +
      (i + 1 < bytes.length ? letters[(three >> 6) & 63]! : '=') +
      (i + 2 < bytes.length ? letters[three & 63]! : '=');
  }
  return text;
};

/**
 * thumbhash of a picture in base64: 21 to 25 bytes that draw a blurred stand-in while the picture
 * is on its way.
 */
export function placeholder(view: Pixels): string {
  const small = shrinkBy(view, Math.max(1, Math.ceil(Math.max(view.widthPx, view.heightPx) / 100)));
  const rgba = new Uint8Array(small.widthPx * small.heightPx * 4);
  for (let p = 0, q = 0; q < rgba.length; p += 3, q += 4) {
    rgba[q] = small.data[p]!;
    rgba[q + 1] = small.data[p + 1]!;
    rgba[q + 2] = small.data[p + 2]!;
    rgba[q + 3] = 255;
  }
  return toBase64(rgbaToThumbHash(small.widthPx, small.heightPx, rgba));
}

/**
 * The stand-in as a picture in a `data:` address. @example
 * placeholderUrl('3OcRJYB4d3h/iIeHeEh3eIhw+j2w') // 'data:image/png;base64,…'
 */
export function placeholderUrl(text: string): string {
  const bytes: number[] = [];
  let bits = 0,
    held = 0;
  for (const letter of text.replace(/=+$/, '')) {
    held = (held << 6) | letters.indexOf(letter);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return thumbHashToDataURL(bytes);
}
