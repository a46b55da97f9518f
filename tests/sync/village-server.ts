import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { changes } from '../../server/src/operations/changes.table.ts';
import { openDatabase, type Database } from '../../server/src/database/client.ts';
import {
  accounts,
  devices,
  grants,
  sessions,
} from '../../server/src/features/accounts/accounts.table.ts';
import { digest } from '../../server/src/features/accounts/secrets.ts';
import { insertVillage } from '../../server/src/features/places/places.repository.ts';
import { systemIds } from '../../server/src/platform/ids.ts';
import { makeLog } from '../../server/src/platform/log.ts';
import { memoryBlobs } from '../support/fakes.ts';
import { folder, removeFile, templateFile } from '../support/template.ts';
import { makeRandom } from './random.ts';
import { makeVillage, villageTables, type VillageRows } from './village.ts';

export const village = { id: 's4k9x2m7q1tz0', path: '01.10210.s4k9x2m7q1tz0.' };
export const mentor = 's8w3n5c6d2hr4';

export interface VillageServer {
  readonly database: Database;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly token: string;
  close(): Promise<void>;
}

/**
 * A server with one village of 600 households and a mentor who is signed in, as after eight months
 * of work.
 */
export async function openVillageServer(
  options: { readonly webDir?: string; readonly seed?: number } = {},
): Promise<VillageServer> {
  const file = join(folder, `village-${randomUUID()}.db`);
  copyFileSync(await templateFile(), file);
  const database = await openDatabase({ url: `file:${file}` });
  const { rows, lastVersion } = makeVillage(makeRandom(options.seed ?? 7), village);
  await insertRows(database, rows);
  const token = systemIds.secret();
  const now = Date.now();
  await database.write(async (tx) => {
    await insertVillage(
      tx,
      village.id,
      { code: '10210', path: '01.10210.' },
      { name: 'Cơ Trại', kind: 'thon', coverage: 'weak' },
      0,
    );
    // The newest number, as if every change before had been written down.
    await tx
      .insert(changes)
      .values({ version: lastVersion, entity: 'visit', recordId: 'last', path: village.path });
    await tx.insert(accounts).values({
      id: mentor,
      kind: 'person',
      name: 'Trần Thị Lan',
      createdAt: 0,
      createdBy: 'test',
    });
    await tx.insert(grants).values({
      id: 'g1',
      accountId: mentor,
      role: 'mentor',
      unitPath: village.path,
      validFrom: 0,
      validUntil: null,
      givenBy: 'test',
    });
    await tx.insert(devices).values({
      id: 'd1xx',
      accountId: mentor,
      phoneHash: 'x',
      label: 'phone',
      firstSeenAt: now,
      lastSeenAt: now,
    });
    await tx.insert(sessions).values({
      id: 'x1',
      tokenHash: digest(token),
      accountId: mentor,
      deviceId: 'd1xx',
      createdAt: now,
      lastSeenAt: now,
      idleMs: 30 * 86_400_000,
      expiresAt: now + 90 * 86_400_000,
    });
  });
  const config = readConfig({
    PUBLIC_URL: 'http://localhost:8080',
    APP_SECRET: 'test-secret-test-secret-test-secret',
    ...(options.webDir ? { WEB_DIR: options.webDir } : {}),
  });
  const { app } = buildApp({
    database,
    clock: Date.now,
    ids: systemIds,
    blobs: memoryBlobs(),
    log: makeLog('fatal', { write: () => undefined }),
    config,
  });
  return {
    database,
    token,
    fetch: async (request) => app.hono.fetch(request),
    async close() {
      await database.close();
      removeFile(file);
    },
  };
}

/** 400 rows a statement: SQLite binds at most 32,766 values. */
export async function insertRows(database: Database, rows: VillageRows): Promise<void> {
  await database.write(async (tx) => {
    for (const [entity, list] of Object.entries(rows) as [keyof VillageRows, readonly object[]][]) {
      for (let from = 0; from < list.length; from += 400)
        await tx.insert(villageTables[entity]).values(list.slice(from, from + 400) as never);
    }
  });
}
