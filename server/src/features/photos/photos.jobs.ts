import type { PhotoFailureCode, PhotoFinding } from '@lensan/contract';
import {
  DUPLICATE_BITS,
  fullRecipe,
  hashDistance,
  outputHash,
  type Finding,
  type Recipe,
} from '@lensan/photo';
import { dayMs } from '@lensan/vietnamese';
import type { Tx } from '../../database/client.ts';
import { enqueueJob, type Job, type JobHandlers } from '../../platform/jobs.ts';
import type { Services } from '../../services.ts';
import { PhotoFailure } from './photo-failure.ts';
import { PhotoWorkerLost, type PhotoWorker, type WorkDone } from './photo-worker.ts';
import * as stored from './photos.repository.ts';

type Needs = Pick<Services, 'database' | 'blobs' | 'log' | 'clock' | 'ids'>;

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

export const photoJobs = (services: Needs, worker: PhotoWorker): JobHandlers => ({
  'photo.process': (job, signal) => processJob(services, worker, job, signal),
  'photo.forget': (job) => forgetOriginal(services, (job.payload as { sha256: string }).sha256),
  'photo.sweep': () => sweep(services),
});

async function processJob(services: Needs, worker: PhotoWorker, job: Job, signal: AbortSignal) {
  const { id } = job.payload as { id: string };
  const photo = await stored.findPhoto(services.database.read, id);
  if (!photo?.hasOriginal) return;
  const recipe = recipeOf(photo);
  const wanted = recipe.outputs.map((output) => ({
    output,
    hash: outputHash(recipe, output, photo.digitalSource),
  }));
  const known = new Set(
    (
      await stored.listOutputs(
        services.database.read,
        photo.sha256,
        wanted.map(({ hash }) => hash),
      )
    ).map((row) => row.outputHash),
  );
  const missing = wanted.filter(({ hash }) => !known.has(hash));
  // Everything is there and the picture was judged: the second run of a job encodes nothing.
  if (missing.length === 0 && photo.lookHash !== null)
    return (tx: Tx) => showVersions(tx, photo, recipe, null);

  const original = await services.blobs.get(photo.sha256);
  if (!original) throw new Error('original is missing from the blob store');
  try {
    const done = await worker.process(
      original,
      { ...recipe, outputs: missing.map(({ output }) => output) },
      async (made) => {
        const hash = missing.find(({ output }) => output.kind === made.kind)?.hash;
        if (!hash) return;
        const sha256 = await services.blobs.put(made.bytes);
        const row = {
          originalSha256: photo.sha256,
          outputHash: hash,
          kind: made.kind,
          sha256,
          widthPx: made.widthPx,
          heightPx: made.heightPx,
          bytes: made.bytes.length,
        };
        await services.database.write(async (tx) => {
          await stored.insertOutput(tx, row);
          // The picture as taken is first: other phones see it while the rest is made.
          if (made.channel === 'before' && photo.versions.length === 0) {
            await stored.updatePhoto(tx, photo, {
              versions: [stored.versionOf(row)],
              version: await stored.nextVersionOfJob(tx, photo),
            });
          }
        });
      },
      { sourceType: photo.digitalSource, isRoom: photo.shot === 'room', signal },
    );
    return async (tx: Tx) => {
      await showVersions(tx, photo, recipe, done);
      await askForSweep(services)(tx);
    };
  } catch (error) {
    if (error instanceof PhotoFailure) return (tx: Tx) => fail(tx, photo, error.code);
    if (error instanceof PhotoWorkerLost && job.attempts >= 2) {
      services.log.error({ jobId: job.id, reason: error.reason }, 'photo given up after one retry');
      return (tx: Tx) =>
        fail(tx, photo, error.reason === 'timeout' ? 'photo.too_slow' : 'photo.corrupt');
    }
    throw error;
  }
}

async function fail(tx: Tx, photo: stored.PhotoRow, failure: PhotoFailureCode): Promise<void> {
  await stored.updatePhoto(tx, photo, {
    processing: 'failed',
    failure,
    version: await stored.nextVersionOfJob(tx, photo),
  });
}

/**
 * Shows the finished set, unless the person edited the photo meanwhile: then the job of that edit
 * will.
 */
