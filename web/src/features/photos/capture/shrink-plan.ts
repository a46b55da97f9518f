/**
 * Long edge of what leaves the phone: the server's master is no larger, so nothing is lost by it.
 */
export const sendLongEdgePx = 2560;
/** On a nearly full phone: still enough for every page size and for a square channel picture. */
export const tightLongEdgePx = 1600;
/**
 * Below this much free space the phone takes the smaller size and says so: about 200 photos more.
 */
export const tightBelowBytes = 200 * 1024 * 1024;

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}
export interface ShrinkPlan extends Size {
  /** The phone is short of space, and the picture is smaller for it. */
  readonly isTight: boolean;
}

/**
 * Size a photo is sent in: long edge 2,560 px, never enlarged. `freeBytes` is null where the
 * browser does not tell.
 * @example planShrink({ widthPx: 4032, heightPx: 3024 }, null) // { widthPx: 2560, heightPx: 1920, isTight: false }
 */
export function planShrink(upright: Size, freeBytes: number | null): ShrinkPlan {
  const isFull = freeBytes !== null && freeBytes < tightBelowBytes;
  const size = fitWithin(upright, isFull ? tightLongEdgePx : sendLongEdgePx);
  return {
    ...size,
    isTight: isFull && Math.max(upright.widthPx, upright.heightPx) > tightLongEdgePx,
  };
}

/** The same shape with no side longer than `longEdgePx`; a smaller picture stays as it is. */
export function fitWithin({ widthPx, heightPx }: Size, longEdgePx: number): Size {
  const scale = Math.min(1, longEdgePx / Math.max(widthPx, heightPx));
  return {
    widthPx: Math.max(1, Math.round(widthPx * scale)),
    heightPx: Math.max(1, Math.round(heightPx * scale)),
  };
}

/**
 * A JPEG can be decoded at 1/8 to 7/8 of its size, which needs that much less memory: the smallest
 * of them that still holds the wanted size, or null when only the whole picture does. Sizes are as
 * stored, before turning upright.
 * @example reducedSize({ widthPx: 8160, heightPx: 6120 }, 2560) // { widthPx: 3060, heightPx: 2295 }
 */
export function reducedSize(stored: Size, longEdgePx: number): Size | null {
  for (let eighths = 1; eighths < 8; eighths++) {
    const size = {
      widthPx: Math.ceil((stored.widthPx * eighths) / 8),
      heightPx: Math.ceil((stored.heightPx * eighths) / 8),
    };
    if (Math.max(size.widthPx, size.heightPx) >= longEdgePx) return size;
  }
  return null;
}

/**
 * What is left of a picture turned by a small angle without an empty corner, as a share of its
 * width and height. Same as on the server.
 */
export function straightenedShare({ widthPx: w, heightPx: h }: Size, degrees: number): number {
  const angle = Math.abs(degrees) * (Math.PI / 180);
  return Math.min(
    w / (w * Math.cos(angle) + h * Math.sin(angle)),
    h / (w * Math.sin(angle) + h * Math.cos(angle)),
  );
}
