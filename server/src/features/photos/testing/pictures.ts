import type { Pixels } from '@lensan/photo';
import { darken } from '@lensan/photo/testing/degrade.ts';
import { drawScene } from '@lensan/photo/testing/scenes.ts';
import sharp, { type Sharp } from 'sharp';

/** Drawn pictures as files. Beside the pipeline the only code that encodes, and only for tests. */
export const encoder = ({ data, widthPx, heightPx, channels }: Pixels): Sharp =>
  sharp(data, { raw: { width: widthPx, height: heightPx, channels } });
export const jpegOf = (view: Pixels, quality = 88): Promise<Buffer> =>
  encoder(view).jpeg({ quality }).toBuffer();

/** Goods on a table, sharp and well lit. */
export const goodScene = (seed = 1, widthPx = 1600, heightPx = 1200): Pixels =>
  drawScene('table', seed, widthPx, heightPx);
export const goodJpeg = (seed = 1, widthPx = 1600, heightPx = 1200): Promise<Buffer> =>
  jpegOf(goodScene(seed, widthPx, heightPx));
export const darkJpeg = (seed = 1): Promise<Buffer> => jpegOf(darken(goodScene(seed), 0.25));

/** Size and pixels of a finished file, for looking at what came out. */
export async function openPicture(
  bytes: Uint8Array,
): Promise<{ format: string; width: number; height: number; hasTags: boolean; pixels: Pixels }> {
  const meta = await sharp(bytes).metadata();
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    format: meta.format ?? '',
    width: info.width,
    height: info.height,
    hasTags: Boolean(meta.exif ?? meta.xmp ?? meta.iptc),
    pixels: { data, widthPx: info.width, heightPx: info.height, channels: 3 },
  };
}
