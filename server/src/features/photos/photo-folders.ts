import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { PhotoFailureCode } from '@lensan/contract';
import { fullRecipe, noEdits, readHeader, type FindingCode } from '@lensan/photo';
import { unreadable, type Assessment } from './photo-assess.ts';
import { PhotoFailure } from './photo-failure.ts';
import type { HeicDecoder } from './photo-heic.ts';
import { makePhotoWorker, PhotoWorkerLost } from './photo-worker.ts';

/** Photos in flight: as many as the smallest server has cores. */
const AT_ONCE = 2;
const isPicture = (name: string) => /\.(jpe?g|png|webp|avif|hei[cf]|gif|tiff?)$/i.test(name);
const pictures = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && isPicture(entry.name))
    .map(({ name }) => name)
    .toSorted();

/**
 * Judges the pictures of a folder, in the order of their names. Anything a file does to its decoder
 * is an answer about that file.
 */
export async function* assessFolder(
  folder: string,
  heic?: HeicDecoder,
): AsyncGenerator<{ file: string } & Assessment> {
  const worker = makePhotoWorker({ atOnce: AT_ONCE, heic });
  const assess = async (file: string) => {
    const bytes = new Uint8Array(await readFile(join(folder, file)));
    return { file, ...(await worker.assess(bytes).catch((error: unknown) => lost(bytes, error))) };
  };
  try {
    const names = await pictures(folder);
    const running: Promise<{ file: string } & Assessment>[] = [];
    for (const name of names) {
      running.push(assess(name));
      if (running.length === AT_ONCE) yield await running.shift()!;
    }
    for (const judged of running) yield await judged;
  } finally {
    worker.close();
  }
}

function lost(bytes: Uint8Array, error: unknown): Assessment {
  if (!(error instanceof PhotoWorkerLost)) throw error;
  const header = readHeader(bytes);
  const { format, orientation, hasGps, sourceType } = header.ok
    ? header.header
    : { format: null, orientation: null, hasGps: false, sourceType: null };
  return unreadable(error.reason === 'timeout' ? 'photo.too_slow' : 'photo.corrupt', {
    format,
    orientation,
    hasGps,
    sourceType,
  });
}

export interface FolderSummary {
  readonly images: number;
  readonly failed: number;
  readonly outputs: number;
  readonly bytes: number;
  readonly ms: number;
  /** Of this process and of the children that decode, judge and encode, without their start. */
  readonly cpuMs: number;
  /** Largest of any child, in bytes; there are two. */
  readonly peakRss: number;
  readonly files: readonly ({ readonly file: string } & (
    | { readonly failure: PhotoFailureCode }
    | {
        readonly thumbhash: string;
        readonly findings: readonly FindingCode[];
        readonly mended: readonly string[];
        readonly outputs: readonly string[];
      }
  ))[];
}

/**
 * Makes channel pictures, page pictures and placeholder of every picture:
 * `to/<name>/shopee-1024.jpg`, `…/page-640.avif`, `…/thumbhash.txt`.
 */
export async function processFolder(
  from: string,
  to: string,
  heic?: HeicDecoder,
): Promise<FolderSummary> {
  const worker = makePhotoWorker({ atOnce: AT_ONCE, heic });
  const recipe = fullRecipe(noEdits);
  const wanted = {
    ...recipe,
    outputs: recipe.outputs.filter(({ channel }) => channel !== 'before'),
  };
  const began = performance.now(),
    cpu = process.cpuUsage();
  const total = { images: 0, failed: 0, outputs: 0, bytes: 0, cpuMs: 0, peakRss: 0 };
  const one = async (file: string): Promise<FolderSummary['files'][number]> => {
    const folder = join(to, parse(file).name);
    const outputs: string[] = [];
    const keep = async (name: string, bytes: Uint8Array | string) => {
      await writeFile(join(folder, name), bytes);
      outputs.push(name);
      total.outputs++;
      total.bytes += bytes.length;
    };
    await mkdir(folder, { recursive: true });
    try {
      const done = await worker.process(
        new Uint8Array(await readFile(join(from, file))),
        wanted,
        ({ kind, bytes }) => keep(kind, bytes),
      );
      await keep('thumbhash.txt', done.placeholder);
      total.images++;
      total.cpuMs += done.cpuMs;
      total.peakRss = Math.max(total.peakRss, done.peakRssBytes);
      return {
        file,
        thumbhash: done.placeholder,
        findings: done.report.findings.map(({ code }) => code),
        mended: done.mended,
        outputs,
      };
    } catch (error) {
      total.failed++;
      return { file, failure: failureOf(error) };
    }
  };
  try {
    const files = await severalAtOnce(await pictures(from), one);
    const own = process.cpuUsage(cpu);
    return {
      ...total,
      cpuMs: Math.round(total.cpuMs + (own.user + own.system) / 1000),
      ms: Math.round(performance.now() - began),
      files,
    };
  } finally {
    worker.close();
  }
}

/** The code of a picture that cannot be made; anything else is a fault. */
function failureOf(error: unknown): PhotoFailureCode {
  if (error instanceof PhotoFailure) return error.code;
  if (error instanceof PhotoWorkerLost)
    return error.reason === 'timeout' ? 'photo.too_slow' : 'photo.corrupt';
  throw error;
}

/** Results in the order of the names, however long each takes. */
async function severalAtOnce<T>(
  names: readonly string[],
  one: (name: string) => Promise<T>,
): Promise<T[]> {
  const done: T[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let at = next++; at < names.length; at = next++) done[at] = await one(names[at] ?? '');
    }),
  );
  return done;
}
