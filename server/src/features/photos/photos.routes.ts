import * as contract from '@lensan/contract';
import { refuse } from '@lensan/contract';
import { pathInScope } from '../../database/scope.ts';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import type { Services } from '../../services.ts';
import { consentInForce } from '../households/households.repository.ts';
import { findPhoto, listPhotosOfFile } from './photos.repository.ts';
import type { PhotoWorker } from './photo-worker.ts';
import { retryPhoto } from './originals.usecases.ts';
import { openHeic } from './photo-heic.usecases.ts';
import { recordOf } from './photos.entities.ts';

/** Types we make. Nothing else is ever served, whatever the file is called. */
const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

const fileName = (file: string): { sha256: string; type: string } => {
  const [, sha256, extension] = /^([0-9a-f]{64})\.(jpg|webp|avif)$/.exec(file) ?? [];
  const type = extension && types[extension];
  if (!sha256 || !type) throw refuse('not_found');
  return { sha256, type };
};

export function photoRoutes(
  app: App,
  services: Services,
  worker: Pick<PhotoWorker, 'copy' | 'readsHeic'>,
): void {
  const { database, blobs } = services;

  const answerFile = async (
    sha256: string,
    type: string,
    visibility: 'public' | 'private',
    known: string | undefined,
  ): Promise<Response> => {
    // The name is the hash of the content: it can never change under the same address.
    const headers = {
      'cache-control': `${visibility}, max-age=31536000, immutable`,
      etag: `"${sha256}"`,
      'x-content-type-options': 'nosniff',
    };
    if (known === headers.etag) return new Response(null, { status: 304, headers });
    const bytes = await blobs.get(sha256);
    if (!bytes) throw refuse('not_found');
    return new Response(bytes.slice(), {
      headers: {
        ...headers,
        'content-type': type,
        'content-length': String(bytes.length),
        'content-disposition': 'inline',
      },
    });
  };

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
  route(app, contract.photoFile, 'photo.read', async ({ actor, params, http }) => {
    const { sha256, type } = fileName(params.file);
    const shown = await listPhotosOfFile(database.read, sha256);
    if (!shown.some(({ photo }) => pathInScope(photo.path, actor.scope))) throw refuse('not_found');
    return answerFile(sha256, type, 'private', http.req.header('if-none-match'));
  });
  route(app, contract.photoShown, 'photo.read', async ({ actor, params, http }) => {
    const photo = requireAllowed(actor, 'photo.read', await findPhoto(database.read, params.id));
    const files = photo.versions
      .filter(({ channel }) => channel === params.channel)
      .toSorted((a, b) => a.widthPx - b.widthPx);
    const shown = files.some(({ format }) => format === 'webp')
      ? files.filter(({ format }) => format === 'webp')
      : files;
    const file = shown.find(({ widthPx }) => widthPx >= Number(params.width)) ?? shown.at(-1);
    const type = file && types[file.format];
    if (!file || !type) throw refuse('not_found');
    return answerFile(file.sha256, type, 'private', http.req.header('if-none-match'));
  });
  route(app, contract.photoPublicFile, 'public', async ({ params, http }) => {
    const { sha256, type } = fileName(params.file);
    for (const { photo } of await listPhotosOfFile(database.read, sha256)) {
      if (await consentInForce(database.read, photo.householdId, 'K3'))
        return answerFile(sha256, type, 'public', http.req.header('if-none-match'));
    }
    throw refuse('not_found');
  });
}
