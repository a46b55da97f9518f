export type { Column, PackedRows, Table } from './columns.ts';
export { packRows } from './pack-rows.ts';
export { unpackRows } from './unpack-rows.ts';
export * from './ids.ts';
export * from './order.ts';
export * from './outbox.ts';
export * from './rebase.ts';
