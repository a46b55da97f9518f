import { readConfig, type Config } from '../../server/src/config.ts';
import { makeLog } from '../../server/src/platform/log.ts';
import type { Services } from '../../server/src/services.ts';
import { testDatabase } from './database.ts';
import { fakeClock, fakeIds, memoryBlobs, type FakeClock } from './fakes.ts';

export interface TestServices extends Services {
  readonly clock: FakeClock;
  readonly logged: () => string;
}

/**
 * The services of a server over a fresh database, with a clock to move, the same ids in every run
 * and blobs in memory.
 */
export async function testServices(settings: Partial<Config> = {}): Promise<TestServices> {
  let lines = '';
  return {
    database: await testDatabase(),
    clock: fakeClock(),
    ids: fakeIds(),
    blobs: memoryBlobs(),
    log: makeLog('debug', {
      write: (line: string) => {
        lines += line;
      },
    }),
    logged: () => lines,
    config: {
      ...readConfig({
        PUBLIC_URL: 'http://localhost:8080',
        APP_SECRET: 'test-secret-test-secret-test-secret',
        LOG_LEVEL: 'debug',
      }),
      ...settings,
    },
  };
}
