import { pathDepth } from '@lensan/access';
import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { and, eq, isNull } from 'drizzle-orm';
import { buildApp, syncedEntities } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { openDatabase, type Database } from '../../server/src/database/client.ts';
import {
  accounts,
  devices,
  grants,
  sessions,
} from '../../server/src/features/accounts/accounts.table.ts';
import { digest } from '../../server/src/features/accounts/secrets.ts';
import { insertVillage } from '../../server/src/features/places/places.repository.ts';
import { renewEpoch } from '../../server/src/features/sync/sync.repository.ts';
import type { App } from '../../server/src/http/app.ts';
import { makeLog } from '../../server/src/platform/log.ts';
import type { Services } from '../../server/src/services.ts';
import { fakeIds, memoryBlobs, startOfTests } from '../support/fakes.ts';
import { folder, removeFile, templateFile } from '../support/template.ts';
import { watchScope } from '../support/tripwire.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Turns } from './turns.ts';

export const commune = '01.10210.';
export const villages = ['v1', 'v2', 'v3'].map((id) => ({ id, path: `${commune}${id}.` }));

/** How the app is put together; the deliberate faults of the tests put it together wrongly. */
export type MakeApp = (services: Services) => App;
export const realApp: MakeApp = (services) => buildApp(services, { checkAnswers: true }).app;

export interface Counts {
  strayed: number;
  restores: number;
  scopeChanges: number;
  clockSteps: number;
  signInsEnded: number;
  [name: string]: number;
}

/** The server, its file, its clock and what happens to it. */
export interface World {
  readonly services: Services;
  readonly counts: Counts;
  fetch(request: Request): Promise<Response>;
  /**
   * What happens at a step, by chance: the clock moves, a copy is put aside or taken back, people
   * come and go.
   */
  happen(random: Random): Promise<void>;
  signIn(person: Person): Promise<string>;
  endSession(token: string): Promise<void>;
  restore(): Promise<void>;
  /** Nobody is left without any place, and nothing changes any more. */
  calm(random: Random): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly people: readonly Person[];
  readonly turns: Turns;
  readonly makeApp?: MakeApp | undefined;
  readonly restores: number;
  readonly scopeChanges: boolean;
  readonly keepsEpoch?: boolean | undefined;
}

/**
 * A running server over a file of its own. Every write and every reading of a fetch is a step other
 * requests may go before.
 */
export async function openWorld({
  people,
  turns,
  makeApp = realApp,
  restores,
  scopeChanges,
  keepsEpoch = false,
}: WorldOptions): Promise<World> {
  const file = join(folder, `sync-${randomUUID()}.db`);
  const copy = `${file}.copy`;
  copyFileSync(await templateFile(), file);
  const ids = fakeIds();
  const counts: Counts = {
    strayed: 0,
    restores: 0,
    scopeChanges: 0,
    clockSteps: 0,
    signInsEnded: 0,
  };
  let now = startOfTests;
  let restoresLeft = restores;
  let copiedAt = -1;
  let steps = 0;

  const open = async (): Promise<{ services: Services; app: App; database: Database }> => {
    // What a power cut does to the server's disk is not the subject here; waiting for the disk
    // would be most of the time.
    const database = await openDatabase({
      url: `file:${file}`,
      onQuery: watchScope,
      waitsForDisk: false,
    });
    const services: Services = {
      database: interleaved(database, turns),
      clock: () => now,
      ids,
      blobs: memoryBlobs(),
      log: makeLog('warn', {
        write: (line: string) => {
          if (line.includes('holds other rows')) counts.strayed++;
        },
      }),
      config: readConfig({
        PUBLIC_URL: 'http://localhost:8080',
        APP_SECRET: 'test-secret-test-secret-test-secret',
      }),
    };
    return { services, app: makeApp(services), database };
  };
  let running = await open();
  const write: Database['write'] = (work) => running.database.write(work);
  await write((tx) => insertPeople(tx, people));

  const copyAside = async () => {
    rmSync(copy, { force: true });
    await running.database.client.execute({ sql: 'VACUUM INTO ?', args: [copy] });
    copiedAt = steps;
  };
  const world: World = {
    get services() {
      return running.services;
    },
    counts,
    fetch: async (request) => running.app.hono.fetch(request),
    async happen(random) {
      steps++;
      now += random.below(4000);
      if (random.chance(0.01)) {
        now -= 4000;
        counts.clockSteps++;
      }
      if (restoresLeft > 0 && copiedAt < 0 && random.chance(0.004)) await copyAside();
      if (restoresLeft > 0 && copiedAt >= 0 && steps - copiedAt > 120 && random.chance(0.01))
        await world.restore();
      if (scopeChanges && random.chance(0.012))
        await changeScope(write, people, now, ids.id(), random, counts);
    },
    async signIn(person) {
      const token = ids.secret();
      const id = ids.id();
      await write(async (tx) => {
        await tx.insert(devices).values({
          id,
          accountId: person.id,
          phoneHash: id,
          label: 'phone',
          firstSeenAt: now,
          lastSeenAt: now,
        });
        await tx.insert(sessions).values({
          id: ids.id(),
          tokenHash: digest(token),
          accountId: person.id,
          deviceId: id,
          createdAt: now,
          lastSeenAt: now,
          idleMs: 30 * 86_400_000,
          expiresAt: now + 90 * 86_400_000,
        });
      });
      return token;
    },
    async endSession(token) {
      counts.signInsEnded++;
      await write((tx) =>
        tx
          .update(sessions)
          .set({ endedAt: now })
          .where(eq(sessions.tokenHash, digest(token))),
      );
    },
    async restore() {
      if (copiedAt < 0) await copyAside();
      restoresLeft--;
      counts.restores++;
      copiedAt = -1;
      await running.database.close();
      removeFile(file);
      copyFileSync(copy, file);
      running = await open();
      // As the command does after a restore.
      if (!keepsEpoch) await write((tx) => renewEpoch(tx, ids.id));
    },
    async calm(random) {
      restoresLeft = 0;
      for (const person of people) {
        const held = await running.database.read
          .select()
          .from(grants)
          .where(and(eq(grants.accountId, person.id), isNull(grants.validUntil)));
        if (held.length === 0)
          await write((tx) =>
            tx.insert(grants).values({
              id: ids.id(),
              accountId: person.id,
              role: person.role,
              unitPath: random.pick(villages).path,
              validFrom: now,
              validUntil: null,
              givenBy: 'test',
            }),
          );
      }
    },
    async close() {
      await running.database.close();
      removeFile(file);
      rmSync(copy, { force: true });
    },
  };
  return world;
}

