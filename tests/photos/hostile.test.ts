import { readHeader } from '@lensan/photo';
import { drawScene } from '@lensan/photo/testing/scenes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOfHeader } from '../../server/src/features/photos/photo-failure.ts';
import { assessPhoto } from '../../server/src/features/photos/photo-assess.ts';
import { makePhotoWorker, PhotoWorkerLost } from '../../server/src/features/photos/photo-worker.ts';
import { encoder } from '../../server/src/features/photos/testing/pictures.ts';
import { damaged } from './hostile.ts';

const FILES = 10_500;
/**
 * Of those that pass the header, this many also go through the decoders; each has a second, or its
 * process is killed.
 */
const DECODED = 1_200;

const worker = makePhotoWorker({ atOnce: 2, timeoutMs: 20_000 });
afterAll(() => worker.close());

describe('damaged and hostile files', () => {
  let good: Uint8Array[];
  beforeAll(async () => {
    const small = drawScene('market', 31, 96, 64);
    const tagged = () =>
      encoder(small)
        .withExif({ IFD0: { Make: 'x' }, IFD3: { GPSLatitude: '20/1 58/1 0/1' } })
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
        .withMetadata({ orientation: 6 });
    good = await Promise.all(
      [
        tagged().jpeg(),
        tagged().jpeg({ progressive: true }),
        tagged().png(),
        tagged().png({ palette: true }),
        tagged().webp(),
        tagged().webp({ lossless: true }),
        tagged().avif({ effort: 0 }),
      ].map(async (pipeline) => new Uint8Array(await pipeline.toBuffer())),
    );
  });

  it(`${FILES} of them: the header reader neither throws nor lingers over any`, () => {
    const slow: [number, number][] = [],
      kinds = new Set<string>();
    for (let number = 0; number < FILES; number++) {
      const began = process.cpuUsage();
      const result = readHeader(damaged(good, number));
      const { user } = process.cpuUsage(began);
      if (user > 1_000_000) slow.push([number, user]);
      kinds.add(
        result.ok ? (failureOfHeader(result.header, { heic: false }) ?? 'decoded') : result.problem,
      );
    }
    expect(slow).toEqual([]);
    // The set is worth its name: every way of refusing by the header occurs, and much reaches the
    // decoders.
    expect([...kinds].toSorted()).toEqual(
      expect.arrayContaining(['decoded', 'not_an_image', 'photo.corrupt', 'photo.too_many_pixels']),
    );
  });

  it(`${DECODED} that pass the header go through the decoders in a child, and none takes it down`, async () => {
    const numbers: number[] = [];
    for (let number = 0; number < FILES && numbers.length < DECODED; number++) {
      const result = readHeader(damaged(good, number));
      if (result.ok && failureOfHeader(result.header, { heic: false }) === null)
        numbers.push(number);
    }
    const lost: [number, string][] = [];
    let decoded = 0,
      refused = 0;
    const child = new Set<number>();
    await Promise.all(
      [0, 1].map(async (half) => {
        for (const number of numbers.filter((_, i) => i % 2 === half)) {
          try {
            const seen = await worker.assess(damaged(good, number));
            if (seen.decodes) decoded++;
            else refused++;
          } catch (error) {
            lost.push([number, error instanceof PhotoWorkerLost ? error.reason : String(error)]);
          }
          for (const pid of worker.pids()) child.add(pid);
        }
      }),
    );
    expect(lost).toEqual([]);
    expect(decoded).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(50);
    // A child is replaced after 200 photos and for no other reason.
    expect(child.size).toBeLessThanOrEqual(Math.ceil(DECODED / 200) + 3);
  });
});

describe('files made to do harm', () => {
  const cases: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
    ['a PNG of 268 million pixels in 33 kB', () => pngHead(16_384, 16_384), 'too-large'],
    ['a picture of no width', () => pngHead(0, 10), 'corrupt'],
    [
      'an SVG that asks for a file',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        ),
      'not-allowed',
    ],
    ['a TIFF', () => Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1'), 'not-allowed'],
    [
      'a BMP',
      () => Buffer.from('BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0', 'latin1'),
      'not-allowed',
    ],
    ['an icon', () => Buffer.from('\0\0\x01\0\x01\0\x10\x10', 'latin1'), 'not-allowed'],
    ['a web page', () => Buffer.from('<!doctype html><title>x</title>'), 'not-an-image'],
  ];
  it.each(cases)('%s is refused', async (_name, make, reason) => {
    expect(await assessPhoto(await make())).toMatchObject({
      decodes: false,
      reason,
      acceptable: false,
    });
  });
  it('decoders for other formats cannot be reached whatever the file is called', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    );
    await expect(
      encoder(drawScene('white', 1, 16, 16))
        .composite([{ input: svg }])
        .png()
        .toBuffer(),
    ).rejects.toThrow(/unsupported image format/i);
  });
});

/** A PNG that says how large it is and then has one empty block. */
function pngHead(widthPx: number, heightPx: number): Uint8Array {
  const head = Buffer.alloc(45);
  head.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(widthPx, 16);
  head.writeUInt32BE(heightPx, 20);
  head.set([8, 2, 0, 0, 0], 24);
  head.write('IEND', 37, 'latin1');
  return head;
}
