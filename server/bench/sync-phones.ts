import { gzipSync } from 'node:zlib';
import { pull, push, registerDevice, type Endpoint } from '@lensan/contract';
import { banana } from '@lensan/listing/testing-samples.ts';
import { makeRandom, type Random } from '../../tests/sync/random.ts';
import type { VillageServer } from '../../tests/sync/village-server.ts';
import { accounts, devices, grants, sessions } from '../src/features/accounts/accounts.table.ts';
import { digest } from '../src/features/accounts/secrets.ts';
import { systemIds } from '../src/platform/ids.ts';
import { villageId, villagePath } from './sync-province.ts';

/** A mentor's phone that is signed in and known to the server. */
export interface BenchPhone {
  readonly device: string;
  readonly path: string;
  readonly epoch: string;
  readonly homes: readonly { readonly id: string; readonly version: number }[];
  readonly call: (endpoint: Endpoint, body: unknown) => Promise<Answer>;
  /** Number of its last operation. */
  n: number;
}
interface Answer {
  readonly ms: number;
  readonly json: () => unknown;
}
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly samples: number;
}

const quantile = (list: readonly number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
const spread = (list: readonly number[]): Spread => ({
  p50: quantile(list, 0.5),
  p95: quantile(list, 0.95),
  samples: list.length,
});

/**
 * Mentors of different villages; the first two share one, so that some of their edits are
 * concurrent.
 */
export async function beginMentors(server: VillageServer, count: number): Promise<BenchPhone[]> {
  const phones: BenchPhone[] = [];
  for (let number = 0; number < count; number++) {
    const place = number < 2 ? 0 : number - 1;
    const path = villagePath(place);
    const call = await signIn(server, path, `m${number}`);
    const device = `b${String(number).padStart(4, '0')}`;
    const { epoch } = (await call(registerDevice, { known: { device, key: 'k' } })).json() as {
      epoch: string;
    };
    const { rows } = await server.database.client.execute({
      sql: 'SELECT id, version FROM households WHERE village_id = ? ORDER BY id',
      args: [villageId(place)],
    });
    // Homes where one may come: the mentor's day is made of work that is taken.
    const agreed = await server.database.client.execute({
      sql: "SELECT household_id FROM consents WHERE village_id = ? AND purpose = 'K1' AND decision = 'given'",
      args: [villageId(place)],
    });
    const open = new Set(agreed.rows.map((row) => String(row['household_id'])));
    phones.push({
      device,
      path,
      epoch,
      call,
      n: 0,
      homes: rows
        .map((row) => ({ id: String(row['id']), version: Number(row['version']) }))
        .filter(({ id }) => open.has(id)),
    });
  }
  return phones;
}

async function signIn(
  server: VillageServer,
  path: string,
  name: string,
): Promise<BenchPhone['call']> {
  const token = systemIds.secret();
  const now = Date.now();
  await server.database.write(async (tx) => {
    await tx
      .insert(accounts)
      .values({ id: name, kind: 'person', name, createdAt: 0, createdBy: 'bench' });
    await tx.insert(grants).values({
      id: `${name}g`,
      accountId: name,
      role: 'mentor',
      unitPath: path,
      validFrom: 0,
      validUntil: null,
      givenBy: 'bench',
    });
    await tx.insert(devices).values({
      id: `${name}d`,
      accountId: name,
      phoneHash: name,
      label: '',
      firstSeenAt: now,
      lastSeenAt: now,
    });
    await tx.insert(sessions).values({
      id: `${name}s`,
      tokenHash: digest(token),
      accountId: name,
      deviceId: `${name}d`,
      createdAt: now,
      lastSeenAt: now,
      idleMs: 1e10,
      expiresAt: now + 1e10,
    });
  });
  return async (endpoint, body) => {
    const text = JSON.stringify(body);
    const isPush = endpoint.path === push.path;
    const request = new Request(`http://localhost:8080${endpoint.path}`, {
      method: endpoint.method,
      body: isPush ? new Uint8Array(gzipSync(text)) : text,
      headers: {
        'content-type': 'application/json',
        'x-account': name,
        cookie: `session-${name}=${token}`,
        ...(isPush ? { 'content-encoding': 'gzip' } : {}),
        ...(endpoint.path === pull.path ? { 'accept-encoding': 'br' } : {}),
      },
    });
    const from = performance.now();
    const answer = await server.fetch(request);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const ms = performance.now() - from;
    if (!answer.ok)
      throw new Error(`${endpoint.path}: ${answer.status} ${bytes.toString('utf8').slice(0, 200)}`);
    return { ms, json: () => JSON.parse(bytes.toString('utf8')) as unknown };
  };
}

/** What a phone waits for on the server at its first sync, and when nothing is new. */
export async function measurePages(
  phones: readonly BenchPhone[],
  newest: number,
): Promise<{ list: Spread; page: Spread; quiet: Spread }> {
  const [list, page, quiet]: [number[], number[], number[]] = [[], [], []];
  for (const { device, path, epoch, call } of phones) {
    const ask = (cursors: object) => call(pull, { device, epoch, cursors, state: { queued: 0 } });
    list.push((await ask({})).ms);
    page.push((await ask({ [path]: [0, null] })).ms);
    quiet.push((await ask({ [path]: [newest, newest] })).ms);
  }
  return { list: spread(list), page: spread(page), quiet: spread(quiet) };
}

type Deed = readonly [kind: string, householdId: string, body: object, base?: number];

/**
 * What a mentor does next, in the shares of a field day. Every one of them is taken by the server.
 */
function nextDeed(random: Random, phone: BenchPhone, id: string): Deed {
  const { id: householdId, version } = random.pick(phone.homes);
  const draw = random();
  const [, , village = ''] = phone.path.split('.');
  if (draw < 0.1)
    return [
      'household.register',
      id,
      {
        id,
        villageId: village,
        kind: 'farm',
        headName: `Hộ ${random.below(400)}`,
        addressAs: 'bac',
        addressLine: `Xóm ${random.below(9)}`,
        sells: 'mật ong',
        device: 'smart',
        isPriority: false,
        assignmentId: `${id}a`,
      },
    ];
  if (draw < 0.5)
    return [
      'visit.record',
      householdId,
      {
        id,
        householdId,
        visitedOn: '2026-11-25',
        result: random.pick(['met', 'met', 'absent', 'later']),
        tasks: ['met', 'skills'],
        skills: random.chance(0.3) ? ['payment'] : [],
        refusalReason: null,
        note: `Bác hỏi cách trả lời khách, hẹn lần ${random.below(1000)}`,
        nextOn: null,
        placeCell: null,
      },
    ];
  if (draw < 0.66)
    return [
      'household.edit',
      householdId,
      {
        id: householdId,
        ...(random.chance(0.6)
          ? { sells: `chuối sấy ${random.below(100)}` }
          : { addressLine: `Xóm ${random.below(100)}` }),
      },
      version,
    ];
  if (draw < 0.76)
    return [
      'consent.record',
      householdId,
      {
        id,
        householdId,
        purpose: random.pick(['K1', 'K3', 'K4']),
        decision: 'given',
        textVersion: 'K1/2026-11-1',
        evidence: 'paper',
        wasReadAloud: true,
        answeredBy: 'head',
        seen: null,
      },
    ];
  if (draw < 0.84)
    return [
      'listing.save',
      householdId,
      {
        id,
        householdId,
        title: null,
        description: null,
        facts: { ...banana, priceDong: 10_000 * (1 + random.below(20)), bundle: null },
        step: 2,
      },
    ];
  if (draw < 0.94)
    return [
      'photo.add',
      householdId,
      {
        id,
        householdId,
        listingId: null,
        shot: 'whole',
        sha256: Buffer.from(random.bytes(32)).toString('hex'),
        byteLength: 180_000,
        widthPx: 1920,
        heightPx: 2560,
      },
    ];
  return [
    'milestone.claim',
    householdId,
    {
      id,
      householdId,
      code: random.pick(['C1', 'G1', 'P1']),
      occurredOn: '2026-11-24',
      evidence: [],
    },
  ];
}

export interface PushFigures {
  readonly perSecond: number;
  /** Processor time of this process, phones included, for one operation: exact on a busy machine. */
  readonly cpuMs: number;
  readonly answerMs: Spread;
  readonly kinds: Record<string, number>;
  readonly conflicts: number;
}

/**
 * All phones push at once, each its own queue in order, batch after batch. The median of the
 * rounds.
 */
export async function measurePushes(
  phones: readonly BenchPhone[],
  { size, operations, rounds }: { size: number; operations: number; rounds: number },
): Promise<PushFigures> {
  const random = makeRandom(size);
  const answerMs: number[] = [];
  const perSecond: number[] = [];
  const cpuMs: number[] = [];
  const kinds: Record<string, number> = {};
  let conflicts = 0;
  const batches = Math.ceil(operations / size / phones.length);
  for (let round = 0; round < rounds; round++) {
    const queues = phones.map((phone) =>
      Array.from({ length: batches }, () =>
        Array.from({ length: size }, () => {
          const n = ++phone.n;
          const [kind, householdId, body, base] = nextDeed(random, phone, `${phone.device}r${n}`);
          kinds[kind] = (kinds[kind] ?? 0) + 1;
          return {
            n,
            id: `${phone.device}o${n}`,
            kind,
            at: Date.now(),
            householdId,
            v: 1,
            ...(base === undefined ? {} : { base }),
            body,
          };
        }),
      ),
    );
    const from = performance.now();
    const cpuFrom = process.cpuUsage();
    await Promise.all(
      phones.map(async ({ call, device, epoch }, place) => {
        for (const queue of queues[place] ?? []) {
          const answer = await call(push, {
            device,
            epoch,
            version: 1,
            sentAt: Date.now(),
            state: { queued: size },
            operations: queue,
          });
          answerMs.push(answer.ms);
          const { results } = answer.json() as { results: { status: string }[] };
          const refused = results.find(({ status }) => status !== 'ok' && status !== 'conflict');
          if (refused || results.length !== size)
            throw new Error(`not taken: ${JSON.stringify(refused ?? results)}`);
          conflicts += results.filter(({ status }) => status === 'conflict').length;
        }
      }),
    );
    const taken = size * batches * phones.length;
    perSecond.push(taken / ((performance.now() - from) / 1000));
    const { user, system } = process.cpuUsage(cpuFrom);
    cpuMs.push((user + system) / 1000 / taken);
  }
  return {
    perSecond: quantile(perSecond, 0.5),
    cpuMs: quantile(cpuMs, 0.5),
    answerMs: spread(answerMs),
    kinds,
    conflicts,
  };
}
