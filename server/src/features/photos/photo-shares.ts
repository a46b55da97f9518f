import { readHeader, type PhotoHeader } from '@lensan/photo';

/**
 * Shares of the memory that photos at work may take. From 6 MP on an AVIF peaks at 270 to 306 MB, a
 * JPEG at 180, smaller ones of either at 130: a heavy AVIF stands only beside a small photo, and
 * never are there three.
 */
export const allShares = 100;
/** All of them where one photo is worked on at a time. */
export const oneShare = 50;

const shares = { small: 34, large: 50, heavyAvif: 66 } as const;
const largePixels = 6_000_000;

/** How many shares a photo takes. */
export function sharesOf({
  format,
  widthPx,
  heightPx,
}: Pick<PhotoHeader, 'format' | 'widthPx' | 'heightPx'>): number {
  if (widthPx * heightPx <= largePixels) return shares.small;
  return format === 'avif' ? shares.heavyAvif : shares.large;
}

/** Of a file. One without a readable header is refused at once, so it takes little. */
export function sharesOfFile(bytes: Uint8Array): number {
  const result = readHeader(bytes);
  return result.ok ? sharesOf(result.header) : shares.small;
}
