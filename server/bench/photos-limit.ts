// What sharp alone can do when tuned by hand: the same outputs with no analysis, no mending, no hash, no placeholder, one process.
// Used where the shared measuring script is absent. Prints one JSON line like it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

sharp.cache(false);
sharp.concurrency(1);
const WHITE = { r: 255, g: 255, b: 255 };
interface Raw { readonly data: Buffer; readonly raw: { readonly width: number; readonly height: number; readonly channels: 3 } }
const raw = async (pipeline: Sharp): Promise<Raw> => {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: 3 } };
};
const from = ({ data, raw: size }: Raw) => sharp(data, { raw: size });
const jpeg = (quality: number) => (pipeline: Sharp) => pipeline.jpeg({ quality, progressive: true, quantisationTable: 3 });
const shapes: ((pipeline: Sharp) => Sharp)[] = [
  (pipeline) => pipeline.resize(1024, 1024, { fit: 'cover', position: 'attention' }), (pipeline) => pipeline.resize(1200, 1200, { fit: 'cover', position: 'attention' }),
  (pipeline) => pipeline.resize(2048, 2048, { fit: 'inside', withoutEnlargement: true }), (pipeline) => pipeline.resize(2048, 1536, { fit: 'cover' }),
  (pipeline) => pipeline.resize(1500, 1500, { fit: 'contain', background: WHITE }),
];
const pages = [jpeg(77), (pipeline: Sharp) => pipeline.webp({ quality: 78, effort: 2 }), (pipeline: Sharp) => pipeline.avif({ quality: 60, effort: 0 })];

const folder = process.argv[2] ?? '.';
const files = (await readdir(folder)).filter((name) => /\.(jpe?g|png|webp|avif)$/i.test(name)).toSorted();
const total = { images: 0, failed: 0, outputs: 0, bytes: 0 };
let next = 0;
const cpu = process.cpuUsage();
await Promise.all([0, 1].map(async () => {
  for (let at = next++; at < files.length; at = next++) {
    try {
      const count = async (pipeline: Sharp) => { total.bytes += (await pipeline.toBuffer()).length; total.outputs++; };
      const master = await raw(sharp(await readFile(join(folder, files[at]!)), { limitInputPixels: 50_000_000, failOn: 'error', sequentialRead: true })
        .autoOrient().toColourspace('srgb').flatten({ background: WHITE }).resize(2560, 2560, { fit: 'inside', withoutEnlargement: true }));
      for (const shape of shapes) await count(jpeg(81)(shape(from(master))));
      let step = master;
      for (const width of [1280, 640, 320]) {
        step = await raw(from(step).resize(width, null, { withoutEnlargement: true }));
        for (const write of pages) await count(write(from(step)));
      }
      total.images++;
    } catch {
      total.failed++;
    }
  }
}));
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(`${JSON.stringify({ ...total, cpuMs: Math.round((user + system) / 1000), peakRss: process.resourceUsage().maxRSS * 1024 })}\n`);
