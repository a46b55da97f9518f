import type {
  Infer,
  NumberedOperation,
  pull,
  push,
  PullAnswer,
  PushAnswer,
} from '@lensan/contract';
import { unpackRows, type PackedRows } from '@lensan/sync';
import { eq } from 'drizzle-orm';
import type { Actor } from '../../../platform/actor.ts';
import { makeOperationRunner, type OperationRunner } from '../../../operations/runner.ts';
import type { OperationSources } from '../../../operations/sources.ts';
import type { SyncedEntity } from '../../../operations/synced-entity.ts';
import { accounts, grants } from '../../accounts/accounts.table.ts';
import { findAccount, findNames, listGrants } from '../../accounts/accounts.repository.ts';
import { actorFor } from '../../accounts/sessions.ts';
import { householdEntities } from '../../households/households.entities.ts';
import { milestoneReactions } from '../../adoption/milestones.ts';
import { milestoneOperations } from '../../adoption/milestones.usecases.ts';
import { makeHouseholdOperations } from '../../households/households.usecases.ts';
import { insertVillage } from '../../places/places.repository.ts';
import { visitEntities, visitOperations } from '../../visits/visits.usecases.ts';
import { bodies } from '../../visits/testing/village.ts';
import {
  hoa,
  lan,
  minh,
  places,
  testServices,
  tuan,
  type TestServices,
} from '../../../../../tests/support/index.ts';
import { makeSyncOperations, syncEntities } from '../sync.operations.ts';
import { pullChanges } from '../sync.pull.ts';
import { registerDevice, takeOperations } from '../sync.push.ts';
import { householdNow } from '../sync.repository.ts';
import type { SyncSources } from '../sync.routes.ts';

export { bodies, hoa, lan, minh, places, tuan };
type PullBody = Infer<typeof pull.body>;
type PushBody = Infer<typeof push.body>;
export interface Fetched {
  readonly answer: PullAnswer;
  readonly rows: Record<string, Record<string, unknown>[]>;
  readonly gone: Record<string, [string, string][]>;
}

/** A phone as the server sees it: a number, operations in order, cursors. */
export interface TestPhone {
  readonly device: string;
  readonly key: string;
  /** Makes the next operation without sending it. */
  make(
    kind: string,
    body: object,
    options?: { householdId?: string; base?: number; again?: boolean; v?: number },
  ): NumberedOperation;
  push(operations: readonly unknown[], change?: Partial<PushBody>): Promise<PushAnswer>;
  /** Makes and sends one; answers how it ended. */
  send(
    kind: string,
    body: object,
    options?: Parameters<TestPhone['make']>[2],
  ): Promise<PushAnswer['results'][number]>;
  /** One fetch. Cursors move on. */
  pullOnce(change?: Partial<PullBody>): Promise<Fetched>;
  /** Fetches until there is no more. */
  pull(change?: Partial<PullBody>): Promise<Fetched>;
}

export interface Office extends TestServices {
  readonly runner: OperationRunner;
  readonly sources: SyncSources;
  actor(accountId: string): Promise<Actor>;
  phone(accountId: string): Promise<TestPhone>;
  /** Ends the grants of somebody. */
  dismiss(accountId: string): Promise<void>;
  grant(accountId: string, role: 'mentor' | 'commune_official', path: string): Promise<void>;
}

const entities: readonly SyncedEntity[] = [...householdEntities, ...visitEntities, ...syncEntities];

/**
 * The sync feature with households and visits over a fresh database, with the known people and
 * their real grants.
 */
