import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHeader } from '@lensan/photo';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser.ts';
import { basket, corners, drawnJpeg, withExif } from './photo-files.ts';
import type { Lab } from './photo-lab/lab.ts';

const photographs = join(import.meta.dirname, '../../../shared/photos');
let browser: Browser;
let page: Page;
let site: ViteDevServer;
beforeAll(async () => {
  const root = join(import.meta.dirname, 'photo-lab');
  site = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(root, '../../node_modules/.vite-photo-lab'),
    optimizeDeps: { noDiscovery: true },
    // The local store comes along: as the app itself, served without being made ready first.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null, fs: { strict: false } },
  });
  await site.listen();
  browser = await launch();
  page = await browser.newPage();
  await page.goto(site.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction(() => 'lab' in window);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Seen {
  readonly failure?: string;
  readonly sha256?: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isTight: boolean;
  readonly findings: string[];
  readonly bytes: Buffer;
  readonly pixels: number[][];
}

/**
 * Prepares a file in the browser; answers what would be sent and the colours a little inside its
 * four corners.
 */
async function prepare(
  file: Buffer,
  freeBytes: number | null = null,
  where: 'studio' | 'page' = 'studio',
): Promise<Seen> {
  const seen = await page.evaluate(
    async ([base64, free, place]) => {
      const lab = (window as unknown as { lab: Lab }).lab;
      const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
      const result =
        place === 'studio' && free === null
          ? await lab.studio.prepare(blob, false)
          : await lab.preparePhoto(blob, free, false);
      if (!result.ok)
        return {
          failure: result.failure,
          widthPx: 0,
          heightPx: 0,
          isTight: false,
          findings: [],
          base64: '',
          pixels: [],
        };
      const bitmap = await createImageBitmap(result.photo.blob);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = [
        [0.1, 0.1],
        [0.9, 0.1],
        [0.1, 0.9],
        [0.9, 0.9],
      ].map(([x, y]) => [
        ...(context?.getImageData(
          Math.floor((x ?? 0) * bitmap.width),
          Math.floor((y ?? 0) * bitmap.height),
          1,
          1,
        ).data ?? []),
      ]);
      let text = '';
      for (const byte of new Uint8Array(await result.photo.blob.arrayBuffer()))
        text += String.fromCharCode(byte);
      return {
        sha256: result.photo.sha256,
        widthPx: bitmap.width,
        heightPx: bitmap.height,
        isTight: result.photo.isTight,
        findings: result.photo.findings.map(({ code }) => code),
        base64: btoa(text),
        pixels,
      };
    },
    [file.toString('base64'), freeBytes, where] as const,
  );
  const { base64, ...rest } = seen;
  return { ...rest, bytes: Buffer.from(base64, 'base64') };
}
const names = [
  ['red', 208, 32, 32],
  ['green', 32, 160, 64],
  ['blue', 32, 64, 208],
  ['yellow', 224, 192, 32],
] as const;
const colours = (seen: Seen) =>
  seen.pixels.map(
    ([r = 0, g = 0, b = 0]) =>
      names.toSorted(
        (one, two) =>
          Math.hypot(one[1] - r, one[2] - g, one[3] - b) -
          Math.hypot(two[1] - r, two[2] - g, two[3] - b),
      )[0]?.[0],
  );
/**
 * Corners of the stored picture that show top left, top right, bottom left, bottom right once it is
 * upright.
 */
const upright: Record<number, string[]> = {
  1: ['red', 'green', 'blue', 'yellow'],
  2: ['green', 'red', 'yellow', 'blue'],
  3: ['yellow', 'blue', 'green', 'red'],
  4: ['blue', 'yellow', 'red', 'green'],
  5: ['red', 'blue', 'green', 'yellow'],
  6: ['blue', 'red', 'yellow', 'green'],
  7: ['yellow', 'green', 'blue', 'red'],
  8: ['green', 'yellow', 'red', 'blue'],
};
const text = (words: string) => Buffer.from(words, 'latin1');

describe('taking a photo on the phone', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a picture with orientation %i is upright once shrunk, decoded whole or in part',
    async (orientation) => {
      for (const [width, height] of [
        [1200, 800],
        [6000, 4000],
      ] as const) {
        const seen = await prepare(withExif(drawnJpeg(corners, width, height), orientation));
        expect(colours(seen), `${width} px`).toEqual(upright[orientation]);
        expect(seen.widthPx > seen.heightPx, `${width} px`).toBe(orientation < 5);
        expect(Math.max(seen.widthPx, seen.heightPx)).toBe(Math.min(width, 2560));
      }
    },
  );

  it('position, camera and the tags themselves are gone from what is kept and sent', async () => {
    const file = withExif(drawnJpeg(basket(1), 1600, 1200), 6);
    expect(readHeader(file)).toMatchObject({ ok: true, header: { hasGps: true, hasCamera: true } });
    const { bytes } = await prepare(file);
    expect(readHeader(bytes)).toMatchObject({
      ok: true,
      header: {
        format: 'jpeg',
        hasGps: false,
        hasCamera: false,
        orientation: 1,
        widthPx: 1200,
        heightPx: 1600,
      },
    });
    for (const word of ['Exif', 'http://ns.adobe.com', 'GPS'])
      expect(bytes.includes(word), word).toBe(false);
  });

  it('a small picture is never enlarged', async () => {
    expect(await prepare(drawnJpeg(basket(1), 500, 400))).toMatchObject({
      widthPx: 500,
      heightPx: 400,
      findings: expect.arrayContaining(['low_resolution']) as unknown,
    });
  });

  it('a phone with little room takes 1,600 px and says so', async () => {
    const file = drawnJpeg(basket(1), 4000, 3000);
    expect(await prepare(file, 150_000_000, 'page')).toMatchObject({
      widthPx: 1600,
      heightPx: 1200,
      isTight: true,
    });
    expect(await prepare(file, 5_000_000_000, 'page')).toMatchObject({
      widthPx: 2560,
      heightPx: 1920,
      isTight: false,
    });
  });

  it('a dark picture is found dark while the goods are on the table, a good one is not', async () => {
    expect((await prepare(drawnJpeg(basket(0.22), 1600, 1200))).findings).toContain('dark');
    expect((await prepare(drawnJpeg(basket(1), 1600, 1200))).findings).toEqual([]);
  });

  const good = drawnJpeg(basket(1), 1200, 900);
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a PDF renamed .jpg', text('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj'), 'not_an_image'],
    ['a page renamed .jpg', text('<!doctype html><title>x</title>'), 'not_an_image'],
    [
      'a drawing that may carry programs',
      text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'format_not_allowed',
    ],
    ['a JPEG cut off in the middle', good.subarray(0, good.length >> 1), 'cut_off'],
    [
      'a HEIC this browser cannot read',
      Buffer.concat([
        Buffer.from([0, 0, 0, 24]),
        text('ftypheic\0\0\0\0mif1heic'),
        Buffer.alloc(200),
      ]),
      'heic_unreadable',
    ],
  ])('%s is refused with its reason', async (_, file, failure) => {
    expect((await prepare(file)).failure).toBe(failure);
  });

  it('the next picture is taken after a refused one', async () => {
    expect((await prepare(text('%PDF-1.7'))).failure).toBe('not_an_image');
    expect((await prepare(good)).failure).toBeUndefined();
  });

  it
    .skipIf(!existsSync(photographs))
    .each([
      'phone-12mp-gps-dusk.jpg',
      'phone-12mp-table-top.jpg',
      'phone-12mp-night-shop.jpg',
      'phone-16mp-empty-gps.jpg',
    ])(
    'the photograph %s leaves upright, 2,560 px, without a tag and well below 8 MB',
    async (name) => {
      const seen = await prepare(await readFile(join(photographs, name)));
      expect(seen.failure).toBeUndefined();
      expect(Math.max(seen.widthPx, seen.heightPx)).toBe(2560);
      expect(seen.bytes.length).toBeLessThan(3_000_000);
      expect(readHeader(seen.bytes)).toMatchObject({
        ok: true,
        header: { hasGps: false, hasCamera: false },
      });
      expect(seen.findings.includes('dark')).toBe(name.includes('night'));
    },
  );
});

