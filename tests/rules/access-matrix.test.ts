import { actions, cutPath, type Role, roles } from '@lensan/access';
import { operations, type Endpoint, type OperationKind } from '@lensan/contract';
import { makeOrderCode } from '@lensan/vietqr/orders';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../server/src/app.ts';
import type { Database } from '../../server/src/database/client.ts';
import { browser } from '../../server/src/features/accounts/testing/house.ts';
import type { MountedRoute } from '../../server/src/http/app.ts';
import { sampleOf } from './matrix/sample.ts';
import { areas, copyWorld, makeWorld, type Area, type World } from './matrix/world.ts';

/**
 * Open to whoever asks. A route is added here only with the reason why nobody needs to be known.
 */
const open = new Set([
  // The program about itself.
  'GET /healthz',
  'GET /readyz',
  'GET /api/openapi.json',
  // Buyers: pages and pictures of what a household agreed to show.
  'GET /anh/:file',
  'GET /p/:code',
  'GET /g/:code',
  // Signing in: each proves itself with a secret, and is slowed down.
  'POST /api/sign-in',
  'POST /api/invitations/view',
  'POST /api/invitations/accept',
  'POST /api/card/open',
  'POST /api/card/pin',
  'POST /api/card/sign-in',
  'POST /api/payees/:id/confirm-with-card',
  // The first official names the commune before there is an account; the register of communes is
  // public.
  'GET /api/places',
  // Banks report money; the report is signed.
  'POST /api/money/:service/:code',
]);

/** Allowed by the table, refused for a further reason the use case knows. */
const furtherRules = new Set([
  // Nobody makes an own equal.
  'POST /api/teams team_leader',
  // A member takes back what the member claimed; the leader takes back for all.
  'POST /api/operations/milestone.void mentor',
  // So with a visit.
  'POST /api/operations/visit.correct mentor',
  'POST /api/operations/visit.remove mentor',
  // People have a password, households a PIN.
  'POST /api/me/password household',
  ...roles.filter((role) => role !== 'household').map((role) => `POST /api/me/pin ${role}`),
]);

/**
 * A village of another commune has its own sentence, so that a slip in the choice can be mended;
 * which villages exist is no secret.
 */
const saysElsewhere = new Set(['POST /api/operations/household.register']);

/** How each role confirms a claim. */
const confirms: Readonly<Partial<Record<Role, string>>> = {
  household: 'household',
  mentor: 'second_member',
  team_leader: 'second_member',
  commune_official: 'spot_check',
};

/** Which record `:id` in an address means. */
const meant: readonly (readonly [prefix: string, name: keyof (typeof areas)['inside']])[] = [
  ['/api/photos/', 'photoId'],
  ['/api/payees/', 'payeeId'],
  ['/api/villages/', 'villageId'],
  ['/api/invitations/', 'invitationId'],
  ['/api/accounts/', 'accountId'],
  ['/api/teams/', 'teamId'],
  ['/api/sync/waiting/', 'operationId'],
  ['/api/me/devices/', 'deviceId'],
  ['/api/lessons/', 'listingId'],
];
/**
 * Writes that make a record: their `id` is new. In every other write it is the record of that kind.
 */
const makes = new Set([
  'household.register',
  'household.mark_double',
  'consent.record',
  'assignment.set',
  'visit.record',
  'visit.correct',
  'milestone.claim',
  'photo.add',
  'photo.copy',
  'listing.save',
  'payee.propose',
  'order.record',
  'script.save',
]);
const recordOf: Readonly<Record<string, keyof (typeof areas)['inside']>> = {
  household: 'householdId',
  photo: 'photoId',
  listing: 'listingId',
  payee: 'payeeId',
  order: 'orderId',
  visit: 'visitId',
  script: 'scriptId',
  milestone: 'milestoneId',
};
/**
 * Nothing of this kind stands in the areas, or the call is about oneself: inside and nowhere are
 * the same.
 */
const withoutTarget = new Set(['invitationId', 'operationId', 'deviceId', 'conflictId']);

