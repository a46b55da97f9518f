import * as contract from '@lensan/contract';
import { accountRoutes, readActor } from './features/accounts/accounts.routes.ts';
import { findAccount, findNames, listGrants } from './features/accounts/accounts.repository.ts';
import { actorFor } from './features/accounts/sessions.ts';
import { adoptionEntities } from './features/adoption/adoption.entities.ts';
import { milestoneReactions } from './features/adoption/milestones.ts';
import { milestoneOperations } from './features/adoption/milestones.usecases.ts';
import { householdEntities } from './features/households/households.entities.ts';
import { makeHouseholdHooks } from './features/households/households.repository.ts';
import { contactOperations } from './features/households/contact.usecases.ts';
import { doubleOperations } from './features/households/doubles.usecases.ts';
import { makeHouseholdOperations } from './features/households/households.usecases.ts';
import { listingEntities } from './features/listings/listings.entities.ts';
import { storefrontRoutes } from './features/storefront/storefront.routes.ts';
import { hideWithoutConsent, listingOperations } from './features/listings/listings.usecases.ts';
import {
  livestreamEntities,
  livestreamOperations,
} from './features/livestream/livestream.usecases.ts';
import { photoJobs } from './features/photos/photos.jobs.ts';
import { photoRoutes } from './features/photos/photos.routes.ts';
import { photoEntities } from './features/photos/photos.entities.ts';
import { letOriginalsGo, photoOperations } from './features/photos/photos.usecases.ts';
import { makeHeicDecoder } from './features/photos/photo-heic.ts';
import { makePhotoWorker } from './features/photos/photo-worker.ts';
import { uploadJobs, uploadRoutes } from './features/photos/uploads.ts';
import { placeRoutes } from './features/places/places.routes.ts';
import { makePayeeName } from './features/payments/payment-code.ts';
import { paymentRoutes } from './features/payments/payments.routes.ts';
import {
  paymentEntities,
  paymentOperations,
  voidPayeesOnWithdrawal,
} from './features/payments/payments.usecases.ts';
import { orderRoutes } from './features/orders/orders.routes.ts';
import { orderEntities, orderOperations } from './features/orders/orders.usecases.ts';
import { reportRoutes } from './features/reports/reports.routes.ts';
import { listPhonesSeen } from './features/sync/phones-seen.ts';
import {
  forgetLostPhones,
  makeSyncOperations,
  syncEntities,
} from './features/sync/sync.operations.ts';
import { householdNow, mergedAmong } from './features/sync/sync.repository.ts';
import { syncRoutes, type SyncSources } from './features/sync/sync.routes.ts';
import { visitEntities, visitOperations } from './features/visits/visits.usecases.ts';
import { forgetVisits } from './features/visits/visits.withdrawal.ts';
import { teamRoutes } from './features/teams/teams.routes.ts';
import { placeHooks, teamHooks } from './features/teams/teams.hooks.ts';
import { createApp, type App } from './http/app.ts';
import { healthRoutes } from './http/health.ts';
import { openApiDocument } from './http/openapi.ts';
import { mountOperations } from './http/operation-routes.ts';
import { route } from './http/route.ts';
import { staticFiles } from './http/static-files.ts';
import type { JobHandlers } from './platform/jobs.ts';
import type { OperationHandlers } from './operations/operation.ts';
import { makeOperationRunner, type OperationRunner } from './operations/runner.ts';
import type { OperationSources } from './operations/sources.ts';
import type { SyncedEntity } from './operations/synced-entity.ts';
import { makeUpcast, type Upcasters } from './operations/upcast.ts';
import type { Services } from './services.ts';

export interface ServerParts {
  readonly app: App;
  readonly jobs: JobHandlers;
}

/** Version in the OpenAPI document; the same as in package.json. */
export const productVersion = '0.1.0';