describe('a logo on a picture for a post', () => {
  /**
   * A red disc on nothing, as PNG with a note in it; drawn onto a grey picture. Answers the note's
   * fate and colours in and beside the disc.
   */
  const drawn = () =>
    page.evaluate(async () => {
      const { makeLogo, drawPost, noOverlays } = (window as unknown as { lab: Lab }).lab;
      const canvas = (
        paint: (context: OffscreenCanvasRenderingContext2D) => void,
        width: number,
        height: number,
      ) => {
        const made = new OffscreenCanvas(width, height),
          context = made.getContext('2d');
        if (context) paint(context);
        return made;
      };
      const disc = await canvas(
        (context) => {
          context.fillStyle = '#d02020';
          context.beginPath();
          context.arc(600, 600, 600, 0, 7);
          context.fill();
        },
        1200,
        1200,
      ).convertToBlob({ type: 'image/png' });
      const logo = await makeLogo(disc);
      const size = logo && (await createImageBitmap(logo));
      const grey = await createImageBitmap(
        canvas(
          (context) => {
            context.fillStyle = '#808080';
            context.fillRect(0, 0, 1000, 800);
          },
          1000,
          800,
        ),
      );
      const post = await createImageBitmap(
        await drawPost(
          [{ bitmap: grey, focal: { x: 0.5, y: 0.5 } }],
          { ...noOverlays, logo },
          2048,
        ),
      );
      const seen = canvas(
        (context) => {
          context.drawImage(post, 0, 0);
        },
        post.width,
        post.height,
      ).getContext('2d');
      const at = (x: number, y: number) =>
        [...(seen?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
      return {
        kept: size && [size.width, size.height],
        post: [post.width, post.height],
        disc: at(post.width - 28 - 64, 28 + 64),
        corner: at(post.width - 28 - 2, 28 + 2),
        middle: at(500, 400),
        none: [
          await makeLogo(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])),
          await makeLogo(new Blob([])),
        ],
      };
    });
  it('is kept small, stands in the upper right corner, lets the picture through where it is transparent, and is no program', async () => {
    const seen = await drawn();
    expect(seen).toMatchObject({ kept: [512, 512], post: [1000, 800], none: [null, null] });
    const isNear = (colour: readonly number[], wanted: readonly number[]) =>
      colour.every((value, at) => Math.abs(value - (wanted[at] ?? 0)) < 24);
    expect([
      isNear(seen.disc, [208, 32, 32]),
      isNear(seen.corner, [128, 128, 128]),
      isNear(seen.middle, [128, 128, 128]),
    ]).toEqual([true, true, true]);
  });
});