export async function openOffice(change: Partial<OperationSources> = {}): Promise<Office> {
  const services = await testServices();
  const { database } = services;
  await database.write(async (tx) => {
    for (const [id, name] of [
      [places.villageId, 'Cơ Trại'],
      [places.otherVillageId, 'Xâm Thị'],
    ] as const) {
      await insertVillage(
        tx,
        id,
        { code: places.communeCode, path: places.commune },
        { name, kind: 'thon', coverage: 'good' },
        0,
      );
    }
    for (const { accountId, grants: held } of [lan, minh, tuan, hoa]) {
      await tx.insert(accounts).values({
        id: accountId,
        kind: 'person',
        name: accountId,
        createdAt: 0,
        createdBy: 'test',
      });
      for (const { role, path, personal } of held)
        await tx.insert(grants).values({
          id: `${accountId}g`,
          accountId,
          role,
          unitPath: path,
          personal: personal ?? false,
          validFrom: 0,
          validUntil: null,
          givenBy: 'test',
        });
    }
  });
  const actorOf: SyncSources['actorOf'] = async (tx, id) => {
    const account = await findAccount(tx, id);
    return account
      ? actorFor(tx, account, { sessionId: '', deviceId: '' }, services.clock())
      : null;
  };
  const runner = makeOperationRunner(services, {
    handlers: {
      ...makeHouseholdOperations(milestoneReactions),
      ...milestoneOperations,
      ...visitOperations,
      ...makeSyncOperations(entities),
    },
    householdNow,
    actorOf,
    accountName: async (_tx, id) => id,
    hasLostRights: async (tx, id, now) =>
      (await listGrants(tx, id)).some(({ validUntil }) => validUntil !== null && validUntil <= now),
    ...change,
  });
  const sources: SyncSources = {
    entities,
    actorOf,
    namesOf: findNames,
    pathsOf: async (db, id) => (await listGrants(db, id)).map(({ unitPath }) => unitPath),
  };
  const actor: Office['actor'] = async (accountId) => {
    const found = await database.write((tx) => actorOf(tx, accountId));
    if (!found) throw new Error(`${accountId} may do nothing`);
    return found;
  };
  let made = 0;
  return {
    ...services,
    runner,
    sources,
    actor,
    async dismiss(accountId) {
      await database.write((tx) =>
        tx
          .update(grants)
          .set({ validUntil: services.clock() })
          .where(eq(grants.accountId, accountId)),
      );
    },
    async grant(accountId, role, path) {
      await database.write((tx) =>
        tx.insert(grants).values({
          id: `g${++made}`,
          accountId,
          role,
          unitPath: path,
          validFrom: services.clock(),
          validUntil: null,
          givenBy: 'test',
        }),
      );
    },
    async phone(accountId) {
      const { device, key } = await registerDevice(services, await actor(accountId));
      let n = 0;
      let cursors: PullBody['cursors'] = {};
      let epoch = '';
      const phone: TestPhone = {
        device,
        key,
        make: (kind, body, { householdId = places.householdId, ...more } = {}) => ({
          n: ++n,
          id: `${device}op${n}`,
          kind,
          at: services.clock(),
          householdId,
          body,
          ...more,
        }),
        push: async (operations, changed = {}) =>
          takeOperations(services, runner, await actor(accountId), {
            device,
            epoch,
            version: 1,
            sentAt: services.clock(),
            state: { queued: 0 },
            operations: [...operations],
            ...changed,
          }),
        async send(...said) {
          const { results } = await phone.push([phone.make(...said)]);
          if (!results[0]) throw new Error('no result');
          return results[0];
        },
        async pullOnce(changed = {}) {
          const answer = await pullChanges(
            services,
            { ...sources, runner },
            await actor(accountId),
            { device, epoch, cursors, limit: 500, state: { queued: 0 }, ...changed },
          );
          if (answer.epoch !== epoch) cursors = {};
          epoch = answer.epoch;
          cursors = Object.fromEntries(
            Object.entries(cursors).filter(([scope]) => answer.scopes.includes(scope)),
          );
          for (const { scope, group, to } of answer.pages) {
            const [cards, rest] = cursors[scope] ?? [null, null];
            cursors[scope] = group === 'cards' ? [to, rest] : [cards, to];
          }
          return collect([answer]);
        },
        async pull(changed) {
          const answers: PullAnswer[] = [];
          do answers.push((await phone.pullOnce(changed)).answer);
          while (answers.at(-1)?.more && answers.length < 200);
          return collect(answers);
        },
      };
      return phone;
    },
  };
}

function collect(answers: readonly PullAnswer[]): Fetched {
  const rows: Fetched['rows'] = {};
  const gone: Fetched['gone'] = {};
  for (const page of answers.flatMap(({ pages }) => pages)) {
    if (page.rows)
      for (const [entity, records] of Object.entries(
        unpackRows(page.rows as unknown as PackedRows),
      ))
        (rows[entity] ??= []).push(...records);
    for (const [entity, ids] of Object.entries(page.gone ?? {})) (gone[entity] ??= []).push(...ids);
  }
  const answer = answers.at(-1);
  if (!answer) throw new Error('no answer');
  return { answer, rows, gone };
}
