import * as z from 'zod/mini';
import { id, instant, none } from './common.ts';
import { endpoint } from './endpoint.ts';
import { jobsStanding } from './platform.ts';
import { operationEnvelope, operationResult } from './operation.ts';
import { pushBytes, pushLimit } from './sync-limits.ts';

export * from './sync-limits.ts';

/** Number of a phone's store, given by the server: first part of every id it makes. */
export const deviceNumber = z.string().check(z.regex(/^[0-9a-z]{3,8}$/));
/** Path of what is pulled: `province.commune.village.` or one household below it. */
export const scopePath = z.string().check(z.regex(/^([0-9a-z-]+\.){2,4}$/), z.maxLength(120));
const sequence = z.int().check(z.minimum(0));

export const registerDevice = endpoint({
  method: 'POST',
  path: '/api/sync/device',
  summary: 'Give a phone store its number, the first part of every id it makes',
  /**
   * Given when the server, restored from a backup, no longer knows the number the phone works with.
   */
  body: z.object({
    known: z.optional(z.object({ device: deviceNumber, key: z.string().check(z.maxLength(64)) })),
  }),
  response: z.object({
    device: deviceNumber,
    epoch: z.string(),
    now: instant,
    /**
     * 256-bit key, base64url: seals the file of unsent work that another phone can carry, so that
     * nobody on the way reads or changes it.
     */
    key: z.string(),
  }),
});

/**
 * What a phone tells about itself with every push and pull, so that unsent work is known before it
 * is lost.
 */
export const phoneState = z.object({
  /** Operations on the phone that the server has not confirmed. */
  queued: z.int().check(z.minimum(0)),
  /** Phone time of the oldest of them. */
  oldestAt: z.optional(instant),
  /** Photos not fully sent. */
  photos: z.optional(z.int().check(z.minimum(0))),
  /** True when the browser promised not to clear the store. */
  persisted: z.optional(z.boolean()),
  app: z.optional(z.string().check(z.maxLength(40))),
  /**
   * Faults of the app's code that this phone keeps: how many different ones, and the names of the
   * last. Names of code only, such as `TypeError projection visit.record`: nothing a person entered.
   */
  faults: z.optional(
    z.object({
      count: z.int().check(z.minimum(1), z.maximum(99)),
      names: z.array(z.string().check(z.regex(/^[\w. ]{1,81}$/))).check(z.maxLength(5)),
    }),
  ),
});
export type PhoneState = z.output<typeof phoneState>;

/** An operation with its place in the phone's own order: contiguous from 1 per device number. */
export const numberedOperation = z.extend(operationEnvelope, {
  n: z.int().check(z.minimum(1)),
  /** The server had taken it before it was restored from a backup. */
  again: z.optional(z.boolean()),
});
export type NumberedOperation = z.output<typeof numberedOperation>;

export const push = endpoint({
  method: 'POST',
  path: '/api/sync/push',
  summary: 'Deliver operations made on a phone, in its order',
  maxBodyBytes: 4 * pushBytes,
  body: z.object({
    device: deviceNumber,
    epoch: z.string().check(z.maxLength(40)),
    /** `operationsVersion` of the build that wrote them. */
    version: z.int().check(z.minimum(1)),
    /** Phone clock at sending, ms UTC: measures its offset. */
    sentAt: instant,
    state: phoneState,
    // Read one by one by the server, so that one unreadable operation never holds back the rest.
    operations: z.array(z.unknown()).check(z.maxLength(pushLimit)),
  }),
  response: z.object({
    epoch: z.string(),
    now: instant,
    /** Number of the last operation of this device the server has. */
    last: sequence,
    results: z.array(operationResult),
    /** Set when the first number was not `last + 1`: send again from here. */
    want: z.optional(sequence),
  }),
});

/**
 * Rows of one fetch: 2,000 are about 17 KB, three seconds of GPRS. More in one page pack closer,
 * fewer lose less when the line breaks.
 */
export const pullRows = 2000;

/** Cards first: the household rows of all scopes, then everything else. */
export const pullGroup = z.enum(['cards', 'rest']);
export type PullGroup = z.output<typeof pullGroup>;

/**
 * Rows of a page as columns; `packRows` and `unpackRows` of `@lensan/sync` say what stands in them.
 */
export const packedRows = z.object({
  heads: z.array(z.string()),
  homes: z.array(z.unknown()),
  tables: z.record(
    z.string(),
    z.object({ count: z.int(), fields: z.record(z.string(), z.array(z.unknown())) }),
  ),
});

export const pullPage = z.object({
  scope: scopePath,
  group: pullGroup,
  /**
   * Cursor this page starts after; 0 with `fresh` replaces what the phone holds of the scope and
   * group.
   */
  from: sequence,
  to: sequence,
  more: z.boolean(),
  /**
   * True when the phone must forget what it holds of this scope and group before taking the page.
   */
  fresh: z.optional(z.boolean()),
  /** Absent where nothing but deletions is told. */
  rows: z.optional(packedRows),
  /** Deleted rows by entity: `[id, householdId]`. */
  gone: z.optional(z.record(z.string(), z.array(z.tuple([z.string(), z.string()])))),
});
export type PullPage = z.output<typeof pullPage>;

