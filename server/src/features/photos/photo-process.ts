import type { PhotoFailureCode } from '@lensan/contract';
import { fullRecipe, outputHash, type Output, type Recipe } from '@lensan/photo';
import type { Tx } from '../../database/client.ts';
import type { Job } from '../../platform/jobs.ts';
import type { Services } from '../../services.ts';
import { PhotoFailure } from './photo-failure.ts';
import { findingsOf } from './photo-findings.ts';
import { PhotoWorkerLost, type PhotoWorker, type WorkDone } from './photo-worker.ts';
import { askForSweep } from './photos.requests.ts';
import * as stored from './photos.repository.ts';

/** What the jobs of photos need. */
export type PhotoJobServices = Pick<Services, 'database' | 'blobs' | 'log' | 'clock' | 'ids'>;
type Effect = (tx: Tx) => Promise<void>;

/** What a photo's files are made by: the person's edits, nothing else. */
export const recipeOf = (
  photo: Pick<stored.PhotoRow, 'rotateDeg' | 'straightenDeg' | 'focal' | 'asTaken' | 'whiteGround'>,
): Recipe =>
  fullRecipe({
    rotateDeg: photo.rotateDeg,
    straightenDeg: photo.straightenDeg,
    focal: photo.focal,
    asTaken: photo.asTaken,
    whiteGround: photo.whiteGround,
  });

/** One file of the set, and the hash of everything that shapes it. */
interface Wanted {
  readonly output: Output;
  readonly hash: string;
}

/** Makes the files of a photo that are not there yet, and answers how to show them. */
export async function processPhoto(
  services: PhotoJobServices,
  worker: PhotoWorker,
  job: Job,
  signal: AbortSignal,
): Promise<Effect | void> {
  const { id } = job.payload as { id: string };
  const photo = await stored.findPhoto(services.database.read, id);
  if (!photo?.hasOriginal) return;
  const recipe = recipeOf(photo);
  const missing = await missingOf(services, photo, recipe);
  // Everything is there and the picture was judged: the second run of a job encodes nothing.
  if (missing.length === 0 && photo.lookHash !== null)
    return (tx) => showVersions(tx, photo, recipe, null);
  const original = await services.blobs.get(photo.sha256);
  if (!original) throw new Error('original is missing from the blob store');
  try {
    const done = await worker.process(
      original,
      { ...recipe, outputs: missing.map(({ output }) => output) },
      (made) => keepOutput(services, photo, missing, made),
      { sourceType: photo.digitalSource, isRoom: photo.shot === 'room', signal },
    );
    return async (tx) => {
      await showVersions(tx, photo, recipe, done);
      await askForSweep({ tx, ids: services.ids, now: services.clock() });
    };
  } catch (error) {
    return effectOf(services, job, photo, error);
  }
}

/** Files of the set that no earlier run has made. */
async function missingOf(
  { database }: PhotoJobServices,
  photo: stored.PhotoRow,
  recipe: Recipe,
): Promise<Wanted[]> {
  const wanted = recipe.outputs.map((output) => ({
    output,
    hash: outputHash(recipe, output, photo.digitalSource),
  }));
  const rows = await stored.listOutputs(
    database.read,
    photo.sha256,
    wanted.map(({ hash }) => hash),
  );
  const known = new Set(rows.map((row) => row.outputHash));
  return wanted.filter(({ hash }) => !known.has(hash));
}

type Made = Parameters<Parameters<PhotoWorker['process']>[2]>[0];

/** Keeps a file as soon as it is made, unless the original was let go meanwhile. */
async function keepOutput(
  services: PhotoJobServices,
  before: stored.PhotoRow,
  missing: readonly Wanted[],
  made: Made,
): Promise<void> {
  const hash = missing.find(({ output }) => output.kind === made.kind)?.hash;
  if (!hash) return;
  const sha256 = await services.blobs.put(made.bytes);
  const row = {
    originalSha256: before.sha256,
    outputHash: hash,
    kind: made.kind,
    sha256,
    widthPx: made.widthPx,
    heightPx: made.heightPx,
    bytes: made.bytes.length,
  };
  await services.database.write(async (tx) => {
    const photo = await stored.findPhoto(tx, before.id);
    if (!photo?.hasOriginal) return;
    await stored.insertOutput(tx, row);
    // The picture as taken is first: other phones see it while the rest is made.
    if (made.channel === 'before' && photo.versions.length === 0)
      await stored.updatePhoto(tx, photo, {
        versions: [stored.versionOf(row)],
        version: await stored.nextVersionOfJob(tx, photo),
      });
  });
}

/** What a failure means for the photo; others are tried again. */
function effectOf(
  { log }: PhotoJobServices,
  job: Job,
  photo: stored.PhotoRow,
  error: unknown,
): Effect {
  if (error instanceof PhotoFailure) return (tx) => fail(tx, photo, error.code);
  if (!(error instanceof PhotoWorkerLost) || job.attempts < 2) throw error;
  log.error({ jobId: job.id, reason: error.reason }, 'photo given up after one retry');
  return (tx) => fail(tx, photo, error.reason === 'timeout' ? 'photo.too_slow' : 'photo.corrupt');
}

async function fail(tx: Tx, before: stored.PhotoRow, failure: PhotoFailureCode): Promise<void> {
  const photo = await stored.findPhoto(tx, before.id);
  if (!photo) return;
  await stored.updatePhoto(tx, photo, {
    processing: 'failed',
    failure,
    version: await stored.nextVersionOfJob(tx, photo),
  });
}

/**
 * Shows the finished set, unless the person edited the photo meanwhile (then the job of that edit
 * will) or its original was let go (then nothing new is made of it).
 */
async function showVersions(
  tx: Tx,
  before: stored.PhotoRow,
  recipe: Recipe,
  done: WorkDone | null,
): Promise<void> {
  const photo = await stored.findPhoto(tx, before.id);
  if (!photo?.hasOriginal || JSON.stringify(recipeOf(photo)) !== JSON.stringify(recipe)) return;
  const hashes = recipe.outputs.map((output) => outputHash(recipe, output, photo.digitalSource));
  const rows = await stored.listOutputs(tx, photo.sha256, hashes);
  const versions = hashes.flatMap((hash) =>
    rows.filter((row) => row.outputHash === hash).map(stored.versionOf),
  );
  const judged = done
    ? {
        findings: await findingsOf(tx, photo, done),
        placeholder: done.placeholder,
        lookHash: done.report.lookHash,
        widthPx: done.widthPx,
        heightPx: done.heightPx,
      }
    : {};
  await stored.updatePhoto(tx, photo, {
    versions,
    processing: 'ready',
    failure: null,
    ...judged,
    version: await stored.nextVersionOfJob(tx, photo),
  });
}
