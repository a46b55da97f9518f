import { eq } from 'drizzle-orm';
import { operationSources, syncSources } from '../../server/src/app.ts';
import type { Database, Tx } from '../../server/src/database/client.ts';
import { inSavepoint } from '../../server/src/database/savepoint.ts';
import { makeScope } from '../../server/src/database/scope.ts';
import { readActor } from '../../server/src/features/accounts/accounts.routes.ts';
import { phoneStores } from '../../server/src/features/sync/sync.table.ts';
import { syncRoutes } from '../../server/src/features/sync/sync.routes.ts';
import { createApp } from '../../server/src/http/app.ts';
import type { ReadActor } from '../../server/src/http/session.ts';
import type {
  OperationContext,
  OperationHandler,
  OperationOutcome,
} from '../../server/src/operations/operation.ts';
import { makeOperationRunner, type OperationRunner } from '../../server/src/operations/runner.ts';
import type { OperationSources } from '../../server/src/operations/sources.ts';
import { operationLog } from '../../server/src/operations/operations.table.ts';
import type { Services } from '../../server/src/services.ts';
import type { Phone, Server } from '../../web/src/local/phone.ts';
import { readMeta, writeMeta } from '../../web/src/local/store.ts';
import type { StoredOperation } from '../../web/src/local/types.ts';
import type { Plan } from './simulate.ts';
import { villages, type MakeApp, type World } from './world.ts';

/**
 * A protocol with one thing left out or done wrongly, to prove that the simulation would notice.
 */
export type Mutant = Pick<Plan, 'makeApp' | 'spoilServer' | 'keepsEpoch'> & {
  /**
   * Seed of the gate to begin with, where the usual first one lacks what the fault needs (places
   * that change, say). The others follow.
   */
  readonly begin?: number;
};

interface Change {
  readonly services?: (services: Services) => Services;
  readonly sources?: (sources: OperationSources) => OperationSources;
  readonly runner?: (runner: OperationRunner) => OperationRunner;
  readonly readActor?: (read: ReadActor) => ReadActor;
  readonly holdsAllVillages?: boolean;
}

/** The sync part of the server, put together from the same parts with one of them changed. */
const wrongApp =
  (change: Change): MakeApp =>
  (real) => {
    const services = change.services?.(real) ?? real;
    const read = readActor(services);
    const app = createApp(services, { readActor: change.readActor?.(read) ?? read });
    const sources = operationSources(services);
    const runner = makeOperationRunner(services, change.sources?.(sources) ?? sources);
    syncRoutes(app, services, change.runner?.(runner) ?? runner, {
      ...syncSources(services),
      ...(change.holdsAllVillages
        ? { homeVillages: async () => villages.map(({ path }) => path) }
        : {}),
    });
    return app;
  };

/** Every use case works with a context that is changed in one point. */
const wrongContext = (alter: (context: OperationContext) => Partial<OperationContext>): Mutant => ({
  makeApp: wrongApp({
    sources: (sources) => ({
      ...sources,
      handlers: Object.fromEntries(
        Object.entries(sources.handlers).map(([kind, handler]) => [
          kind,
          (context: OperationContext, body: unknown) =>
            (handler as OperationHandler<unknown>)({ ...context, ...alter(context) }, body),
        ]),
      ),
    }),
  }),
});

const afterEach = (alter: (tx: Tx) => Promise<unknown>, status?: 'rejected'): Mutant => ({
  makeApp: wrongApp({
    runner: (runner) => ({
      ...runner,
      async runInside(...call) {
        const results = await runner.runInside(...call);
        await alter(call[0]);
        return results.map((result) =>
          status && result.status === 'parked' ? { ...result, status, code: 'not_found' } : result,
        );
      },
    }),
  }),
});

const onPhone = (
  spoil: (server: Server, phone: () => Phone, world: World) => Partial<Server>,
): Mutant => ({
  spoilServer: (server, phone, world) => ({ ...server, ...spoil(server, phone, world) }),
});

