import type { Tx } from '../../database/client.ts';
import type { JobHandlers } from '../../platform/jobs.ts';
import { processPhoto, type PhotoJobServices } from './photo-process.ts';
import type { PhotoWorker } from './photo-worker.ts';
import { askForSweep, sweepEveryMs } from './photos.requests.ts';
import * as stored from './photos.repository.ts';

export const photoJobs = (services: PhotoJobServices, worker: PhotoWorker): JobHandlers => ({
  'photo.process': (job, signal) => processPhoto(services, worker, job, signal),
  'photo.forget': (job) => forgetOriginal(services, (job.payload as { sha256: string }).sha256),
  'photo.sweep': () => sweep(services),
});

/**
 * Deletes an original once no photo in force needs it, and what was made from it once none shows
 * it.
 */
async function forgetOriginal(services: PhotoJobServices, sha256: string): Promise<void> {
  const { read } = services.database;
  if (await stored.originalIsShared(read, { id: '', sha256 })) return;
  if (!(await stored.outputsAreShown(read, sha256))) {
    const gone = await services.database.write((tx) => stored.takeOutputs(tx, sha256));
    for (const key of gone)
      if (!(await stored.fileIsUsed(read, key))) await services.blobs.delete(key);
  }
  if (!(await stored.fileIsUsed(read, sha256))) await services.blobs.delete(sha256);
}

/**
 * Deletes files that no row names: left when the server stopped between storing a file and writing
 * its row. One is deleted only when it was without a row a day ago as well, so a file just being
 * stored is safe.
 */
async function sweep(services: PhotoJobServices): Promise<(tx: Tx) => Promise<void>> {
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
    else if (seenAt <= now - sweepEveryMs) {
      await services.blobs.delete(key);
      settled.push(key);
    }
  }
  return async (tx) => {
    for (const key of found) await stored.rememberOrphan(tx, key, now);
    if (settled.length) await stored.forgetOrphans(tx, settled);
    await askForSweep({ tx, ids: services.ids, now: services.clock() });
  };
}