async function insertPeople(
  tx: Parameters<Parameters<Database['write']>[0]>[0],
  people: readonly Person[],
): Promise<void> {
  for (const { id } of villages)
    await insertVillage(
      tx,
      id,
      { code: '10210', path: commune },
      { name: `Thôn ${id}`, kind: 'thon', coverage: 'weak' },
      0,
    );
  for (const person of people) {
    await tx.insert(accounts).values({
      id: person.id,
      kind: 'person',
      name: person.name,
      createdAt: 0,
      createdBy: 'test',
    });
    for (const [place, path] of person.paths.entries()) {
      await tx.insert(grants).values({
        id: `${person.id}g${place}`,
        accountId: person.id,
        role: person.role,
        unitPath: path,
        personal: true,
        validFrom: 0,
        validUntil: null,
        givenBy: 'test',
      });
    }
  }
}

/** A member leaves a village team or joins another. */
async function changeScope(
  write: Database['write'],
  people: readonly Person[],
  now: number,
  id: string,
  random: Random,
  counts: Counts,
): Promise<void> {
  const person = random.pick(
    people.filter(
      ({ role, paths }) =>
        role === 'mentor' ||
        (role === 'team_leader' && paths.every((path) => pathDepth(path) === 3)),
    ),
  );
  const village = random.pick(villages).path;
  counts.scopeChanges++;
  await write(async (tx) => {
    const [held] = await tx
      .select()
      .from(grants)
      .where(
        and(
          eq(grants.accountId, person.id),
          eq(grants.unitPath, village),
          isNull(grants.validUntil),
        ),
      );
    if (held) await tx.update(grants).set({ validUntil: now }).where(eq(grants.id, held.id));
    else
      await tx.insert(grants).values({
        id,
        accountId: person.id,
        role: person.role,
        unitPath: village,
        validFrom: now,
        validUntil: null,
        givenBy: 'test',
      });
  });
}

/**
 * The same database, where every write and both sides of every batch of reads wait for their turn.
 */
function interleaved(database: Database, turns: Turns): Database {
  const read = new Proxy(database.read, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name !== 'batch') return value;
      return async (queries: never) => {
        await turns.turn();
        const answers: unknown = await target.batch(queries);
        await turns.turn();
        return answers;
      };
    },
  });
  return {
    ...database,
    read,
    write: async (work) => {
      await turns.turn();
      return database.write(work);
    },
  };
}

export { syncedEntities };
