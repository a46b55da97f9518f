import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Database } from './database/client.ts';
import type { BlobStore } from './platform/blob-store.ts';
import type { Clock } from './platform/clock.ts';
import type { Ids } from './platform/ids.ts';

/** Built once at start; functions take what they need by `Pick`. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly blobs: BlobStore;
  readonly log: Logger;
  readonly config: Config;
}
