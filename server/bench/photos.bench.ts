// The product's photo worker against what sharp alone can do: same folder, same outputs, alternating, medians of three.
// CPU time is compared, not the clock: it says the same on a busy machine. Photos a second needs both cores free.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullRecipe, noEdits } from '@lensan/photo';
import { drawScene, sceneKinds } from '@lensan/photo/testing/scenes.ts';
import { processFolder } from '../src/features/photos/photo-folders.ts';
import { preview } from '../src/features/photos/photo-pipeline.ts';
import { encoder } from '../src/features/photos/testing/pictures.ts';

/** `npx tsx server/bench/photos.bench.ts FOLDER RUNS` measures another folder, or fewer times. */
const [givenFolder, givenRuns] = process.argv.slice(2);
const RUNS = Number(givenRuns ?? 3);
const shared = new URL('../../../shared/', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'len-san-bench-'));
const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const write = async (name: string, width: number, height: number, kind: (typeof sceneKinds)[number]) =>
  writeFileSync(join(root, name), await encoder(drawScene(kind, 3, width, height)).jpeg({ quality: 92 }).toBuffer());

try {
  await write('drawn-12mp.jpg', 4032, 3024, 'market');
  const folder = givenFolder ?? (existsSync(join(shared, 'photos')) ? join(shared, 'photos') : root);
  if (folder === root) for (const kind of sceneKinds) await write(`${kind}.jpg`, 2016, 1512, kind);

  const script = join(shared, 'tools', 'photo-baseline.mjs');
  const here = new URL('..', import.meta.url).pathname;
  const limitArgs = existsSync(script) ? [script, folder, join(root, 'limit'), '--sharp', here]
    : [createRequire(import.meta.url).resolve('tsx/cli'), new URL('./photos-limit.ts', import.meta.url).pathname, folder];
  const limit = () => JSON.parse(execFileSync(process.execPath, limitArgs, { encoding: 'utf8', maxBuffer: 1 << 26 })) as { images: number; cpuMs: number; bytes: number; peakRss: number; kinds?: Record<string, { n: number; bytes: number }> };

  const runs: { limit: ReturnType<typeof limit>; product: Awaited<ReturnType<typeof processFolder>>; ownCpuMs: number }[] = [];
  for (let i = 0; i < RUNS; i++) {
    const fast = limit();
    const before = process.cpuUsage();
    const product = await processFolder(folder, join(root, 'product'));
    const { user, system } = process.cpuUsage(before);
    runs.push({ limit: fast, product, ownCpuMs: (user + system) / 1000 });
  }
  const { limit: l, product: p } = runs[0]!;
  // The measuring script also counts 100-px pixels as an output; the product makes a placeholder of 25 bytes of them.
  const thumbs = l.kinds?.['thumb.rgba']?.bytes ?? 0;
  const perImage = (bytes: number, images: number) => bytes / Math.max(1, images);
  const cpu = median(runs.map((run) => perImage(run.product.cpuMs + run.ownCpuMs, run.product.images) / perImage(run.limit.cpuMs, run.limit.images)));
  say(`pictures: ${p.images} (limit ${l.images}), refused ${p.failed}`);
  say(`CPU, product / limit: ${cpu.toFixed(2)} (at most 1.20); product ${Math.round(median(runs.map((run) => perImage(run.product.cpuMs + run.ownCpuMs, run.product.images))))} ms a picture`);
  say(`bytes, product / limit: ${(perImage(p.bytes, p.images) / perImage(l.bytes - thumbs, l.images)).toFixed(3)} (at most 1.00)`);
  say(`peak memory of one process: ${Math.round(Math.max(...runs.map((run) => run.product.peakRss)) / 1e6)} MB, of two in flight at most ${Math.round(2 * Math.max(...runs.map((run) => run.product.peakRss)) / 1e6)} MB (at most 450); limit ${Math.round(l.peakRss / 1e6)} MB`);
  say(`pictures a second: ${(p.images / (median(runs.map((run) => run.product.ms)) / 1000)).toFixed(2)} (at least 1.6 on two free cores)`);

  const before640 = fullRecipe(noEdits).outputs.find(({ channel }) => channel === 'before')!;
  const photograph = join(shared, 'photos', 'phone-12mp-table-top.jpg');
  const bytes = readFileSync(existsSync(photograph) ? photograph : join(root, 'drawn-12mp.jpg'));
  const first: number[] = [];
  for (let i = 0; i < 7; i++) {
    const started = process.cpuUsage();
    await preview(bytes, before640, noEdits);
    const { user, system } = process.cpuUsage(started);
    first.push((user + system) / 1000);
  }
  say(`first preview of 12 MP: ${Math.round(median(first))} ms CPU (at most 200)`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
