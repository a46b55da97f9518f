// The photo worker against what sharp alone can do when tuned by hand: same folder, same 15 outputs, alternating, medians of three.
// CPU time is compared, not the clock: it says nearly the same on a busy machine. Photos a second needs both cores free.
// Prints each figure beside its bar. `npx tsx server/bench/photos.bench.ts FOLDER RUNS` measures another folder, or fewer times.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullRecipe, noEdits, type Pixels } from '@lensan/photo';
import { drawScene, sceneKinds } from '@lensan/photo/testing/scenes.ts';
import { assessFolder, processFolder } from '../src/features/photos/photo-folders.ts';
import { preview, processPhoto } from '../src/features/photos/photo-pipeline.ts';
import { encoder, openPicture } from '../src/features/photos/testing/pictures.ts';
import { ssim } from './ssim.ts';

/** What the tuned limit prints. */
interface Limit {
  readonly images: number; readonly failed: number; readonly outputs: number; readonly bytes: number; readonly cpuMs: number; readonly peakRss: number;
  readonly kinds: Readonly<Record<string, { readonly n: number; readonly bytes: number; readonly ssim?: number }>>;
}

const [givenFolder, givenRuns] = process.argv.slice(2);
const RUNS = Number(givenRuns ?? 3);
const shared = new URL('../../../shared/', import.meta.url).pathname;
const photographs = join(shared, 'photos');
const root = mkdtempSync(join(tmpdir(), 'len-san-bench-'));
const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** A figure beside what it must be. */
const hold = (name: string, value: number, digits: number, unit: string, bar: { most: number } | { least: number }) => {
  const isHeld = 'most' in bar ? value <= bar.most : value >= bar.least;
  say(`${isHeld ? 'passed' : 'MISSED'}  ${name}: ${value.toFixed(digits)}${unit} (${'most' in bar ? `at most ${bar.most}` : `at least ${bar.least}`})`);
};
async function cpuMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
/** Most memory the child processes held at one moment while `work` ran, in bytes; null where the system does not tell (Linux does). */
async function withPeakOfChildren<T>(work: () => Promise<T>): Promise<{ value: T; peak: number | null }> {
  const list = `/proc/${process.pid}/task/${process.pid}/children`;
  if (!existsSync(list)) return { value: await work(), peak: null };
  let peak = 0;
  const look = () => {
    let sum = 0;
    for (const pid of readFileSync(list, 'utf8').split(' ').filter(Boolean)) {
      // A child may end between the two readings. Pages of 4 KB.
      try { sum += Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096; } catch { /* gone */ }
    }
    peak = Math.max(peak, sum);
  };
  const timer = setInterval(look, 10);
  try {
    return { value: await work(), peak };
  } finally {
    clearInterval(timer);
  }
}
const draw = async (name: string, width: number, height: number, kind: (typeof sceneKinds)[number], progressive = false) =>
  writeFileSync(join(root, name), await encoder(drawScene(kind, 3, width, height)).jpeg({ quality: 92, progressive }).toBuffer());

/** The first thing other phones see, by the code the worker runs, in a process that has made pictures before. */
async function firstPreviews(): Promise<void> {
  const known = existsSync(photographs) ? readdirSync(photographs).filter((name) => name.startsWith('phone-12mp')).map((name) => join(photographs, name)) : [];
  if (known.length === 0) for (const [name, isProgressive] of [['drawn-12mp.jpg', false], ['drawn-12mp-progressive.jpg', true]] as const) {
    await draw(name, 4032, 3024, 'market', isProgressive);
    known.push(join(root, name));
  }
  const output = fullRecipe(noEdits).outputs.find(({ channel }) => channel === 'before')!;
  for (const file of known) {
    const bytes = new Uint8Array(readFileSync(file)), took: number[] = [];
    for (let i = 0; i < 8; i++) took.push(await cpuMsOf(() => preview(bytes, output, noEdits)));
    hold(`first preview of ${file.slice(file.lastIndexOf('/') + 1)}`, median(took.slice(1)), 0, ' ms CPU', { most: 200 });
  }
}

/** Likeness of every output to the same cut before it was sharpened and encoded, as the limit's own is measured; mean a kind. */
async function likeness(folder: string): Promise<Map<string, number>> {
  const seen = new Map<string, number[]>();
  const { outputs, ...recipe } = fullRecipe(noEdits);
  const wanted = { ...recipe, outputs: outputs.filter(({ channel }) => channel !== 'before') };
  for (const name of readdirSync(folder).toSorted()) {
    const meant = new Map<string, Pixels>();
    await processPhoto(new Uint8Array(readFileSync(join(folder, name))), wanted, {
      onShaped: (kind, pixels) => { meant.set(kind, pixels); },
      put: async ({ kind, bytes }) => {
        const pixels = meant.get(kind);
        if (pixels) seen.set(kind, [...seen.get(kind) ?? [], ssim(pixels, (await openPicture(bytes)).pixels)]);
        meant.delete(kind);
      },
    }).catch(() => undefined); // Refused files are counted by the runs.
  }
  return new Map([...seen].map(([kind, values]) => [kind, values.reduce((a, b) => a + b, 0) / values.length]));
}

