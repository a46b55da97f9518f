// The photo worker against what sharp alone can do when tuned by hand: same folder, same 15
// outputs, alternating, medians of three. CPU time is compared, not the clock: it says nearly the
// same on a busy machine. Photos a second needs both cores free. The product is the built command,
// as installed. Prints each figure beside its bar. `npx tsx server/bench/photos.bench.ts FOLDER
// RUNS` measures another folder, or fewer times.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullRecipe, noEdits, type Pixels } from '@lensan/photo';
import { drawScene, sceneKinds } from '@lensan/photo/testing/scenes.ts';
import { assessFolder, type FolderSummary } from '../src/features/photos/photo-folders.ts';
import { preview, processPhoto } from '../src/features/photos/photo-pipeline.ts';
import { encoder, openPicture } from '../src/features/photos/testing/pictures.ts';
import { ssim } from './ssim.ts';

/** What the tuned limit prints. */
interface Limit {
  readonly images: number;
  readonly failed: number;
  readonly outputs: number;
  readonly bytes: number;
  readonly cpuMs: number;
  readonly peakRss: number;
  readonly kinds: Readonly<
    Record<string, { readonly n: number; readonly bytes: number; readonly ssim?: number }>
  >;
}

const [givenFolder, givenRuns] = process.argv.slice(2);
const RUNS = Number(givenRuns ?? 3);
const shared = new URL('../../../shared/', import.meta.url).pathname;
const photographs = join(shared, 'photos');
const builtMain = new URL('../dist/main.js', import.meta.url).pathname;
const isBuilt = existsSync(builtMain);
const productArgs = isBuilt
  ? [builtMain]
  : ['--import', import.meta.resolve('tsx'), new URL('../src/main.ts', import.meta.url).pathname];
const root = mkdtempSync(join(tmpdir(), 'len-san-bench-'));
const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** A figure beside what it must be. */
const hold = (
  name: string,
  value: number,
  digits: number,
  unit: string,
  bar: { most: number } | { least: number },
) => {
  const isHeld = 'most' in bar ? value <= bar.most : value >= bar.least;
  say(
    `${isHeld ? 'passed' : 'MISSED'}  ${name}: ${value.toFixed(digits)}${unit} (${'most' in bar ? `at most ${bar.most}` : `at least ${bar.least}`})`,
  );
};
async function cpuMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
interface MadeSets {
  readonly summary: FolderSummary;
  /** Most memory the two processes at work held at one moment, in bytes; null where the system does not tell (Linux does). */ readonly peak:
    | number
    | null;
}
/**
 * Sets of a folder as an installation makes them: by the built command. Where nothing is built,
 * from source, with its loader in the way at the start and in every function.
 */
async function makeSets(folder: string, to: string): Promise<MadeSets> {
  const child = spawn(process.execPath, [...productArgs, 'process-photos', folder, to], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const list = `/proc/${child.pid}/task/${child.pid}/children`;
  let peak: number | null = null,
    printed = '';
  const look = () => {
    let sum = 0;
    // A process may end between the readings. Pages of 4 KB.
    try {
      for (const pid of readFileSync(list, 'utf8').split(' ').filter(Boolean))
        sum += Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
      peak = Math.max(peak ?? 0, sum);
    } catch {
      /* gone */
    }
  };
  const timer = existsSync('/proc') ? setInterval(look, 10) : undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`process-photos ended with ${code}`);
    return { summary: JSON.parse(printed) as FolderSummary, peak };
  } finally {
    clearInterval(timer);
  }
}
const draw = async (
  name: string,
  width: number,
  height: number,
  kind: (typeof sceneKinds)[number],
  progressive = false,
) =>
  writeFileSync(
    join(root, name),
    await encoder(drawScene(kind, 3, width, height))
      .jpeg({ quality: 92, progressive })
      .toBuffer(),
  );

/**
 * The first thing other phones see, by the code the worker runs, in a process that has made
 * pictures before.
 */
async function firstPreviews(): Promise<void> {
  const known = existsSync(photographs)
    ? readdirSync(photographs)
        .filter((name) => name.startsWith('phone-12mp'))
        .map((name) => join(photographs, name))
    : [];
  if (known.length === 0)
    for (const [name, isProgressive] of [
      ['drawn-12mp.jpg', false],
      ['drawn-12mp-progressive.jpg', true],
    ] as const) {
      await draw(name, 4032, 3024, 'market', isProgressive);
      known.push(join(root, name));
    }
  const output = fullRecipe(noEdits).outputs.find(({ channel }) => channel === 'before')!;
  for (const file of known) {
    const bytes = new Uint8Array(readFileSync(file)),
      took: number[] = [];
    for (let i = 0; i < 8; i++) took.push(await cpuMsOf(() => preview(bytes, output, noEdits)));
    hold(
      `first preview of ${file.slice(file.lastIndexOf('/') + 1)}`,
      median(took.slice(1)),
      0,
      ' ms CPU',
      { most: 200 },
    );
  }
}

/**
 * Likeness of every output to the same cut before it was sharpened and encoded, as the limit's own
 * is measured; mean a kind.
 */
