export * from './columns.ts';
export * from './ids.ts';
export * from './order.ts';
export * from './outbox.ts';
export * from './rebase.ts';