/** Bytes of each kind over all sets of a folder. */
function bytesByKind(sets: string): Map<string, { n: number; bytes: number }> {
  const kinds = new Map<string, { n: number; bytes: number }>();
  for (const set of readdirSync(sets)) for (const kind of readdirSync(join(sets, set))) {
    const known = kinds.get(kind) ?? { n: 0, bytes: 0 };
    kinds.set(kind, { n: known.n + 1, bytes: known.bytes + statSync(join(sets, set, kind)).size });
  }
  return kinds;
}

try {
  await firstPreviews();
  const given = givenFolder ?? (existsSync(photographs) ? photographs : root);
  if (given === root) for (const kind of sceneKinds) await draw(`${kind}.jpg`, 2016, 1512, kind);
  // Both work on the same pictures: the limit also draws what the product refuses (an SVG of a few bytes), which would flatter it.
  const folder = join(root, 'pictures');
  mkdirSync(folder);
  for await (const { file, decodes } of assessFolder(given)) if (decodes) copyFileSync(join(given, file), join(folder, file));
  const script = join(shared, 'tools', 'photo-baseline.mjs');
  const here = new URL('..', import.meta.url).pathname;
  const limitArgs = existsSync(script) ? [script, folder, join(root, 'limit'), '--sharp', here]
    : [createRequire(import.meta.url).resolve('tsx/cli'), new URL('./photos-limit.ts', import.meta.url).pathname, folder, join(root, 'limit')];
  const limit = (quality: boolean) => JSON.parse(execFileSync(process.execPath, quality ? [...limitArgs, '--quality'] : limitArgs, { encoding: 'utf8', maxBuffer: 1 << 26 })) as Limit;

  const runs: { limit: Limit; product: Awaited<ReturnType<typeof processFolder>>; cpuMs: number; peak: number }[] = [];
  for (let i = 0; i < RUNS; i++) {
    const fast = limit(i === 0);
    let product!: Awaited<ReturnType<typeof processFolder>>;
    let peak: number | null = null;
    const own = await cpuMsOf(async () => { ({ value: product, peak } = await withPeakOfChildren(() => processFolder(folder, join(root, 'product')))); });
    runs.push({ limit: fast, product, cpuMs: product.cpuMs + own, peak: peak ?? 2 * product.peakRss });
    say(`        run ${i + 1}: limit ${(fast.cpuMs / fast.images).toFixed(0)} ms CPU a photo, product ${((product.cpuMs + own) / product.images).toFixed(0)}, on ${((product.cpuMs + own) / product.ms).toFixed(1)} cores`);
  }
  const { limit: l, product: p } = runs[0]!;
  say(`        photos: ${p.images}, refused ${p.failed}, outputs of each ${p.outputs / p.images}; limit ${l.images}, refused ${l.failed}, outputs of each ${l.outputs / l.images}`);
  hold('CPU a photo, product / limit', median(runs.map((run) => run.cpuMs / run.product.images / (run.limit.cpuMs / run.limit.images))), 3, '', { most: 1.2 });
  hold('peak memory of the two processes at work, seen every 10 ms', Math.max(...runs.map((run) => run.peak)) / 1e6, 0, ' MB', { most: 450 });
  say(`        limit: ${Math.round(l.peakRss / 1e6)} MB`);
  // As installed: the built command. From source the loader is in the way, at the start and in every function.
  const builtMain = new URL('../dist/main.js', import.meta.url).pathname;
  const builtMs = !existsSync(builtMain) ? null : median(Array.from({ length: RUNS }, () =>
    (JSON.parse(execFileSync(process.execPath, [builtMain, 'process-photos', folder, join(root, 'built')], { encoding: 'utf8', maxBuffer: 1 << 26 })) as { ms: number }).ms));
  hold(`photos a second, on two free cores${builtMs === null ? ' (from source; build the server first)' : ', built'}`, p.images / ((builtMs ?? median(runs.map((run) => run.product.ms))) / 1000), 2, '', { least: 1.6 });

  const made = bytesByKind(join(root, 'product')), alike = await likeness(folder);
  let ours = 0, theirs = 0;
  const likenesses: number[] = [];
  for (const [kind, { n, bytes, ssim: own }] of Object.entries(l.kinds)) {
    const mine = made.get(kind);
    // The limit counts pixels of 100 px as an output; the product makes a placeholder of 25 bytes of them.
    if (!mine) { say(`        ${kind}: not a file of the product (placeholder: ${made.get('thumbhash.txt')?.n ?? 0} made)`); continue; }
    ours += mine.bytes / mine.n;
    theirs += bytes / n;
    hold(`bytes of ${kind}, product / limit`, mine.bytes / mine.n / (bytes / n), 3, '', { most: 1 });
    if (own !== undefined) likenesses.push(alike.get(kind)! - own);
    if (own !== undefined) hold(`likeness (SSIM) of ${kind}, product - limit`, alike.get(kind)! - own, 4, '', { least: -0.003 });
  }
  hold('bytes of a set, product / limit', ours / theirs, 3, '', { most: 1 });
  hold('likeness of a set, mean of its kinds, product - limit', likenesses.reduce((a, b) => a + b, 0) / likenesses.length, 4, '', { least: -0.003 });
} finally {
  rmSync(root, { recursive: true, force: true });
}
