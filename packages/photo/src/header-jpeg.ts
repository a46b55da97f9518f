import { be16, indexOfText, latin, u8 } from './bytes.ts';
import { noExif, readExif, type ExifFacts } from './exif.ts';
import type { PhotoHeader } from './header.ts';
import { readXmp, type SourceType } from './xmp.ts';

/** Mean of the luma table of the JPEG standard (Annex K) at quality 50. */
const STANDARD_MEAN = 57.625;

/**
 * Quality 1 to 100 on the scale of the usual encoder, from the mean of a luma quantisation table.
 */
export function jpegQuality(tableMean: number): number {
  const scale = (tableMean / STANDARD_MEAN) * 100;
  const quality = scale <= 100 ? (200 - scale) / 2 : 5000 / scale;
  return Math.max(1, Math.min(100, Math.round(quality)));
}

/** Walks the markers of a JPEG up to the first scan. Sizes stay 0 when no frame header is found. */
export function readJpegHeader(bytes: Uint8Array): PhotoHeader {
  let widthPx = 0,
    heightPx = 0,
    quality: number | null = null;
  let exif: ExifFacts = noExif;
  let hasPlace = false;
  let sourceType: SourceType | null = null;
  let at = 2,
    scan = -1;
  while (at + 4 <= bytes.length) {
    if (u8(bytes, at) !== 0xff) {
      at++;
      continue;
    }
    const marker = u8(bytes, at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    if (marker === 0xd9) break;
    if (marker === 0xda) {
      scan = at;
      break;
    }
    const length = be16(bytes, at + 2);
    const body = at + 4,
      end = Math.min(at + 2 + length, bytes.length);
    if (length < 2) break;
    if (marker === 0xe1 && latin(bytes, body, body + 4) === 'Exif')
      exif = merge(exif, readExif(bytes, body + 6, end));
    if (marker === 0xe1 && latin(bytes, body, body + 18) === 'http://ns.adobe.co') {
      const xmp = readXmp(latin(bytes, body, end));
      hasPlace ||= xmp.hasPlace;
      sourceType ??= xmp.sourceType;
    }
    if (marker === 0xdb) quality ??= lumaQuality(bytes, body, end);
    // All frame headers: C0 to CF without the tables C4, C8, CC.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      heightPx = be16(bytes, body + 1);
      widthPx = be16(bytes, body + 3);
    }
    at += 2 + length;
  }
  return {
    format: 'jpeg',
    widthPx,
    heightPx,
    orientation: exif.orientation,
    hasGps: exif.hasGps || hasPlace,
    hasCamera: exif.hasCamera,
    hasAlpha: false,
    animated: false,
    jpegQuality: quality,
    sourceType,
    cutOff: scan < 0 || indexOfText(bytes, '\xff\xd9', scan) < 0,
  };
}

const merge = (a: ExifFacts, b: ExifFacts): ExifFacts => ({
  orientation: a.orientation !== 1 ? a.orientation : b.orientation,
  hasGps: a.hasGps || b.hasGps,
  hasCamera: a.hasCamera || b.hasCamera,
});

function lumaQuality(bytes: Uint8Array, start: number, end: number): number | null {
  for (let at = start; at < end;) {
    const precision = u8(bytes, at) >> 4,
      table = u8(bytes, at) & 15;
    if (table === 0) {
      let sum = 0;
      for (let i = 0; i < 64; i++)
        sum += precision ? be16(bytes, at + 1 + i * 2) : u8(bytes, at + 1 + i);
      return jpegQuality(sum / 64);
    }
    at += 1 + 64 * (precision ? 2 : 1);
  }
  return null;
}