let count = 0;
const freshId = () => `n${++count}`;
const nameOf = ({ endpoint }: MountedRoute) => `${endpoint.method} ${endpoint.path}`;
const kindOf = ({ endpoint }: MountedRoute): OperationKind | undefined => {
  const kind = endpoint.path.replace('/api/operations/', '');
  return Object.hasOwn(operations, kind) ? (kind as OperationKind) : undefined;
};
const part = (
  schema: Endpoint['body'],
  named: Readonly<Record<string, unknown>>,
): Record<string, unknown> => (schema ? (sampleOf(schema, named) as Record<string, unknown>) : {});

/**
 * What to send so that a call is about one part of the country, and whether it names anything
 * there.
 */
function callAbout(route: MountedRoute, area: Area, role?: Role) {
  const { endpoint } = route;
  const target: Readonly<Record<string, unknown>> = areas[area];
  const kind = kindOf(route);
  const used = new Set<string>();
  const named = (extra: Readonly<Record<string, unknown>>) =>
    new Proxy(
      { ...target, ...extra },
      {
        get: (values, key: string) => {
          if (key in target) used.add(key);
          return (values as Record<string, unknown>)[key];
        },
      },
    );
  if (kind) {
    const record = recordOf[kind.split('.')[0] ?? ''];
    const id = makes.has(kind) ? freshId() : record && target[record];
    if (!makes.has(kind) && record) used.add(record);
    // An assignment begun for somebody else, a merge of the spare household: the rest comes by
    // name.
    const body = part(
      operations[kind].body,
      named({
        id,
        assignmentId: null,
        ...(role ? { how: confirms[role] } : {}),
        code: makeOrderCode(3),
        bin: '970436',
        account: '0000000000124',
        occurredOn: '2026-11-20',
        way: 'link_only',
      }),
    );
    return {
      input: {
        body: {
          id: freshId(),
          at: Date.UTC(2026, 10, 25),
          householdId: target['householdId'],
          body,
        },
      },
      used,
    };
  }
  const prefix = meant.find(
    ([start]) => endpoint.path.startsWith(start) && endpoint.path.includes(':id'),
  );
  if (prefix) used.add(prefix[1]);
  const own = {
    id: prefix ? target[prefix[1]] : freshId(),
    role: endpoint.path.includes('/members') ? 'member' : 'mentor',
    teamId: null,
    code: target['communeCode'],
    // Lists are imported into a commune, not into a village.
    ...(endpoint.path.startsWith('/api/import') ? { path: cutPath(areas[area].path, 2) } : {}),
  };
  return {
    input: {
      params: part(endpoint.params, named(own)) as Record<string, string>,
      query: part(endpoint.query, named(own)) as Record<string, string>,
      body: part(endpoint.body, named(own)),
    },
    used,
  };
}

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
}
/**
 * How a call ended: the code of its refusal, also of a named write that was set aside or rejected.
 */
async function ask(
  phone: ReturnType<typeof browser>,
  route: MountedRoute,
  input: ReturnType<typeof callAbout>['input'],
): Promise<Answer> {
  const endpoint: Endpoint = { ...route.endpoint, response: undefined };
  const answer = await phone.call(endpoint, input as never).catch((error: unknown) => {
    throw new Error(`${nameOf(route)}: ${String(error)}`);
  });
  const ended = answer.body as { readonly code?: string; readonly status?: string } | null;
  return {
    status: answer.status,
    code:
      answer.code ??
      (answer.status === 200 && kindOf(route) ? (ended?.code ?? ended?.status) : undefined),
  };
}
const closed = new Set([
  'session.required',
  'session.expired',
  'forbidden',
  'not_found',
  'operation.waiting',
]);