async function likeness(folder: string): Promise<Map<string, number>> {
  const seen = new Map<string, number[]>();
  const { outputs, ...recipe } = fullRecipe(noEdits);
  const wanted = { ...recipe, outputs: outputs.filter(({ channel }) => channel !== 'before') };
  for (const name of readdirSync(folder).toSorted()) {
    const meant = new Map<string, Pixels>();
    await processPhoto(new Uint8Array(readFileSync(join(folder, name))), wanted, {
      onShaped: (kind, pixels) => {
        meant.set(kind, pixels);
      },
      put: async ({ kind, bytes }) => {
        const pixels = meant.get(kind);
        if (pixels)
          seen.set(kind, [
            ...(seen.get(kind) ?? []),
            ssim(pixels, (await openPicture(bytes)).pixels),
          ]);
        meant.delete(kind);
      },
    }).catch(() => undefined); // Refused files are counted by the runs.
  }
  return new Map(
    [...seen].map(([kind, values]) => [kind, values.reduce((a, b) => a + b, 0) / values.length]),
  );
}

/** Bytes of each kind over all sets of a folder. */
function bytesByKind(sets: string): Map<string, { n: number; bytes: number }> {
  const kinds = new Map<string, { n: number; bytes: number }>();
  for (const set of readdirSync(sets))
    for (const kind of readdirSync(join(sets, set))) {
      const known = kinds.get(kind) ?? { n: 0, bytes: 0 };
      kinds.set(kind, {
        n: known.n + 1,
        bytes: known.bytes + statSync(join(sets, set, kind)).size,
      });
    }
  return kinds;
}

try {
  await firstPreviews();
  const given = givenFolder ?? (existsSync(photographs) ? photographs : root);
  if (given === root) for (const kind of sceneKinds) await draw(`${kind}.jpg`, 2016, 1512, kind);
  // Both work on the same pictures: the limit also draws what the product refuses (an SVG of a few
  // bytes), which would flatter it.
  const folder = join(root, 'pictures');
  mkdirSync(folder);
  for await (const { file, decodes } of assessFolder(given))
    if (decodes) copyFileSync(join(given, file), join(folder, file));
  const script = join(shared, 'tools', 'photo-baseline.mjs');
  const here = new URL('..', import.meta.url).pathname;
  const limitArgs = existsSync(script)
    ? [script, folder, join(root, 'limit'), '--sharp', here]
    : [
        createRequire(import.meta.url).resolve('tsx/cli'),
        new URL('./photos-limit.ts', import.meta.url).pathname,
        folder,
        join(root, 'limit'),
      ];
  const limit = (quality: boolean) =>
    JSON.parse(
      execFileSync(process.execPath, quality ? [...limitArgs, '--quality'] : limitArgs, {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    ) as Limit;

  const runs: { limit: Limit; product: FolderSummary; peak: number }[] = [];
  for (let i = 0; i < RUNS; i++) {
    const fast = limit(i === 0),
      { summary: product, peak } = await makeSets(folder, join(root, 'product'));
    runs.push({ limit: fast, product, peak: peak ?? 2 * product.peakRss });
    say(
      `        run ${i + 1}: limit ${(fast.cpuMs / fast.images).toFixed(0)} ms CPU a photo, product ${(product.cpuMs / product.images).toFixed(0)}, on ${(product.cpuMs / product.ms).toFixed(1)} cores`,
    );
  }
  const { limit: l, product: p } = runs[0]!;
  say(
    `        photos: ${p.images}, refused ${p.failed}, outputs of each ${p.outputs / p.images}; limit ${l.images}, refused ${l.failed}, outputs of each ${l.outputs / l.images}`,
  );
  hold(
    'CPU a photo, product / limit',
    median(
      runs.map(
        (run) => run.product.cpuMs / run.product.images / (run.limit.cpuMs / run.limit.images),
      ),
    ),
    3,
    '',
    { most: 1.2 },
  );
  hold(
    'peak memory of the two processes at work, seen every 10 ms',
    Math.max(...runs.map((run) => run.peak)) / 1e6,
    0,
    ' MB',
    { most: 450 },
  );
  say(`        limit: ${Math.round(l.peakRss / 1e6)} MB`);
  hold(
    `photos a second, on two free cores${isBuilt ? '' : ' (from source; build the server first)'}`,
    median(runs.map(({ product }) => product.images / (product.ms / 1000))),
    2,
    '',
    { least: 1.6 },
  );

  const made = bytesByKind(join(root, 'product')),
    alike = await likeness(folder);
  let ours = 0,
    theirs = 0;
  const likenesses: number[] = [];
  for (const [kind, { n, bytes, ssim: own }] of Object.entries(l.kinds)) {
    const mine = made.get(kind);
    // The limit counts pixels of 100 px as an output; the product makes a placeholder of 25 bytes
    // of them.
    if (!mine) {
      say(
        `        ${kind}: not a file of the product (placeholder: ${made.get('thumbhash.txt')?.n ?? 0} made)`,
      );
      continue;
    }
    ours += mine.bytes / mine.n;
    theirs += bytes / n;
    hold(`bytes of ${kind}, product / limit`, mine.bytes / mine.n / (bytes / n), 3, '', {
      most: 1,
    });
    if (own !== undefined) likenesses.push(alike.get(kind)! - own);
    if (own !== undefined)
      hold(`likeness (SSIM) of ${kind}, product - limit`, alike.get(kind)! - own, 4, '', {
        least: -0.003,
      });
  }
  hold('bytes of a set, product / limit', ours / theirs, 3, '', { most: 1 });
  hold(
    'likeness of a set, mean of its kinds, product - limit',
    likenesses.reduce((a, b) => a + b, 0) / likenesses.length,
    4,
    '',
    { least: -0.003 },
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}