export const pull = endpoint({
  method: 'POST',
  path: '/api/sync/pull',
  summary: 'Fetch what changed in the villages a phone holds',
  body: z.object({
    device: deviceNumber,
    /**
     * The phone's key, told while it does not know whether the server knows it: a first fetch
     * registers it as `registerDevice` does, without a round trip of its own.
     */
    key: z.optional(z.string().check(z.maxLength(64))),
    epoch: z.string().check(z.maxLength(40)),
    /** By scope path: how far the phone has read the cards and the rest; null = nothing yet. */
    cursors: z.record(scopePath, z.tuple([z.nullable(sequence), z.nullable(sequence)])),
    /** Villages an official chose to hold, beside those the grants name. */
    wanted: z.optional(z.array(scopePath).check(z.maxLength(40))),
    /**
     * Operations of this phone that wait on the server, at most a hundred at once: it answers how
     * they stand.
     */
    waiting: z.optional(z.array(id).check(z.maxLength(100))),
    /**
     * Those of `waiting` that had been taken before the server was restored from a backup: they are
     * not refused. Left out by older builds.
     */
    again: z.optional(z.array(id).check(z.maxLength(100))),
    /**
     * Now and then, by scope: how many records the phone holds, and the sum of their versions.
     * Where that is wrong the scope begins anew.
     */
    check: z.optional(z.record(scopePath, z.tuple([sequence, sequence]))),
    /** Most rows in the answer; `pullRows` when left out. */
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(5000))),
    state: phoneState,
  }),
  response: z.object({
    epoch: z.string(),
    now: instant,
    last: sequence,
    /** What this phone may hold now; it forgets everything else that has no unsent work. */
    scopes: z.array(scopePath),
    pages: z.array(pullPage),
    /**
     * Those of `waiting` that came to an end. To a phone that knew another life of the database
     * also all of its operations that wait in this one, as `parked`.
     */
    results: z.array(operationResult),
    more: z.boolean(),
  }),
});
export type PullAnswer = z.output<NonNullable<typeof pull.response>>;
export type PushAnswer = z.output<NonNullable<typeof push.response>>;

/**
 * The same writes one by one, for programs that are always online: `POST /api/operations/<kind>`.
 */
export const operationEndpoint = (kind: string, summary: string) =>
  endpoint({
    method: 'POST',
    path: `/api/operations/${kind}`,
    summary,
    body: z.object({
      id,
      at: instant,
      base: z.optional(sequence),
      householdId: z.optional(id),
      body: z.unknown(),
    }),
    response: operationResult,
  });

/**
 * A file of unsent work made on one phone and delivered by another: AES-GCM of `{ version, sentAt,
 * operations }` under the first phone's key.
 */
export const carriedFile = z.object({
  /** Format of the file. */
  lensan: z.literal('unsent-1'),
  device: deviceNumber,
  iv: z.string().check(z.maxLength(40)),
  sealed: z.string().check(z.maxLength(2 * 1024 * 1024)),
});
export type CarriedFile = z.output<typeof carriedFile>;
export const carry = endpoint({
  method: 'POST',
  path: '/api/sync/carry',
  summary: 'Deliver the unsent work of another phone from its file',
  maxBodyBytes: 2 * 1024 * 1024 + 1024,
  body: carriedFile,
  response: z.object({ taken: z.int(), known: z.int(), waiting: z.int(), rejected: z.int() }),
});

/**
 * A phone that has not delivered its work for more than a day, or whose app reports faults, as an
 * official or team leader sees it.
 */
export const lateDevice = z.object({
  device: deviceNumber,
  accountId: id,
  accountName: z.string(),
  accountPhone: z.nullable(z.string()),
  leaderName: z.nullable(z.string()),
  leaderPhone: z.nullable(z.string()),
  villageName: z.nullable(z.string()),
  queued: z.int(),
  oldestAt: z.nullable(instant),
  seenAt: instant,
  persisted: z.nullable(z.boolean()),
  /** Different faults of the app's code on it; 0 = none. */
  faults: z.int(),
});
export const lateDevices = endpoint({
  method: 'GET',
  path: '/api/sync/late',
  summary: 'Phones with work unsent for more than a day, silent for a week, or with faults',
  response: z.object({
    now: instant,
    devices: z.array(lateDevice),
    /** Of the whole server: what it has not done yet with what arrived. */
    jobs: jobsStanding,
  }),
});

/** An operation the server keeps because its record or its author's place is missing. */
export const waitingOperation = z.object({
  id,
  kind: z.string(),
  accountId: id,
  accountName: z.string(),
  householdId: z.nullable(id),
  receivedAt: instant,
  code: z.string(),
});
export const waitingOperations = endpoint({
  method: 'GET',
  path: '/api/sync/waiting',
  summary: 'Work that arrived and could not be placed yet',
  response: z.object({ operations: z.array(waitingOperation) }),
});
export const releaseOperation = endpoint({
  method: 'POST',
  path: '/api/sync/waiting/:id/release',
  summary: 'Let work that waits be carried out by the right of the one who releases it',
  params: z.object({ id }),
  body: none,
  response: operationResult,
});
