/** The list of all tables: one line per feature. Only this file and `app.ts` name features. */
export * from './changes.table.ts';
export * from './probe.table.ts';
export * from '../platform/jobs.table.ts';
export * from '../platform/activity.table.ts';
export * from '../platform/conflicts.table.ts';
export * from '../platform/operations.table.ts';
export * from '../features/sync/sync.table.ts';
export * from '../features/places/places.table.ts';
export * from '../features/accounts/accounts.table.ts';
export * from '../features/teams/teams.table.ts';
export * from '../features/households/households.table.ts';
export * from '../features/households/milestones.table.ts';
export * from '../features/visits/visits.table.ts';
export * from '../features/photos/photos.table.ts';
export * from '../features/listings/listings.table.ts';
export * from '../features/livestream/livestream.table.ts';
export * from '../features/payments/payments.table.ts';
