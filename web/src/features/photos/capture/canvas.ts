import type { Pixels } from '@lensan/photo';
import type { Size } from './shrink-plan.ts';

/**
 * A drawing surface in the page and in a worker alike; older browsers have none in workers and draw
 * in the page.
 */
export type Surface = OffscreenCanvas | HTMLCanvasElement;
type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

export function makeSurface({ widthPx, heightPx }: Size): {
  readonly surface: Surface;
  readonly context: Context;
} {
  const surface =
    typeof OffscreenCanvas === 'function'
      ? new OffscreenCanvas(widthPx, heightPx)
      : Object.assign(document.createElement('canvas'), { width: widthPx, height: heightPx });
  const context = surface.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas: out of memory');
  context.imageSmoothingQuality = 'high';
  // Transparent pictures stand on white, as on the server.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  return { surface, context };
}

/**
 * Gives the memory back at once; the collector would wait, and a cheap phone has none to wait with.
 */
export function letGo(surface: Surface): void {
  surface.width = 0;
  surface.height = 0;
}

/** A JPEG without any tag: nothing of the picked file's metadata can be in it. */
export async function toJpeg(surface: Surface, quality: number): Promise<Blob> {
  if ('convertToBlob' in surface) return surface.convertToBlob({ type: 'image/jpeg', quality });
  return new Promise((resolve, reject) => {
    surface.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no blob'))),
      'image/jpeg',
      quality,
    );
  });
}

export const sizeOf = (surface: Surface): Size => ({
  widthPx: surface.width,
  heightPx: surface.height,
});

/** A smaller copy. */
export function resized(from: Surface, size: Size): Surface {
  const { surface, context } = makeSurface(size);
  context.drawImage(from, 0, 0, size.widthPx, size.heightPx);
  return surface;
}

export function pixelsOf(surface: Surface): Pixels & { readonly image: ImageData } {
  const context = surface.getContext('2d') as Context;
  const image = context.getImageData(0, 0, surface.width, surface.height);
  return { image, data: image.data, widthPx: image.width, heightPx: image.height, channels: 4 };
}
