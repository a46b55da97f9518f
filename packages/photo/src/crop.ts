import type { Box } from './subject.ts';

/** Whole pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Largest part of a picture with the wanted shape, as near to the focal point as the edges allow.
 * @example cropAround({ width: 4000, height: 3000 }, 1, { x: 0.9, y: 0.5 }) // { left: 1000, top: 0, width: 3000, height: 3000 }
 */
export function cropAround(
  size: { width: number; height: number },
  aspect: number,
  focal: { x: number; y: number },
): PixelBox {
  const width = Math.max(1, Math.min(size.width, Math.round(size.height * aspect)));
  const height = Math.max(1, Math.min(size.height, Math.round(size.width / aspect)));
  const place = (room: number, used: number, at: number) =>
    Math.max(0, Math.min(room - used, Math.round(room * at - used / 2)));
  return {
    left: place(size.width, width, focal.x),
    top: place(size.height, height, focal.y),
    width,
    height,
  };
}

/**
 * A subject's box with a rim of `rim` (share of its longer side), inside the picture, of the wanted
 * shape where the picture allows it.
 */
export function cropToSubject(
  size: { width: number; height: number },
  aspect: number,
  box: Box,
  rim: number,
): PixelBox {
  const w = box.width * size.width,
    h = box.height * size.height;
  const pad = Math.max(w, h) * rim;
  let width = w + 2 * pad,
    height = h + 2 * pad;
  if (width / height < aspect) width = height * aspect;
  else height = width / aspect;
  if (width > size.width || height > size.height) {
    return cropAround(size, aspect, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  width = Math.max(1, Math.round(width));
  height = Math.max(1, Math.round(height));
  const left = Math.max(
    0,
    Math.min(size.width - width, Math.round((box.x + box.width / 2) * size.width - width / 2)),
  );
  const top = Math.max(
    0,
    Math.min(size.height - height, Math.round((box.y + box.height / 2) * size.height - height / 2)),
  );
  return { left, top, width, height };
}
