// What sharp alone can do when tuned by hand: the same outputs with no analysis, no mending, no
// sharpening, no hash, no placeholder, one process, two photos in flight. Used where the shared
// measuring script is absent; prints one JSON line like it. `--quality` adds mean SSIM a kind,
// outside the timed part.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Pixels } from '@lensan/photo';
import sharp, { type Sharp } from 'sharp';
import { ssim } from './ssim.ts';

sharp.cache(false);
sharp.concurrency(1);
const WHITE = { r: 255, g: 255, b: 255 };
const raw = async (pipeline: Sharp): Promise<Pixels> => {
  const { data, info } = await pipeline.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height, channels: 3 };
};
const from = ({ data, widthPx, heightPx }: Pixels) =>
  sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } });
const jpeg = (quality: number) => (pipeline: Sharp) =>
  pipeline.jpeg({ quality, progressive: true, quantisationTable: 3 });
const channels: Readonly<Record<string, (pipeline: Sharp) => Sharp>> = {
  'shopee-1024.jpg': (pipeline) =>
    pipeline.resize(1024, 1024, { fit: 'cover', position: 'attention' }),
  'tiktok-1200.jpg': (pipeline) =>
    pipeline.resize(1200, 1200, { fit: 'cover', position: 'attention' }),
  'facebook-2048.jpg': (pipeline) =>
    pipeline.resize(2048, 2048, { fit: 'inside', withoutEnlargement: true }),
  'booking-2048x1536.jpg': (pipeline) => pipeline.resize(2048, 1536, { fit: 'cover' }),
  'google-1500.jpg': (pipeline) =>
    pipeline.resize(1500, 1500, { fit: 'contain', background: WHITE }),
};
const pages: Readonly<Record<string, (pipeline: Sharp) => Sharp>> = {
  avif: (pipeline) => pipeline.avif({ quality: 60, effort: 0 }),
  webp: (pipeline) => pipeline.webp({ quality: 78, effort: 2 }),
  jpg: jpeg(77),
};
const widths = [1280, 640, 320];
const byWidth = (width: number) => (pipeline: Sharp) =>
  pipeline.resize(width, null, { withoutEnlargement: true });
const masterOf = async (file: string) =>
  raw(
    sharp(await readFile(file), {
      limitInputPixels: 50_000_000,
      failOn: 'error',
      sequentialRead: true,
    })
      .autoOrient()
      .toColourspace('srgb')
      .flatten({ background: WHITE })
      .resize(2560, 2560, { fit: 'inside', withoutEnlargement: true }),
  );

const [folder = '.', to = '.'] = process.argv.slice(2);
const files = (await readdir(folder))
  .filter((name) => /\.(jpe?g|png|webp|avif|hei[cf])$/i.test(name))
  .toSorted();
const total = { images: 0, failed: 0, outputs: 0, bytes: 0 };
const kinds: Record<string, { n: number; bytes: number; ssim?: number }> = {};
let next = 0;
const cpu = process.cpuUsage();
await Promise.all(
  [0, 1].map(async () => {
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at]!,
        out = join(to, parse(file).name);
      const put = async (kind: string, pipeline: Sharp) => {
        const bytes = await pipeline.toBuffer();
        await writeFile(join(out, kind), bytes);
        total.bytes += bytes.length;
        total.outputs++;
        const known = (kinds[kind] ??= { n: 0, bytes: 0 });
        known.n++;
        known.bytes += bytes.length;
      };
      await mkdir(out, { recursive: true });
      try {
        const master = await masterOf(join(folder, file));
        for (const [kind, shape] of Object.entries(channels))
          await put(kind, jpeg(81)(shape(from(master))));
        let step = master;
        for (const width of widths) {
          step = await raw(byWidth(width)(from(step)));
          for (const [format, write] of Object.entries(pages))
            await put(`page-${width}.${format}`, write(from(step)));
        }
        await put(
          'thumb.rgba',
          from(step)
            .resize(100, 100, { fit: 'inside', withoutEnlargement: true })
            .ensureAlpha()
            .raw(),
        );
        total.images++;
      } catch {
        total.failed++;
      }
    }
  }),
);
const { user, system } = process.cpuUsage(cpu);
const peakRss = process.resourceUsage().maxRSS * 1024;

if (process.argv.includes('--quality')) {
  const seen: Record<string, number[]> = {};
  for (const file of files) {
    const master = await masterOf(join(folder, file)).catch(() => null);
    if (!master) continue;
    const shapes = [
      ...Object.entries(channels),
      ...widths.flatMap((width) =>
        Object.keys(pages).map((format) => [`page-${width}.${format}`, byWidth(width)] as const),
      ),
    ];
    for (const [kind, shape] of shapes)
      (seen[kind] ??= []).push(
        ssim(await raw(shape(from(master))), await raw(sharp(join(to, parse(file).name, kind)))),
      );
  }
  for (const [kind, values] of Object.entries(seen))
    kinds[kind]!.ssim = values.reduce((a, b) => a + b, 0) / values.length;
}
process.stdout.write(
  `${JSON.stringify({ ...total, cpuMs: Math.round((user + system) / 1000), peakRss, kinds })}\n`,
);
