import type { Pixels } from '@lensan/photo';
import { drawScene } from '@lensan/photo/testing/scenes.ts';
import { describe, expect, it } from 'vitest';
import { assessPhoto } from '../../server/src/features/photos/photo-assess.ts';
import { look } from '../../server/src/features/photos/photo-pipeline.ts';
import { encoder } from '../../server/src/features/photos/testing/pictures.ts';
import { labels, photograph, sayAbsent } from './photographs.ts';

type Sharp = ReturnType<typeof encoder>;
const upright = drawScene('market', 21, 320, 240);
const raw = async (pipeline: Sharp): Promise<Pixels> => {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height, channels: 3 };
};
/**
 * Pixels as a camera held another way stores them: what the EXIF value of the same number turns
 * back. One step at a time.
 */
const storedAs: Readonly<Record<number, (view: Pixels) => Promise<Pixels>>> = {
  1: async (view) => view,
  2: (view) => raw(encoder(view).flop()),
  3: (view) => raw(encoder(view).rotate(180)),
  4: (view) => raw(encoder(view).flip()),
  5: async (view) => raw(encoder(await raw(encoder(view).rotate(90))).flop()),
  6: (view) => raw(encoder(view).rotate(270)),
  7: async (view) => raw(encoder(await raw(encoder(view).rotate(90))).flip()),
  8: (view) => raw(encoder(view).rotate(90)),
};
const formats: Readonly<Record<string, (pipeline: Sharp) => Sharp>> = {
  JPEG: (pipeline) => pipeline.jpeg({ quality: 95 }),
  PNG: (pipeline) => pipeline.png(),
  WebP: (pipeline) => pipeline.webp({ quality: 95 }),
  AVIF: (pipeline) => pipeline.avif({ quality: 90, effort: 0 }),
};
const meanDifference = (a: Pixels, b: Pixels): number => {
  expect([a.widthPx, a.heightPx]).toEqual([b.widthPx, b.heightPx]);
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs(a.data[i]! - b.data[i]!);
  return sum / a.data.length;
};
const cases = Object.keys(formats).flatMap((format) =>
  Object.keys(storedAs).map((orientation): [string, number] => [format, Number(orientation)]),
);

describe('a picture taken with the phone held another way', () => {
  it.each(cases)('stands upright: %s, orientation %d', async (format, orientation) => {
    const stored = await storedAs[orientation]!(upright);
    const bytes = await formats[format]!(encoder(stored).withMetadata({ orientation })).toBuffer();
    const { view } = await look(bytes);
    expect(meanDifference(view, upright)).toBeLessThan(6);
    expect(await assessPhoto(bytes)).toMatchObject({ widthPx: 320, heightPx: 240 });
  });
});

describe('colours', () => {
  it.each([
    ['Display P3', () => encoder(upright).withIccProfile('p3').png(), 1.5],
    [
      'CMYK',
      () => encoder(upright).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 97 }),
      12,
    ],
    ['16 bits a channel', () => encoder(upright).toColourspace('rgb16').png(), 1],
  ] as const)('of %s come out as they were', async (_name, make, most) => {
    expect(meanDifference((await look(await make().toBuffer())).view, upright)).toBeLessThanOrEqual(
      most,
    );
  });
  it('half seen through a picture are those of white paper behind it', async () => {
    const clear = {
      data: new Uint8Array(64 * 64 * 4).map((_, i) => (i % 4 === 3 ? 128 : 0)),
      widthPx: 64,
      heightPx: 64,
      channels: 4 as const,
    };
    const { view } = await look(await encoder(clear).png().toBuffer());
    expect(Array.from(view.data.subarray(0, 3))).toEqual([127, 127, 127]);
  });
  sayAbsent('Colours of photographs');
  it.each(labels.filter(([, { sameColourAs }]) => sameColourAs))(
    'of %s are those of its twin',
    async (name, { sameColourAs, meanDiffMax }) => {
      const small = async (file: string) =>
        raw(encoder((await look(photograph(file))).view).resize(64, 64, { fit: 'fill' }));
      expect(meanDifference(await small(name), await small(sameColourAs!))).toBeLessThanOrEqual(
        meanDiffMax!,
      );
    },
  );
});
