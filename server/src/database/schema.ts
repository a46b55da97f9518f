/** The list of all tables: one line per feature. Only this file and `app.ts` name features. */
export * from './changes.table.ts';
export * from '../platform/activity.table.ts';
export * from '../platform/conflicts.table.ts';
export * from '../platform/operations.table.ts';