/** Every table that travels to phones: one line per feature. */
export const syncedEntities: readonly SyncedEntity[] = [
  ...householdEntities,
  ...adoptionEntities,
  ...visitEntities,
  ...photoEntities,
  ...listingEntities,
  ...paymentEntities,
  ...orderEntities,
  ...livestreamEntities,
  ...syncEntities,
];

/** Every named write: one line per feature; the compiler names a kind that nobody carries out. */
const operationHandlers = {
  ...makeHouseholdOperations({
    ...milestoneReactions,
    onConsentEnded: [
      voidPayeesOnWithdrawal,
      hideWithoutConsent,
      letOriginalsGo,
      forgetLostPhones,
      forgetVisits,
    ],
  }),
  ...contactOperations,
  ...doubleOperations,
  ...milestoneOperations,
  ...visitOperations,
  ...photoOperations,
  ...listingOperations,
  ...paymentOperations,
  ...orderOperations,
  ...livestreamOperations,
  ...makeSyncOperations(syncedEntities),
} satisfies OperationHandlers;

/**
 * Steps from bodies of older builds to the next version: one line per kind and version that
 * changed. Version 1 is the first.
 */
const upcasters: Upcasters = {};

/** What the runner of operations knows of the features. */
export const operationSources = (services: Services): OperationSources => ({
  handlers: operationHandlers,
  householdNow,
  mergedAmong,
  upcast: makeUpcast(upcasters, contract.operationsVersion),
  accountName: async (tx, id) => (await findAccount(tx, id))?.name ?? null,
  async actorOf(tx, id) {
    const account = await findAccount(tx, id);
    return account
      ? actorFor(tx, account, { sessionId: '', deviceId: '' }, services.clock())
      : null;
  },
  hasLostRights: async (tx, id, now) =>
    (await listGrants(tx, id)).some(({ validUntil }) => validUntil !== null && validUntil <= now),
});
/** Runs every named write of the product. */
export const operationRunner = (services: Services): OperationRunner =>
  makeOperationRunner(services, operationSources(services));

/** What sync knows of the features. */
export const syncSources = (services: Services): SyncSources => ({
  entities: syncedEntities,
  actorOf: operationSources(services).actorOf,
  namesOf: findNames,
  pathsOf: async (db, id) => (await listGrants(db, id)).map(({ unitPath }) => unitPath),
});

/** Mounts every feature. The only file beside `schema.ts`, `commands/` and `demo/` that names them. */
export function buildApp(
  services: Services,
  options: { isRunning?: () => boolean; checkAnswers?: boolean } = {},
): ServerParts {
  const isRunning = options.isRunning ?? (() => true);
  const app = createApp(services, {
    readActor: readActor(services),
    checkAnswers: options.checkAnswers ?? false,
    isRunning,
  });
  // Children start with the first photo and end with this process.
  const { heicDecoder } = services.config;
  const photoWorker = makePhotoWorker({
    heic: heicDecoder === undefined ? undefined : makeHeicDecoder(heicDecoder),
  });
  const jobs: JobHandlers = { ...photoJobs(services, photoWorker), ...uploadJobs(services) };

  healthRoutes(app, services, isRunning);
  route(app, contract.openApi, 'public', () => openApiDocument(app, productVersion));

  photoRoutes(app, services, photoWorker);
  uploadRoutes(app, services);
  paymentRoutes(app, services);
  orderRoutes(app, services);
  storefrontRoutes(app, services, { payeeName: makePayeeName(services) });
  placeRoutes(app, services);

  const people = { ...placeHooks, ...teamHooks, ...makeHouseholdHooks(services) };
  accountRoutes(app, services, people);
  teamRoutes(app, services, people);

  const runner = operationRunner(services);
  mountOperations(app, runner);
  reportRoutes(app, services, listPhonesSeen);
  syncRoutes(app, services, runner, syncSources(services));

  // Last: any address left is a page or file of the app.
  app.hono.use(staticFiles(services.config.webDir));
  return { app, jobs };
}
