import { seeded } from '@lensan/photo/testing/scenes.ts';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { unscoped } from '../../server/src/database/scope.ts';
import { photoOutputs, photos } from '../../server/src/features/photos/photos.table.ts';
import { photoJobs } from '../../server/src/features/photos/photos.jobs.ts';
import { makePhotoWorker } from '../../server/src/features/photos/photo-worker.ts';
import { uploadJobs } from '../../server/src/features/photos/uploads.ts';
import { openAlbum } from '../../server/src/features/photos/testing/album.ts';
import { jpegOf } from '../../server/src/features/photos/testing/pictures.ts';
import { dayMs, lan } from '../support/index.ts';
import { makeJobRunner } from '../../server/src/platform/jobs.ts';
import { jobs } from '../../server/src/platform/jobs.table.ts';
import { drawScene } from '@lensan/photo/testing/scenes.ts';

const KILLS = 100,
  PHOTOS = 8;

describe('a server whose photo processes are killed', () => {
  const worker = makePhotoWorker({ atOnce: 2, timeoutMs: 60_000 });
  afterAll(() => worker.close());

  it(`ends every job, keeps no file without a row and no row twice, however often: ${KILLS} kills`, async () => {
    const album = await openAlbum();
    // Kills come after so many files of a set, or at once: moments counted in work done, so that a
    // slow machine has the same ones.
    const random = seeded(77);
    let kills = 0,
      made = 0,
      next = 1 + Math.floor(random() * 6);
    const killOne = () => {
      const pids = worker.pids();
      const pid = pids[Math.floor(random() * pids.length)];
      if (pid === undefined) return;
      try {
        process.kill(pid, 'SIGKILL');
        kills++;
      } catch {
        /* It ended by itself a moment ago. */
      }
    };
    const watched = {
      ...worker,
      process: (...[bytes, recipe, put, options]: Parameters<typeof worker.process>) => {
        if (kills < KILLS && random() < 0.2) setImmediate(killOne);
        return worker.process(
          bytes,
          recipe,
          async (file) => {
            await put(file);
            if (++made >= next && kills < KILLS) {
              next = made + 1 + Math.floor(random() * 6);
              killOne();
            }
          },
          options,
        );
      },
    };
    const runner = makeJobRunner(
      album,
      { ...photoJobs(album, watched), ...uploadJobs(album) },
      { atOnce: 2 },
    );
    const states = async () =>
      await album.database.read
        .select({ id: photos.id, processing: photos.processing, failure: photos.failure })
        .from(photos)
        .where(unscoped('job'));

    for (let i = 0; i < PHOTOS; i++)
      await album.send(`p${i}`, await jpegOf(drawScene('market', 40 + i, 160, 120)));
    for (let round = 0; round < 400 && kills < KILLS; round++) {
      await Promise.all([runner.runDue(), runner.runDue()]);
      album.clock.advance(700_000);
      // A photo given up after its retry is asked for again, and one that is ready is turned: there
      // is always work to kill.
      for (const { id, processing } of await states()) {
        if (processing === 'failed')
          await album.request(lan, `/api/photos/${id}/retry`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{}',
          });
        else if (processing === 'ready' && kills < KILLS)
          await album.done(lan, 'photo.edit', {
            id,
            rotateDeg: ([0, 90, 180, 270] as const)[Math.floor(random() * 4)],
            focal: { x: Math.round(random() * 100) / 100, y: 0.5 },
          });
      }
    }
    expect(kills).toBe(KILLS);
    for (let round = 0; round < 12; round++) {
      await Promise.all([runner.runDue(), runner.runDue()]);
      album.clock.advance(700_000);
      for (const { id, processing } of await states())
        if (processing === 'failed')
          await album.request(lan, `/api/photos/${id}/retry`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{}',
          });
    }

    // What was begun in pieces is forgotten in its own time.
    album.clock.advance(30 * dayMs);
    await runner.runDue();

    expect((await states()).filter(({ processing }) => processing !== 'ready')).toEqual([]);
    const unfinished = await album.database.read
      .select({ kind: jobs.kind, state: jobs.state })
      .from(jobs)
      .where(sql`${jobs.state} <> 'done' and ${jobs.kind} <> 'photo.sweep'`);
    expect(unfinished).toEqual([]);
    const rows = await album.database.read.select().from(photoOutputs);
    expect(new Set(rows.map((row) => `${row.originalSha256} ${row.outputHash}`)).size).toBe(
      rows.length,
    );
    const named = new Set([
      ...rows.map((row) => row.sha256),
      ...(
        await album.database.read
          .select({ sha256: photos.sha256 })
          .from(photos)
          .where(unscoped('job'))
      ).map((row) => row.sha256),
    ]);
    const stored: string[] = [];
    for await (const key of album.blobs.keys()) stored.push(key);
    expect(stored.filter((key) => !named.has(key))).toEqual([]);
    expect([...named].filter((key) => !stored.includes(key))).toEqual([]);
  }, 900_000);
});
