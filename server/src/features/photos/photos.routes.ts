import * as contract from '@lensan/contract';
import { refuse } from '@lensan/contract';
import { pathInScope } from '../../database/scope.ts';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import type { Services } from '../../services.ts';
import { consentInForce } from '../households/households.repository.ts';
import { answerFile, askedAgain, fileOfWidth, keptForGood, readFileName } from './photo-answers.ts';
import { findPhoto, listPhotosOfFile } from './photos.repository.ts';
import type { PhotoWorker } from './photo-worker.ts';
import { retryPhoto } from './originals.usecases.ts';
import { openHeic } from './photo-heic.usecases.ts';
import { recordOf } from './photos.entities.ts';

export function photoRoutes(
  app: App,
  services: Services,
  worker: Pick<PhotoWorker, 'copy' | 'readsHeic'>,
): void {
  const { database } = services;

  route(app, contract.photoFromHeic, 'photo.add', async ({ bytes }) => {
    const jpeg = await openHeic(worker, bytes);
    return new Response(jpeg.slice(), {
      headers: { 'content-type': 'image/jpeg', 'cache-control': 'no-store' },
    });
  });
  route(app, contract.photoRead, 'photo.read', async ({ actor, params }) => ({
    photo: recordOf(requireAllowed(actor, 'photo.read', await findPhoto(database.read, params.id))),
  }));
  route(app, contract.photoRetry, 'photo.edit', async ({ actor, params }) => ({
    photo: await retryPhoto(services, actor, params.id),
  }));
  fileRoutes(app, services);
}

/** Finished files: signed in by their hash or by use and width, and to anybody with consent. */
function fileRoutes(app: App, { database, blobs }: Pick<Services, 'database' | 'blobs'>): void {
  route(app, contract.photoFile, 'photo.read', async ({ actor, params, http }) => {
    const file = readFileName(params.file);
    const shown = await listPhotosOfFile(database.read, file.sha256);
    if (!shown.some(({ photo }) => pathInScope(photo.path, actor.scope))) throw refuse('not_found');
    return answerFile(blobs, file, keptForGood, http.req.header('if-none-match'));
  });
  route(app, contract.photoShown, 'photo.read', async ({ actor, params, http }) => {
    const photo = requireAllowed(actor, 'photo.read', await findPhoto(database.read, params.id));
    const file = fileOfWidth(photo, params.channel, Number(params.width));
    return answerFile(blobs, file, keptForGood, http.req.header('if-none-match'));
  });
  route(app, contract.photoPublicFile, 'public', async ({ params, http }) => {
    const file = readFileName(params.file);
    for (const { photo } of await listPhotosOfFile(database.read, file.sha256)) {
      if (await consentInForce(database.read, photo.householdId, 'K3'))
        return answerFile(blobs, file, askedAgain, http.req.header('if-none-match'));
    }
    throw refuse('not_found');
  });
}
