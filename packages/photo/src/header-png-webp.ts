import { be32, indexOfText, latin, le16, le24, le32, u8 } from './bytes.ts';
import { noExif, readExif, type ExifFacts } from './exif.ts';
import type { PhotoHeader } from './header.ts';
import { readXmp } from './xmp.ts';

/** EXIF with or without the `Exif\0\0` that some writers keep in front. */
const exifAt = (bytes: Uint8Array, start: number, end: number): ExifFacts =>
  readExif(bytes, latin(bytes, start, start + 4) === 'Exif' ? start + 6 : start, end);

export function readPngHeader(bytes: Uint8Array): PhotoHeader {
  let exif = noExif,
    hasPlace = false,
    hasAlpha = false,
    animated = false,
    cutOff = true;
  let sourceType: PhotoHeader['sourceType'] = null;
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = be32(bytes, at),
      kind = latin(bytes, at + 4, at + 8),
      body = at + 8,
      end = Math.min(body + length, bytes.length);
    if (kind === 'IHDR') hasAlpha = u8(bytes, body + 9) === 4 || u8(bytes, body + 9) === 6;
    if (kind === 'tRNS') hasAlpha = true;
    if (kind === 'acTL') animated = true;
    if (kind === 'eXIf') exif = exifAt(bytes, body, end);
    if (kind === 'iTXt' && latin(bytes, body, body + 17) === 'XML:com.adobe.xmp') {
      const xmp = readXmp(latin(bytes, body, end));
      hasPlace ||= xmp.hasPlace;
      sourceType ??= xmp.sourceType;
    }
    // The end mark, or damage inside: not cut at the end.
    if (kind === 'IEND' || !/^[A-Za-z]{4}$/.test(kind)) {
      cutOff = false;
      break;
    }
    at = body + length + 4;
  }
  return {
    format: 'png',
    widthPx: be32(bytes, 16),
    heightPx: be32(bytes, 20),
    orientation: exif.orientation,
    hasGps: exif.hasGps || hasPlace,
    hasCamera: exif.hasCamera,
    hasAlpha,
    animated,
    jpegQuality: null,
    sourceType,
    cutOff,
  };
}

export function readWebpHeader(bytes: Uint8Array): PhotoHeader {
  let widthPx = 0,
    heightPx = 0,
    hasAlpha = false,
    animated = false,
    exif = noExif,
    hasPlace = false;
  let sourceType: PhotoHeader['sourceType'] = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const kind = latin(bytes, at, at + 4),
      length = le32(bytes, at + 4),
      body = at + 8,
      end = Math.min(body + length, bytes.length);
    if (kind === 'VP8X') {
      hasAlpha = (u8(bytes, body) & 0x10) !== 0;
      animated = (u8(bytes, body) & 0x02) !== 0;
      widthPx = le24(bytes, body + 4) + 1;
      heightPx = le24(bytes, body + 7) + 1;
    }
    if (kind === 'VP8 ' && widthPx === 0) {
      widthPx = le16(bytes, body + 6) & 0x3fff;
      heightPx = le16(bytes, body + 8) & 0x3fff;
    }
    if (kind === 'VP8L' && widthPx === 0) {
      const packed = le32(bytes, body + 1);
      widthPx = (packed & 0x3fff) + 1;
      heightPx = ((packed >>> 14) & 0x3fff) + 1;
      hasAlpha = ((packed >>> 28) & 1) === 1;
    }
    if (kind === 'EXIF') exif = exifAt(bytes, body, end);
    if (kind === 'XMP ') {
      const xmp = readXmp(latin(bytes, body, end));
      hasPlace ||= xmp.hasPlace;
      sourceType ??= xmp.sourceType;
    }
    at = body + length + (length & 1);
  }
  return {
    format: 'webp',
    widthPx,
    heightPx,
    orientation: exif.orientation,
    hasGps: exif.hasGps || hasPlace,
    hasCamera: exif.hasCamera,
    hasAlpha,
    animated,
    jpegQuality: null,
    sourceType,
    cutOff:
      le32(bytes, 4) + 8 > bytes.length ||
      (indexOfText(bytes, 'VP8', 12, 4096) < 0 && indexOfText(bytes, 'ANMF') < 0),
  };
}
