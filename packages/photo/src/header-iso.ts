import { be16, be32, indexOfText, latin, le16, u8 } from './bytes.ts';
import { noExif, readExif } from './exif.ts';
import type { PhotoHeader } from './header.ts';
import { readXmp } from './xmp.ts';

/** A box of the ISO base media format: kind, and where its body starts and ends. */
interface Box {
  readonly kind: string;
  readonly body: number;
  readonly end: number;
}

function* boxes(bytes: Uint8Array, start: number, end: number): Generator<Box> {
  for (let at = start, count = 0; at + 8 <= end && count < 4096; count++) {
    let length = be32(bytes, at),
      body = at + 8;
    if (length === 1) {
      length = be32(bytes, at + 8) * 4_294_967_296 + be32(bytes, at + 12);
      body = at + 16;
    }
    if (length === 0) length = end - at;
    if (length < 8) return;
    yield { kind: latin(bytes, at + 4, at + 8), body, end: Math.min(at + length, end) };
    at += length;
  }
}
const find = (bytes: Uint8Array, start: number, end: number, kind: string): Box | undefined => {
  for (const box of boxes(bytes, start, end)) if (box.kind === kind) return box;
  return undefined;
};

/** AVIF and HEIC. Null when the brands are others (video, raw pictures of cameras). */
export function readIsoHeader(bytes: Uint8Array): PhotoHeader | null {
  const brandsEnd = Math.min(be32(bytes, 0), bytes.length, 256);
  const brands = latin(bytes, 8, brandsEnd);
  const isAvif = /avi[fs]/.test(brands);
  if (!isAvif && !/hei[cxms]|hev[cxms]|mif1|msf1/.test(brands)) return null;

  let widthPx = 0,
    heightPx = 0,
    hasAlpha = false,
    quarterTurns = 0;
  const meta = find(bytes, 0, bytes.length, 'meta');
  const properties = meta && find(bytes, meta.body + 4, meta.end, 'iprp');
  const container = properties && find(bytes, properties.body, properties.end, 'ipco');
  if (container) {
    for (const box of boxes(bytes, container.body, container.end)) {
      // The largest extent is the picture; smaller ones are its tiles, thumbnail or alpha plane.
      if (box.kind === 'ispe') {
        const width = be32(bytes, box.body + 4),
          height = be32(bytes, box.body + 8);
        if (width * height > widthPx * heightPx) {
          widthPx = width;
          heightPx = height;
        }
      }
      if (box.kind === 'auxC' && /alpha/.test(latin(bytes, box.body, box.end))) hasAlpha = true;
      // irot turns by steps of 90°: after one or three steps width and height change places for the
      // eye.
      if (box.kind === 'irot') quarterTurns = u8(bytes, box.body) & 3;
    }
  }
  if (quarterTurns % 2 === 1) [widthPx, heightPx] = [heightPx, widthPx];
  const exifStart = findTiffBlock(bytes);
  const exif = exifStart >= 0 ? readExif(bytes, exifStart, bytes.length) : noExif;
  const xmpStart = indexOfText(bytes, '<x:xmpmeta');
  const xmp = readXmp(
    xmpStart < 0 ? '' : latin(bytes, xmpStart, Math.min(bytes.length, xmpStart + 65_536)),
  );
  return {
    format: isAvif ? 'avif' : 'heic',
    widthPx,
    heightPx,
    orientation: 1,
    hasGps: exif.hasGps || xmp.hasPlace,
    hasCamera: exif.hasCamera,
    hasAlpha,
    animated: /avis|msf1|hevc/.test(brands),
    jpegQuality: null,
    sourceType: xmp.sourceType,
    cutOff: isCutOff(bytes),
  };
}

/**
 * Start of the EXIF block. Its item may begin with an offset, with the word Exif, or bare, so the
 * TIFF mark itself is looked for: one whose first directory follows at once and has a believable
 * count. -1 when there is none.
 */
function findTiffBlock(bytes: Uint8Array): number {
  for (const mark of ['II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08']) {
    for (
      let at = indexOfText(bytes, mark), tries = 0;
      at >= 0 && tries < 16;
      at = indexOfText(bytes, mark, at + 1), tries++
    ) {
      const count = mark.startsWith('II') ? le16(bytes, at + 8) : be16(bytes, at + 8);
      if (count > 0 && count < 200) return at;
    }
  }
  return -1;
}

function isCutOff(bytes: Uint8Array): boolean {
  for (let at = 0, count = 0; at + 8 <= bytes.length && count < 4096; count++) {
    const length = be32(bytes, at);
    if (length === 0) return false;
    if (length < 8) return length !== 1;
    if (at + length > bytes.length) return true;
    at += length;
  }
  return false;
}
