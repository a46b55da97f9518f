import { photoChannelIds, pictureSets } from '@lensan/channels';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBudget } from './budget.ts';
import { cropAround, cropToSubject } from './crop.ts';
import {
  canonicalJson,
  channelOutput,
  fullRecipe,
  noEdits,
  outputHash,
  OverlayForbidden,
  recipeHash,
} from './recipe.ts';

describe('a recipe', () => {
  it('makes one picture for each channel, nine page pictures and the picture as taken', () => {
    const kinds = fullRecipe(noEdits).outputs.map(({ kind }) => kind);
    expect(kinds).toHaveLength(photoChannelIds.length + 9 + 1);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'shopee-1024.jpg',
        'tiktok-1200.jpg',
        'facebook-2048.jpg',
        'booking-2048x1536.jpg',
        'google-1500.jpg',
        'page-1280.avif',
        'page-640.webp',
        'page-320.jpg',
        'before-640.webp',
      ]),
    );
  });
  it('lays words only on pictures of channels that take them', () => {
    const price = [{ kind: 'price', text: '85.000 đ/kg' }] as const;
    const withWords = fullRecipe(noEdits, price)
      .outputs.filter(({ overlays }) => overlays.length > 0)
      .map(({ channel }) => channel);
    expect(withWords).toEqual(
      pictureSets()
        .filter(({ overlays }) => overlays)
        .map(({ id }) => id),
    );
    for (const id of ['google', 'tiktok', 'booking'] as const)
      expect(() => channelOutput(id, price)).toThrow(OverlayForbidden);
  });
  it('has one hash however its keys were written, and another for every change', () => {
    const recipe = fullRecipe(noEdits),
      backwards = { outputs: recipe.outputs, edits: recipe.edits, version: recipe.version };
    expect(recipeHash(backwards)).toBe(recipeHash(recipe));
    expect(canonicalJson({ b: [1, { d: 2, c: null }], a: 'x' })).toBe(
      '{"a":"x","b":[1,{"c":null,"d":2}]}',
    );
    const changed = [
      { ...noEdits, rotateDeg: 90 as const },
      { ...noEdits, asTaken: true },
      { ...noEdits, whiteGround: true },
      { ...noEdits, straightenDeg: 1.5 },
      { ...noEdits, focal: { x: 0, y: 0 } },
    ].map((edits) => recipeHash(fullRecipe(edits)));
    expect(new Set([recipeHash(recipe), ...changed]).size).toBe(6);
  });
  it('names a finished file by what shapes it: a focal point only by crops, a mend not by the picture as taken', () => {
    const plain = fullRecipe(noEdits),
      moved = fullRecipe({ ...noEdits, focal: { x: 0.2, y: 0.2 } }),
      asTaken = fullRecipe({ ...noEdits, asTaken: true });
    const differing = (other: typeof plain) =>
      plain.outputs
        .filter(
          (output, i) =>
            outputHash(plain, output, null) !== outputHash(other, other.outputs[i]!, null),
        )
        .map(({ channel }) => channel);
    expect(differing(moved)).toEqual(
      pictureSets()
        .filter(({ fit }) => fit === 'cover')
        .map(({ id }) => id),
    );
    expect(differing(moved)).toEqual(expect.arrayContaining(['shopee', 'tiktok', 'booking']));
    expect(differing(asTaken)).not.toContain('before');
    expect(outputHash(plain, plain.outputs[0]!, 'trainedAlgorithmicMedia')).not.toBe(
      outputHash(plain, plain.outputs[0]!, null),
    );
  });
});

describe('a crop', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 1, max: 8000 }),
    height: fc.integer({ min: 1, max: 8000 }),
  });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const isInside = (box: ReturnType<typeof cropAround>, size: { width: number; height: number }) =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.width >= 1 &&
    box.height >= 1 &&
    box.left + box.width <= size.width &&
    box.top + box.height <= size.height;
  it('lies inside the picture, whatever the shape and the focal point', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        share,
        share,
        (size, aspect, x, y) => {
          expect(isInside(cropAround(size, aspect, { x, y }), size)).toBe(true);
        },
      ),
    );
    fc.assert(
      fc.property(
        sizes,
        share,
        share,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (size, x, y, part) => {
          expect(
            isInside(
              cropToSubject(
                size,
                1,
                { x: x * (1 - part), y: y * (1 - part), width: part, height: part },
                0.12,
              ),
              size,
            ),
          ).toBe(true);
        },
      ),
    );
  });
  it('goes as near to the focal point as the edges allow', () => {
    expect(cropAround({ width: 4000, height: 3000 }, 1, { x: 0.9, y: 0.5 })).toEqual({
      left: 1000,
      top: 0,
      width: 3000,
      height: 3000,
    });
    expect(cropAround({ width: 4000, height: 3000 }, 1, { x: 0.5, y: 0.5 })).toEqual({
      left: 500,
      top: 0,
      width: 3000,
      height: 3000,
    });
  });
  it('keeps a rim around the subject', () => {
    expect(
      cropToSubject(
        { width: 1000, height: 1000 },
        1,
        { x: 0.4, y: 0.4, width: 0.2, height: 0.2 },
        0.12,
      ),
    ).toEqual({ left: 376, top: 376, width: 248, height: 248 });
  });
});

describe('a byte budget', () => {
  /** An encoder whose files grow with quality as JPEG does, with a little unevenness. */
  const encoder = (top: number, slope: number) => async (quality: number) =>
    new Uint8Array(
      Math.round(top * Math.exp(-slope * (100 - quality)) * (1 + 0.01 * Math.sin(quality))),
    );
  it('is never exceeded while a lower quality would fit, in few tries and well filled', async () => {
    let tries = 0,
      runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 200_000, max: 4_000_000 }),
        fc.double({ min: 0.015, max: 0.05, noNaN: true }),
        fc.double({ min: 0.4, max: 1.2, noNaN: true }),
        async (top, slope, part) => {
          const encode = encoder(top, slope);
          const budget = Math.round((await encode(80)).length * part);
          const { bytes, quality, encodes } = await fitBudget(encode, 80, budget);
          tries += encodes;
          runs++;
          const lowest = (await encode(30)).length;
          expect(bytes.length <= budget || lowest > budget).toBe(true);
          expect(quality).toBeLessThanOrEqual(80);
          if (part < 1 && lowest < budget * 0.7)
            expect(bytes.length).toBeGreaterThanOrEqual(budget * 0.8);
        },
      ),
    );
    expect(tries / runs).toBeLessThanOrEqual(3.5);
  });
  it('that does not bind costs one try', async () => {
    expect(await fitBudget(encoder(1000, 0.03), 80, null)).toMatchObject({
      quality: 80,
      encodes: 1,
    });
  });
});