/** Every seventh operation is written down as done, and what it did is not kept. */
const losingEffects =
  (handler: OperationHandler<unknown>, count: { n: number }): OperationHandler<unknown> =>
  async (context, body) => {
    if (++count.n % 7 > 0) return handler(context, body);
    const undo = new Error('undo');
    let outcome: OperationOutcome | undefined;
    await inSavepoint(context.tx, async () => {
      outcome = await handler(context, body);
      throw undo;
    }).catch((error: unknown) => {
      if (error !== undo) throw error;
    });
    return outcome ?? { status: 'ok' };
  };

const sentBefore = new WeakMap<World, Map<string, number>>();

export const mutants: Readonly<Record<string, Mutant>> = {
  'no dedupe by operation id': {
    makeApp: wrongApp({
      runner: (runner) => ({
        ...runner,
        async runInside(tx, actor, delivery, delivered, _options) {
          for (const { envelope } of delivered)
            await tx.delete(operationLog).where(eq(operationLog.id, envelope.id));
          return runner.runInside(tx, actor, delivery, delivered);
        },
      }),
    }),
  },
  'a cursor as coarse as a clock': wrongContext((context) => ({
    async nextVersion(...change) {
      const version = await context.nextVersion(...change);
      return version - (version % 4);
    },
  })),
  'no epoch after a restore': { keepsEpoch: true },
  'no parking: what comes before its record is refused': afterEach(
    (tx) =>
      tx
        .update(operationLog)
        .set({ status: 'rejected', code: 'not_found', waiting: null })
        .where(eq(operationLog.status, 'parked')),
    'rejected',
  ),
  'written down as done before it is done': {
    makeApp: wrongApp({
      sources: (sources) => {
        const count = { n: 0 };
        return {
          ...sources,
          handlers: Object.fromEntries(
            Object.entries(sources.handlers).map(([kind, handler]) => [
              kind,
              losingEffects(handler as OperationHandler<unknown>, count) as OperationHandler<never>,
            ]),
          ),
        };
      },
    }),
  },
  'the cursor moves before the rows': onPhone((server, phone) => ({
    async pull(body) {
      const answer = await server.pull(body);
      const { database } = phone();
      const cursors =
        (await readMeta(database, 'epoch')) === answer.epoch
          ? { ...(await readMeta(database, 'cursors')) }
          : {};
      for (const page of answer.pages) {
        const [cards, rest] = cursors[page.scope] ?? [null, null];
        cursors[page.scope] = page.group === 'cards' ? [page.to, rest] : [cards, page.to];
      }
      await writeMeta(database, 'cursors', cursors);
      await writeMeta(database, 'epoch', answer.epoch);
      return answer;
    },
  })),
  'off the queue before the answer is kept': onPhone((server, phone) => ({
    async push(body) {
      await phone().database.out.bulkDelete(
        (body.operations as StoredOperation[]).map(({ n }) => n),
      );
      return server.push(body);
    },
  })),
  'numbers are not checked to follow each other': onPhone((server, _phone, world) => ({
    async push(body) {
      const [store] = await world.services.database.read
        .select()
        .from(phoneStores)
        .where(eq(phoneStores.device, body.device));
      const operations = (body.operations as StoredOperation[]).map((operation, place) => ({
        ...operation,
        n: (store?.last ?? 0) + 1 + place,
      }));
      return server.push({ ...body, operations });
    },
  })),
  'a retry gets a new id': onPhone((server, _phone, world) => {
    const known = sentBefore.get(world) ?? new Map<string, number>();
    sentBefore.set(world, known);
    return {
      async push(body) {
        const renamed = new Map<string, string>();
        const operations = (body.operations as StoredOperation[]).map((operation) => {
          const times = known.get(operation.id) ?? 0;
          known.set(operation.id, times + 1);
          const id = times === 0 ? operation.id : `${operation.id}x${times}`;
          renamed.set(id, operation.id);
          return { ...operation, id };
        });
        const answer = await server.push({ ...body, operations });
        return {
          ...answer,
          results: answer.results.map((result) => ({
            ...result,
            id: renamed.get(result.id) ?? result.id,
          })),
        };
      },
    };
  }),
  'gaps are ignored': onPhone((server, phone) => ({
    async push(body) {
      const { want: _want, ...answer } = await server.push(body);
      return answer;
    },
    async pull(body) {
      const answer = await server.pull(body);
      const newest = await phone().database.sent.orderBy('n').last();
      return { ...answer, last: Math.max(answer.last, newest?.n ?? 0) };
    },
  })),
  'the last writer wins, guarded field or not': {
    begin: 3,
    ...wrongContext((context) => ({
      mergeFields: (edit) => context.mergeFields({ ...edit, guarded: [] }),
    })),
  },
  'a losing value is dropped': wrongContext(() => ({
    async mergeFields(edit) {
      const values = Object.fromEntries(
        Object.entries(edit.patch).filter(([, value]) => value !== undefined),
      ) as Partial<typeof edit.current>;
      return { values: await Promise.resolve(values), fields: Object.keys(values), status: 'ok' };
    },
  })),
  'no scope on what is fetched': {
    makeApp: wrongApp({
      holdsAllVillages: true,
      readActor: (read) => async (http) => {
        const actor = await read(http);
        return actor && { ...actor, scope: makeScope(['']) };
      },
    }),
  },
  'losing a place throws unsent work away': {
    begin: 4,
    ...onPhone((server, phone) => ({
      async pull(body) {
        const answer = await server.pull(body);
        const { database } = phone();
        const gone = await database.dossier
          .where('scope')
          .noneOf([...answer.scopes])
          .primaryKeys();
        await database.out.filter(({ householdId }) => gone.includes(householdId)).delete();
        return answer;
      },
    })),
  },
  'a merge leaves no signpost': {
    begin: 8,
    makeApp: wrongApp({
      sources: (sources) => ({ ...sources, householdNow: async (_tx, id) => id }),
    }),
  },
  'what waits on the server is dropped': afterEach((tx) =>
    tx.delete(operationLog).where(eq(operationLog.status, 'parked')),
  ),
  'deletions are not told': {
    begin: 4,
    ...onPhone((server) => ({
      async pull(body) {
        const answer = await server.pull(body);
        return { ...answer, pages: answer.pages.map(({ gone: _gone, ...page }) => page) };
      },
    })),
  },
  'nobody hears how waiting work ended': onPhone((server) => ({
    async pull(body) {
      return { ...(await server.pull(body)), results: [] };
    },
  })),
  'a refusal is taken for success': onPhone((server) => ({
    async push(body) {
      const answer = await server.push(body);
      return {
        ...answer,
        results: answer.results.map((result) =>
          result.status === 'rejected' ? { ...result, status: 'ok' as const } : result,
        ),
      };
    },
  })),
  'the phone keeps nothing of what it sent': onPhone((server, phone) => ({
    async pull(body) {
      await phone()
        .database.sent.filter(({ status }) => status !== 'parked')
        .delete();
      return server.pull(body);
    },
  })),
};

/**
 * Every seventh commit never happens, and its answer goes out all the same: as a server that loses
 * power. Phones bring it back.
 */
export const losingCommits: Mutant = {
  makeApp: wrongApp({
    services: (services) => ({ ...services, database: withLostCommits(services.database) }),
  }),
};

function withLostCommits(database: Database): Database {
  let count = 0;
  const undo = new Error('undo');
  return {
    ...database,
    async write(work) {
      if (++count % 7 > 0) return database.write(work);
      let value: { readonly answer: Awaited<ReturnType<typeof work>> } | undefined;
      await database
        .write(async (tx) => {
          value = { answer: await work(tx) };
          throw undo;
        })
        .catch((error: unknown) => {
          if (error !== undo) throw error;
        });
      if (!value) throw undo;
      return value.answer;
    },
  };
}
