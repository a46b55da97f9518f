import { be16, be32, le16, le32, latin } from './bytes.ts';

/**
 * The few EXIF facts the product looks at. Everything else is thrown away with the tags themselves.
 */
export interface ExifFacts {
  /** 1 to 8; 1 when absent or outside that range. */
  readonly orientation: number;
  /** A GPS directory with a position in it (an empty one says nothing about the house). */
  readonly hasGps: boolean;
  /** A camera named itself: the picture is no screenshot. */
  readonly hasCamera: boolean;
}
export const noExif: ExifFacts = { orientation: 1, hasGps: false, hasCamera: false };

const ORIENTATION = 0x0112,
  MAKE = 0x010f,
  MODEL = 0x0110,
  GPS_DIRECTORY = 0x8825;
const GPS_LATITUDE = 2,
  GPS_LONGITUDE = 4;

/**
 * Reads a TIFF block (after `Exif\0\0`). Entries may stand in any order: some phones write them so.
 * Damaged blocks give `noExif` or the part that could be read.
 */
export function readExif(bytes: Uint8Array, start: number, end: number): ExifFacts {
  const order = latin(bytes, start, start + 2);
  if (order !== 'II' && order !== 'MM') return noExif;
  const little = order === 'II';
  const u16 = (at: number) => (little ? le16 : be16)(bytes, at);
  const u32 = (at: number) => (little ? le32 : be32)(bytes, at);
  if (u16(start + 2) !== 42) return noExif;
  const entries = (offset: number) => {
    const at = start + offset;
    if (offset < 8 || at + 2 > end) return [];
    // No camera writes more; a damaged count must not cost time.
    const count = Math.min(u16(at), 512);
    return Array.from({ length: count }, (_, i) => at + 2 + i * 12).filter(
      (entry) => entry + 12 <= end,
    );
  };
  let { orientation, hasGps, hasCamera } = noExif;
  for (const entry of entries(u32(start + 4))) {
    const tag = u16(entry);
    if (tag === ORIENTATION) {
      const value = u16(entry + 8);
      orientation = value >= 1 && value <= 8 ? value : 1;
    }
    if (tag === MAKE || tag === MODEL) hasCamera ||= u32(entry + 4) > 1;
    if (tag === GPS_DIRECTORY) {
      hasGps = entries(u32(entry + 8)).some((gps) => {
        if (u16(gps) !== GPS_LATITUDE && u16(gps) !== GPS_LONGITUDE) return false;
        // Three rationals: degrees, minutes, seconds. All zero or 0/0 is an empty tag.
        const at = start + u32(gps + 8);
        return (
          u32(gps + 4) >= 1 &&
          at + 24 <= end &&
          [0, 8, 16].some((step) => u32(at + step) !== 0 && u32(at + step + 4) !== 0)
        );
      });
    }
  }
  return { orientation, hasGps, hasCamera };
}
