import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeOperationRunner } from '../../../operations/runner.ts';
import { makeJobRunner, type JobRunner } from '../../../platform/jobs.ts';
import type { Actor } from '../../../platform/actor.ts';
import { createApp } from '../../../http/app.ts';
import { openVillage, type Village } from '../../visits/testing/village.ts';
import { bodies } from '../../visits/testing/village.ts';
import { lan, places } from '../../../../../tests/support/index.ts';
import type { HeicDecoder } from '../photo-heic.ts';
import { photoJobs } from '../photos.jobs.ts';
import { photoRoutes } from '../photos.routes.ts';
import { letOriginalsGo, photoOperations } from '../photos.usecases.ts';
import { makePhotoWorker, type PhotoWorker } from '../photo-worker.ts';
import { uploadRoutes } from '../uploads.ts';

export interface Album extends Village {
  readonly worker: PhotoWorker;
  readonly jobs: JobRunner;
  /** Asks the HTTP application as somebody signed in, or as nobody. */
  request(
    who: Actor | null,
    path: string,
    init?: { method?: string; headers?: Record<string, string>; body?: Uint8Array | string },
  ): Promise<Response>;
  /** Sends announced bytes in one piece; `as`: the announced ones, when others arrive. */
  upload(who: Actor | null, bytes: Uint8Array, as?: Uint8Array): Promise<Response>;
  /** Announces a photo of Bình's goods and sends its bytes. Answers the answer to the upload. */
  send(id: string, bytes: Uint8Array, change?: object): Promise<Response>;
}

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
export const announce = (id: string, bytes: Uint8Array, change: object = {}) => ({
  id,
  householdId: places.householdId,
  shot: 'whole',
  sha256: sha256(bytes),
  byteLength: Math.max(1, bytes.length),
  widthPx: 1600,
  heightPx: 1200,
  ...change,
});

/**
 * A household that photographs its goods, with the real pipeline in a child process. Close the
 * worker after use.
 */
export async function openAlbum(
  options: { timeoutMs?: number; consentK3?: boolean; heic?: HeicDecoder } = {},
): Promise<Album> {
  const opened = await openVillage([letOriginalsGo]);
  const dataDir = mkdtempSync(join(tmpdir(), 'len-san-album-'));
  const village = { ...opened, config: { ...opened.config, dataDir } };
  await village.done(lan, 'household.register', bodies.register);
  if (options.consentK3 ?? true)
    await village.done(lan, 'consent.record', bodies.consent('K3', 'given', 'ck3'));
  const made = makePhotoWorker({
    atOnce: 1,
    timeoutMs: options.timeoutMs ?? 60_000,
    heic: options.heic,
  });
  const worker: PhotoWorker = {
    ...made,
    close() {
      made.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  const jobs = makeJobRunner(village, photoJobs(village, worker));
  let who: Actor | null = null;
  const app = createApp(village, { readActor: async () => who, checkAnswers: true });
  photoRoutes(app, village, worker);
  uploadRoutes(app, village);
  const runner = makeOperationRunner(village, {
    handlers: photoOperations,
    accountName: async () => null,
    actorOf: async () => null,
  });
  let count = 0;
  const run: Village['run'] = async (actor, kind, body, given = {}) => {
    if (!kind.startsWith('photo.')) return village.run(actor, kind, body, given);
    const { base, phone = 'p02', id = 'pop' + ++count } = given;
    const [result] = await runner.run(actor, { device: phone, offsetMs: 0, version: 1 }, [
      {
        n: ++count,
        envelope: {
          id,
          kind,
          at: village.clock() + count,
          householdId: places.householdId,
          ...(base === undefined ? {} : { base }),
          body,
        },
      },
    ]);
    if (!result) throw new Error('no result');
    return result;
  };
  const done: Village['done'] = async (actor, kind, body, given) => {
    const result = await run(actor, kind, body, given);
    if (result.status !== 'ok') throw new Error(`${kind}: ${result.status} ${result.code}`);
    return result;
  };
  const request: Album['request'] = async (actor, path, init = {}) => {
    who = actor;
    return app.hono.request(path, {
      method: init.method ?? 'GET',
      ...(init.headers ? { headers: init.headers } : {}),
      ...(init.body === undefined ? {} : { body: init.body as BodyInit }),
    });
  };
  const upload: Album['upload'] = (actor, bytes, as = bytes) =>
    request(actor, `/api/media/${sha256(as)}`, {
      method: 'POST',
      body: bytes,
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(as.length),
        'content-type': 'application/offset+octet-stream',
      },
    });
  return {
    ...village,
    run,
    done,
    worker,
    jobs,
    request,
    upload,
    async send(id, bytes, change = {}) {
      await done(lan, 'photo.add', announce(id, bytes, change));
      return upload(lan, bytes);
    },
  };
}
