import { fullRecipe, leadScans, noEdits, shrinkBy, type Edits, type Pixels } from '@lensan/photo';
import { grain } from '@lensan/photo/testing/degrade.ts';
import { describe, expect, it } from 'vitest';
import type { Made } from './photo-encode.ts';
import { preview, processPhoto } from './photo-pipeline.ts';
import { darkJpeg, encoder, goodScene, jpegOf, openPicture } from './testing/pictures.ts';

/** Finished files of these kinds and the pixels they were made from. */
async function made(bytes: Uint8Array, kinds: readonly string[], edits: Edits = noEdits) {
  const { outputs, ...recipe } = fullRecipe(edits);
  const files = new Map<string, Made>(),
    meant = new Map<string, Pixels>();
  await processPhoto(
    bytes,
    { ...recipe, outputs: outputs.filter(({ kind }) => kinds.includes(kind)) },
    {
      put: async (file) => {
        files.set(file.kind, file);
      },
      onShaped: (kind, pixels) => {
        meant.set(kind, pixels);
      },
    },
  );
  return { files, meant };
}
/** Mean difference between neighbours of the green channel: more where edges are steeper. */
function steepness({ data, widthPx: w, heightPx: h, channels }: Pixels): number {
  let sum = 0;
  for (let y = 0; y < h; y++)
    for (let x = 1; x < w; x++)
      sum += Math.abs(data[(y * w + x) * channels + 1]! - data[(y * w + x - 1) * channels + 1]!);
  return sum / (h * (w - 1));
}
const shown = async (files: ReadonlyMap<string, Made>, kind: string) =>
  (await openPicture(files.get(kind)!.bytes)).pixels;

describe('a finished picture', () => {
  it('has steeper edges than the one left as taken when it was reduced, and the same where it was not', async () => {
    const gains = async (bytes: Uint8Array, ...kinds: string[]) => {
      const [own, asTaken] = [
        await made(bytes, kinds),
        await made(bytes, kinds, { ...noEdits, asTaken: true }),
      ];
      return Promise.all(
        kinds.map(
          async (kind) =>
            steepness(await shown(own.files, kind)) / steepness(await shown(asTaken.files, kind)),
        ),
      );
    };
    for (const gain of await gains(
      await jpegOf(goodScene(1, 2000, 1500), 92),
      'page-640.avif',
      'shopee-1024.jpg',
    ))
      expect(gain).toBeGreaterThan(1.01);
    expect(await gains(await jpegOf(goodScene(1, 1280, 960), 92), 'page-1280.jpg')).toEqual([1]);
  });
  it.each([
    ['full of grain', () => jpegOf(grain(goodScene(1), 14, 1), 92)],
    ['that was dark', () => darkJpeg()],
  ])('%s is as sharp as it was', async (_, make) => {
    const { files, meant } = await made(await make(), ['page-640.jpg']);
    expect(
      steepness(await shown(files, 'page-640.jpg')) / steepness(meant.get('page-640.jpg')!),
    ).toBeLessThan(1.005);
  });
  it('of 4 : 3 is one file for the channel that keeps the whole and the one that cuts to 4 : 3', async () => {
    const { files } = await made(await jpegOf(goodScene(1, 2080, 1560), 92), [
      'facebook-2048.jpg',
      'booking-2048x1536.jpg',
    ]);
    expect(
      Buffer.compare(
        files.get('facebook-2048.jpg')!.bytes,
        files.get('booking-2048x1536.jpg')!.bytes,
      ),
    ).toBe(0);
    const wide = await made(await jpegOf(goodScene(1, 2080, 1170), 92), [
      'facebook-2048.jpg',
      'booking-2048x1536.jpg',
      'google-1500.jpg',
    ]);
    expect(await shown(wide.files, 'booking-2048x1536.jpg')).toMatchObject({
      widthPx: 2048,
      heightPx: 1536,
    });
    expect(await shown(wide.files, 'facebook-2048.jpg')).toMatchObject({
      widthPx: 2048,
      heightPx: 1152,
    });
    expect(await shown(wide.files, 'google-1500.jpg')).toMatchObject({
      widthPx: 1500,
      heightPx: 1500,
    });
  });
});

describe('the first look at a progressive picture', () => {
  it('is made of a part of the file, and hardly differs from one of all of it', async () => {
    const bytes = new Uint8Array(
      await encoder(goodScene(2, 3264, 2612))
        .jpeg({ quality: 92, progressive: true })
        .toBuffer(),
    );
    expect(leadScans(bytes).length).toBeLessThan(bytes.length * 0.6);
    const output = fullRecipe(noEdits).outputs.find(({ channel }) => channel === 'before')!;
    const { pixels } = await openPicture((await preview(bytes, output, noEdits)).bytes);
    const whole = shrinkBy((await openPicture(bytes)).pixels, 4);
    const { data } = await encoder(whole)
      .resize(640, null)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([pixels.widthPx, pixels.heightPx]).toEqual([640, 512]);
    const error =
      Uint8Array.from(pixels.data).reduce((sum, value, at) => sum + (value - data[at]!) ** 2, 0) /
      data.length;
    expect(10 * Math.log10(255 ** 2 / error)).toBeGreaterThan(30);
  });
});
