import type { Infer, PullAnswer, push, PushAnswer } from '@lensan/contract';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { CallError } from '../../api/client.ts';
import { startPhone, type Phone, type Server } from '../phone.ts';
import { makeStore, type LocalDatabase } from '../store.ts';

/** Phone time of every test. */
export const now = Date.UTC(2026, 10, 25, 2);

/** A store of its own in memory. */
export const emptyStore = (): LocalDatabase =>
  makeStore('lan', { indexedDB: new IDBFactory(), IDBKeyRange });

/** What a phone said, and the answer to its next question; without one the line is dead. */
export interface TestServer extends Server {
  readonly pushed: Infer<typeof push.body>[];
  readonly pulled: Parameters<Server['pull']>[0][];
  onPush: (body: Infer<typeof push.body>) => Partial<PushAnswer>;
  onPull: (body: Parameters<Server['pull']>[0]) => Partial<PullAnswer>;
}
export function testServer(): TestServer {
  const offline = () => {
    throw new CallError('offline', 0);
  };
  const server: TestServer = {
    pushed: [],
    pulled: [],
    onPush: offline,
    onPull: offline,
    register: async () => ({ epoch: 'e1', now }),
    push: async (body) => {
      server.pushed.push(body);
      return { epoch: 'e1', now, last: 0, results: [], ...server.onPush(body) };
    },
    pull: async (body) => {
      server.pulled.push(body);
      return {
        now,
        epoch: 'e1',
        last: 0,
        scopes: [],
        pages: [],
        results: [],
        more: false,
        ...server.onPull(body),
      };
    },
    carry: async () => offline(),
  };
  return server;
}

/** A phone over a store and a server in the hands of the test. */
export const testPhone = (
  database: LocalDatabase,
  server: Server,
  parts: Partial<Phone> = {},
): Promise<Phone> =>
  startPhone({
    database,
    server,
    clock: () => now,
    randomBytes: (count) => new Uint8Array(count).fill(7),
    changed: () => undefined,
    ...parts,
  });
