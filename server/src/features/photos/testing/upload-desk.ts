import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { lan, places } from '../../../../../tests/support/index.ts';
import { createApp, type App } from '../../../http/app.ts';
import type { Actor } from '../../../platform/actor.ts';
import { makeJobRunner, type JobRunner } from '../../../platform/jobs.ts';
import { bodies, openVillage, type Village } from '../../visits/testing/village.ts';
import { makePhotoWorker } from '../photo-worker.ts';
import { photoRoutes } from '../photos.routes.ts';
import { photoOperations } from '../photos.usecases.ts';
import { uploadJobs, uploadRoutes } from '../uploads.ts';
import { announce } from './album.ts';
import { goodJpeg } from './pictures.ts';

export interface UploadDesk extends Village {
  readonly app: App;
  readonly jobs: JobRunner;
  /** Who asks from now on. */
  become(who: Actor | null): void;
  announced(id: string, bytes: Uint8Array, change?: object): Promise<void>;
  /** Answers on a port of this machine, each request on a connection of its own. */
  listen(): Promise<number>;
  close(): Promise<void>;
}

/** A household whose photos arrive in pieces, with parts in a folder of its own. */
export async function openUploadDesk(): Promise<UploadDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'len-san-uploads-'));
  const opened = await openVillage([], photoOperations);
  const village = { ...opened, config: { ...opened.config, dataDir } };
  await village.done(lan, 'household.register', bodies.register);
  let who: Actor | null = lan;
  const app = createApp(village, { readActor: async () => who });
  uploadRoutes(app, village);
  photoRoutes(app, village, makePhotoWorker());
  const server = createAdaptorServer({ fetch: app.hono.fetch }) as Server;
  server.on('request', (_request, reply) => {
    reply.shouldKeepAlive = false;
  });
  return {
    ...village,
    app,
    jobs: makeJobRunner(village, uploadJobs(village)),
    become: (next) => {
      who = next;
    },
    announced: async (id, bytes, change = {}) => {
      await village.done(
        lan,
        'photo.add',
        announce(id, bytes, { householdId: places.householdId, ...change }),
      );
    },
    async listen() {
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      return (server.address() as AddressInfo).port;
    },
    async close() {
      server.closeAllConnections();
      if (server.listening)
        await new Promise((resolve) => {
          server.close(resolve);
        });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * A picture of exactly so many bytes, no two alike. Readers stop at its end mark; what follows only
 * makes it heavy.
 */
export async function heavyPicture(seed: number, byteLength: number): Promise<Uint8Array> {
  const picture = await goodJpeg(1, 64, 48);
  const bytes = new Uint8Array(byteLength);
  bytes.set(picture);
  for (let at = picture.length, state = seed + 1; at < byteLength; at++)
    bytes[at] = (state = (state * 48271) % 0x7fffffff) & 0xff;
  return bytes;
}
