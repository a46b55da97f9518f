import { readHeader, type Edits, type PhotoHeader } from '@lensan/photo';
import sharp, { type Sharp } from 'sharp';
import { failureOfDecoder, failureOfHeader, MAX_PIXELS, PhotoFailure } from './photo-failure.ts';

/**
 * The one place that opens libvips. Runs in a child process: a crash or a hang here must not take
 * the server with it.
 */

sharp.cache(false); // Every input is seen once: caching only costs memory.
sharp.concurrency(1); // Several photos run side by side; threads within one gain nothing.
// Loaders not on the list cannot be reached by any file, whatever it calls itself: no SVG, GIF,
// TIFF, PDF.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif',
  ],
});

/**
 * One set of options for every call that opens a person's file: a probe that is laxer than the
 * decoder hides failures.
 */
const OPEN = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true } as const;
export const WHITE = { r: 255, g: 255, b: 255 };

/** Pixels in memory, three bytes each. */
export interface Raw {
  readonly data: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 3;
}

export async function raw(pipeline: Sharp): Promise<Raw> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height, channels: 3 };
}
export const from = (image: Raw): Sharp =>
  sharp(image.data, { raw: { width: image.widthPx, height: image.heightPx, channels: 3 } });

/**
 * Header facts, or a failure before any pixel is touched. `taken`: those of the file that these
 * bytes are another program's reading of.
 */
export function openHeader(bytes: Uint8Array, taken?: PhotoHeader): PhotoHeader {
  const result = readHeader(bytes);
  if (!result.ok)
    throw new PhotoFailure(
      taken?.format === 'heic' ? 'photo.heic_unreadable' : `photo.${result.problem}`,
    );
  const failure = failureOfHeader(result.header, { heic: false });
  if (failure) throw new PhotoFailure(failure);
  return taken ?? result.header;
}

/**
 * Upright, sRGB, on white, without any tag, within the width and height given and never enlarged.
 */
export async function decode(
  bytes: Uint8Array,
  header: PhotoHeader,
  rotateDeg: Edits['rotateDeg'],
  widthPx: number,
  heightPx: number | null = widthPx,
): Promise<Raw> {
  try {
    let pipeline = sharp(bytes, OPEN).autoOrient();
    if (rotateDeg) pipeline = pipeline.rotate(rotateDeg);
    return await raw(
      pipeline
        .toColourspace('srgb')
        .flatten({ background: WHITE })
        .resize(widthPx, heightPx, { fit: 'inside', withoutEnlargement: true }),
    );
  } catch (error) {
    throw new PhotoFailure(failureOfDecoder(error, header), { cause: error });
  }
}

/**
 * Turns by a small angle and cuts the largest upright part of the same proportions that holds no
 * empty corner.
 */
export async function straighten(image: Raw, degrees: number): Promise<Raw> {
  const angle = Math.abs(degrees) * (Math.PI / 180);
  const { widthPx: w, heightPx: h } = image;
  const share = Math.min(
    w / (w * Math.cos(angle) + h * Math.sin(angle)),
    h / (w * Math.sin(angle) + h * Math.cos(angle)),
  );
  const turned = await raw(from(image).rotate(degrees, { background: WHITE }));
  const width = Math.floor(w * share) - 2,
    height = Math.floor(h * share) - 2;
  return raw(
    from(turned).extract({
      left: (turned.widthPx - width) >> 1,
      top: (turned.heightPx - height) >> 1,
      width,
      height,
    }),
  );
}

export const byWidth = (image: Raw, widthPx: number): Promise<Raw> =>
  image.widthPx <= widthPx ? Promise.resolve(image) : raw(from(image).resize(widthPx, null));

export const copy = (image: Raw): Raw => ({ ...image, data: Uint8Array.from(image.data) });

/** Its size the right way up, after the turn a person asked for. */
export function uprightOf(
  header: PhotoHeader,
  edits: Edits,
): { widthPx: number; heightPx: number } {
  const turned = header.orientation >= 5 !== (edits.rotateDeg === 90 || edits.rotateDeg === 270);
  return turned
    ? { widthPx: header.heightPx, heightPx: header.widthPx }
    : { widthPx: header.widthPx, heightPx: header.heightPx };
}