async function showVersions(
  tx: Tx,
  before: stored.PhotoRow,
  recipe: Recipe,
  done: WorkDone | null,
): Promise<void> {
  const photo = await stored.findPhoto(tx, before.id);
  if (!photo || JSON.stringify(recipeOf(photo)) !== JSON.stringify(recipe)) return;
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

/**
 * Findings of the server, those only the phone could see, and photos of the household that look the
 * same.
 */
async function findingsOf(tx: Tx, photo: stored.PhotoRow, done: WorkDone): Promise<PhotoFinding[]> {
  const mended = new Set<string>(done.mended);
  if (photo.straightenDeg) mended.add('tilted');
  const toRecord = ({ code, value, limit }: Finding): PhotoFinding => ({
    code,
    value,
    limit,
    mended: mended.has(code),
  });
  const found = new Map<string, PhotoFinding>();
  for (const finding of photo.seenOnPhone)
    if (onlyInOriginal.has(finding.code)) found.set(finding.code, { ...finding, mended: false });
  for (const finding of done.report.findings) found.set(finding.code, toRecord(finding));
  const twin = (await stored.listHouseholdPhotos(tx, photo.householdId, photo.path))
    .map((other) => ({
      other,
      distance:
        other.id !== photo.id && other.lookHash
          ? hashDistance(other.lookHash, done.report.lookHash)
          : 64,
    }))
    .filter(({ distance }) => distance <= DUPLICATE_BITS)
    .toSorted((a, b) => a.distance - b.distance)[0];
  if (twin)
    found.set('duplicate', {
      code: 'duplicate',
      value: twin.distance,
      limit: DUPLICATE_BITS,
      mended: false,
      otherPhotoId: twin.other.id,
    });
  return [...found.values()];
}

/**
 * Shrinking on the phone takes the evidence away: tables of the first JPEG, pixels that were blown
 * up, flat blocks of a screen.
 */
const onlyInOriginal = new Set(['heavy_jpeg', 'screenshot', 'upscaled', 'low_resolution']);

/**
 * Deletes an original once no photo in force needs it, and what was made from it once none shows
 * it.
 */
async function forgetOriginal(services: Needs, sha256: string): Promise<void> {
  const { read } = services.database;
  if (await stored.originalIsShared(read, { id: '', sha256 })) return;
  if (!(await stored.outputsAreShown(read, sha256))) {
    const gone = await services.database.write((tx) => stored.takeOutputs(tx, sha256));
    for (const key of gone)
      if (!(await stored.fileIsUsed(read, key))) await services.blobs.delete(key);
  }
  if (!(await stored.fileIsUsed(read, sha256))) await services.blobs.delete(sha256);
}

/** Asks for the next sweep, a day from now; asked for twice, it is one. */
const askForSweep = (services: Needs) => (tx: Tx) =>
  enqueueJob(
    { tx, ids: services.ids, now: services.clock() },
    { kind: 'photo.sweep', payload: {}, key: 'photo.sweep', runAt: services.clock() + dayMs },
  );

/**
 * Deletes files that no row names: left when the server stopped between storing a file and writing
 * its row. One is deleted only when it was without a row a day ago as well, so a file just being
 * stored is safe.
 */
async function sweep(services: Needs): Promise<(tx: Tx) => Promise<void>> {
  const { read } = services.database;
  const now = services.clock();
  const since = new Map(
    (await stored.listOrphans(read)).map(({ sha256, seenAt }) => [sha256, seenAt]),
  );
  const found: string[] = [],
    settled: string[] = [];
  for await (const key of services.blobs.keys()) {
    const seenAt = since.get(key);
    if (await stored.fileIsUsed(read, key)) {
      if (seenAt !== undefined) settled.push(key);
      continue;
    }
    if (seenAt === undefined) found.push(key);
    else if (seenAt <= now - dayMs) {
      await services.blobs.delete(key);
      settled.push(key);
    }
  }
  return async (tx) => {
    for (const key of found) await stored.rememberOrphan(tx, key, now);
    if (settled.length) await stored.forgetOrphans(tx, settled);
    await askForSweep(services)(tx);
  };
}
