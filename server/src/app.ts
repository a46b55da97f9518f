import * as contract from '@lensan/contract';
import { readActor } from './features/accounts/accounts.routes.ts';
import { photoJobs } from './features/photos/photos.jobs.ts';
import { photoRoutes } from './features/photos/photos.routes.ts';
import { makePhotoWorker } from './features/photos/photo-worker.ts';
import { placeRoutes } from './features/places/places.routes.ts';
import { createApp, type App } from './http/app.ts';
import { healthRoutes } from './http/health.ts';
import { openApiDocument } from './http/openapi.ts';
import { route } from './http/route.ts';
import { staticFiles } from './http/static-files.ts';
import type { JobHandlers } from './platform/jobs.ts';
import type { Services } from './services.ts';

export interface ServerParts { readonly app: App; readonly jobs: JobHandlers }

/** Version in the OpenAPI document; the same as in package.json. */
export const productVersion = '0.1.0';

/** Mounts every feature. The only file beside `database/schema.ts` that names them. */
export function buildApp(services: Services, options: { isRunning?: () => boolean; checkAnswers?: boolean } = {}): ServerParts {
  const isRunning = options.isRunning ?? (() => true);
  const app = createApp(services, { readActor: readActor(services), checkAnswers: options.checkAnswers ?? false, isRunning });
  // Children start with the first photo and end with this process.
  const photoWorker = makePhotoWorker();
  const jobs: JobHandlers = { ...photoJobs(services, photoWorker) };

  healthRoutes(app, services, isRunning);
  route(app, contract.openApi, 'public', () => openApiDocument(app, productVersion));

  photoRoutes(app, services);

  placeRoutes(app, services);

  // Last: any address left is a page or file of the app.
  app.hono.use(staticFiles(services.config.webDir));
  return { app, jobs };
}