describe('who may call what', () => {
  let world: World;
  let app: ReturnType<typeof buildApp>['app'];
  let guarded: MountedRoute[];
  beforeAll(async () => {
    world = await makeWorld();
    ({ app } = buildApp(world.services, { checkAnswers: true }));
    guarded = app.routes.filter((route) => route.action !== 'public');
  }, 60_000);
  const phoneOf = (role: Role) => world.phones[role];
  /**
   * Calls whose answer is JSON the test browser can read; files and pieces of uploads have tests of
   * their own.
   */
  const isJson = (route: MountedRoute) =>
    route.endpoint.response !== undefined &&
    ['GET', 'POST', 'PUT', 'DELETE'].includes(route.endpoint.method) &&
    !(route.endpoint.method === 'PUT' && !route.endpoint.body);
  /** Every refusal is JSON, but for HEAD, which has no content. */
  const refusesInJson = (route: MountedRoute) => route.endpoint.method !== 'HEAD';
  const allowed = (route: MountedRoute, role: Role) =>
    route.action !== 'public' && actions[route.action].roles.includes(role);

  it('every route declares a line of the access table, or stands in the list of open ones', () => {
    expect(
      app.routes
        .filter((route) => route.action === 'public')
        .map(nameOf)
        .filter((name) => !open.has(name)),
    ).toEqual([]);
    expect(guarded.filter((route) => !Object.hasOwn(actions, route.action)).map(nameOf)).toEqual(
      [],
    );
    expect(
      Object.keys(operations).filter(
        (kind) => !app.routes.some((route) => route.endpoint.path === `/api/operations/${kind}`),
      ),
    ).toEqual([]);
  });

  it('every operation is named in the table by its own name', () => {
    expect(
      app.routes
        .filter((route) => kindOf(route) !== undefined && route.action !== kindOf(route))
        .map(nameOf),
    ).toEqual([]);
  });

  it('without a session nothing answers but "sign in"', async () => {
    const wrong: string[] = [];
    for (const route of guarded.filter(refusesInJson)) {
      const { code } = await ask(browser(app), route, callAbout(route, 'inside').input);
      if (code !== 'session.required') wrong.push(`${nameOf(route)}: ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(roles)(
    'a role the table does not name (%s) is refused before anything is looked at',
    async (role) => {
      const wrong: string[] = [];
      for (const route of guarded.filter((one) => refusesInJson(one) && !allowed(one, role))) {
        for (const area of ['inside', 'outside'] as const) {
          const { status, code } = await ask(phoneOf(role), route, callAbout(route, area).input);
          if (status !== 403 || code !== 'forbidden')
            wrong.push(`${nameOf(route)} ${area}: ${status} ${code}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(roles)('to %s another province answers as if it did not exist', async (role) => {
    const wrong: string[] = [];
    for (const route of guarded.filter((one) => isJson(one) && allowed(one, role))) {
      const about = callAbout(route, 'outside', role);
      if (about.used.size === 0 || saysElsewhere.has(nameOf(route))) continue;
      const outside = await ask(phoneOf(role), route, about.input);
      const nowhere = await ask(phoneOf(role), route, callAbout(route, 'nowhere', role).input);
      if (outside.status !== nowhere.status || outside.code !== nowhere.code)
        wrong.push(
          `${nameOf(route)}: ${outside.status} ${outside.code} but ${nowhere.status} ${nowhere.code}`,
        );
      if (kindOf(route) && outside.code === 'ok') wrong.push(`${nameOf(route)} was done`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(roles)(
    '%s may do in the own area what the table says',
    async (role) => {
      const wrong: string[] = [];
      for (const route of guarded.filter(
        (one) => isJson(one) && allowed(one, role) && !furtherRules.has(`${nameOf(one)} ${role}`),
      )) {
        const about = callAbout(route, 'inside', role);
        if ([...about.used].some((name) => withoutTarget.has(name))) continue;
        const copy = await copyWorld(world);
        try {
          const { status, code } = await ask(copy.phoneOf(role), route, about.input);
          if (status >= 500 || (code !== undefined && closed.has(code)))
            wrong.push(`${nameOf(route)}: ${status} ${code}`);
        } finally {
          await copy.end();
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('every call that changes something leaves an activity, or is named with its reason', async () => {
    const [traceless, untried]: string[][] = [[], []];
    for (const route of app.routes.filter(({ endpoint }) => writes.has(endpoint.method))) {
      const trace = await traceOf(route);
      if (trace === 'untried') untried?.push(nameOf(route));
      if (trace === 'traceless') traceless?.push(nameOf(route));
    }
    expect(traceless?.toSorted()).toEqual(Object.keys(withoutTrace).toSorted());
    expect(untried?.toSorted()).toEqual(Object.keys(notTriedHere).toSorted());
  }, 240_000);

  /** What the first role leaves behind that this call succeeds for. */
  async function traceOf(route: MountedRoute): Promise<'trace' | 'traceless' | 'untried'> {
    for (const role of roles.filter((one) => isJson(route) && allowed(route, one))) {
      const about = callAbout(route, 'inside', role);
      const copy = await copyWorld(world);
      try {
        const phone = copy.phoneOf(role);
        const before = await contentOf(copy.database);
        const { status, code } = await ask(phone, route, about.input);
        if (status >= 300 || (kindOf(route) && code !== 'ok' && code !== 'conflict')) continue;
        const after = await contentOf(copy.database);
        const isLogged = after.activity > before.activity;
        return isLogged || after.rows === before.rows ? 'trace' : 'traceless';
      } finally {
        await copy.end();
      }
    }
    return 'untried';
  }
});

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Changes something, and nobody needs to find it in the log of activity. */
const withoutTrace = {
  'POST /api/sign-out': 'the session itself says when it ended',
  'POST /api/sync/device': 'a phone gets its number; what it then sends is on record',
} as const satisfies Readonly<Record<string, string>>;

/** Needs what this world does not have, or succeeds for nobody here; tested beside the code. */
const bytes = 'takes bytes, not JSON';
const secret = 'needs a secret of whoever calls';
const notTriedHere = {
  'PUT /api/photos/heic': bytes,
  'POST /api/media/:sha256': bytes,
  'PATCH /api/media/:sha256': bytes,
  'POST /api/photos/:id/retry': 'needs a photo whose bytes are here',
  'POST /api/payees/:id/confirm': secret,
  'POST /api/payees/:id/confirm-with-card': secret,
  'POST /api/money/:service/:code': secret,
  'POST /api/money-links': secret,
  'POST /api/sign-in': secret,
  'POST /api/me/password': secret,
  'POST /api/me/pin': secret,
  'POST /api/me/devices/:id/sign-out': 'needs a second phone of the same person',
  'POST /api/invitations/:id/revoke': 'needs an open invitation',
  'POST /api/invitations/view': secret,
  'POST /api/invitations/accept': secret,
  'POST /api/card/open': secret,
  'POST /api/card/pin': secret,
  'POST /api/card/sign-in': secret,
  'POST /api/teams/:id/members/:memberId/invite': 'needs a member without an account',
  'POST /api/operations/listing.publish': 'needs a listing that is complete',
  'POST /api/operations/listing.set_price': 'needs a listing that is complete',
  'POST /api/operations/order.unpaid': 'needs money that a person said had come',
  'POST /api/operations/conflict.settle': 'needs two phones that disagree',
  'POST /api/sync/push': 'needs the store of a phone; its operations are those above',
  'POST /api/sync/pull': 'needs the store of a phone',
  'POST /api/sync/carry': 'needs the store of a phone; its operations are those above',
  'POST /api/sync/waiting/:id/release': 'needs work that waits',
} as const satisfies Readonly<Record<string, string>>;

/**
 * All rows of a database but its activity, which is counted, and the log of operations, which also
 * remembers those that changed nothing.
 */
async function contentOf(database: Database): Promise<{ rows: string; activity: number }> {
  const all = async (text: string) => (await database.client.execute(text)).rows;
  const tables = await all(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
  );
  const parts: string[] = [];
  let activity = 0;
  for (const { name } of tables as unknown as { name: string }[]) {
    const rows = await all(`select * from "${name}"`);
    if (name === 'activity') activity = rows.length;
    else if (name !== 'operations') parts.push(JSON.stringify(rows));
  }
  return { rows: parts.join('\n'), activity };
}
