import { eq, lt, and } from 'drizzle-orm';
import { grantsInForce, isOfficial, type Role } from '@lensan/access';
import { refuse } from '@lensan/contract';
import { dayMs, hourMs, minuteMs } from '@lensan/vietnamese';
import type { Db, Tx } from '../../database/client.ts';
import { makeScope } from '../../database/scope.ts';
import { updateAny, updateOne } from '../../database/update.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Ids } from '../../platform/ids.ts';
import { openCommand, type WriteServices } from '../../operations/command.ts';
import { devices, sessions } from './accounts.table.ts';
import {
  asDated,
  endSessions,
  findDevice,
  findDeviceOfPhone,
  findSession,
  listGrants,
  type Account,
} from './accounts.repository.ts';
import { digest, shortIdFrom } from './secrets.ts';

/**
 * How long a session lasts: without a request (`idleMs`), and at most. A field phone may be out of
 * signal for weeks.
 */
export const sessionLimits = (held: readonly Role[]): { idleMs: number; maxMs: number } =>
  held.some(isOfficial)
    ? { idleMs: 12 * hourMs, maxMs: 7 * dayMs }
    : held.includes('household')
      ? { idleMs: 60 * dayMs, maxMs: 180 * dayMs }
      : { idleMs: 30 * dayMs, maxMs: 90 * dayMs };

/** Being seen is written at most this often, so that reading stays a read. */
const seenEveryMs = 10 * minuteMs;

/** What the browser sent and gets: secrets that exist in clear only in its cookies. */
export interface Visitor {
  readonly phoneSecret: string;
  readonly label: string;
  readonly addressKey: string;
}
export interface NewSession {
  readonly token: string;
  readonly phoneSecret: string;
  readonly maxMs: number;
  readonly accountId: string;
  readonly deviceId: string;
  readonly name: string;
  readonly kind: Account['kind'];
}

/**
 * Signs an account in on a phone: always a fresh token; an earlier session of the same account on
 * that phone ends.
 */
export async function startSession(
  tx: Tx,
  ids: Ids,
  now: number,
  account: Account,
  held: readonly Role[],
  visitor: Visitor,
): Promise<NewSession> {
  const deviceId = await recogniseDevice(tx, ids, now, account, visitor);
  await endSessions(tx, account.id, now, { deviceId });
  await tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, account.id), lt(sessions.expiresAt, now - 30 * dayMs)));
  const { idleMs, maxMs } = sessionLimits(held);
  const token = ids.secret();
  await tx.insert(sessions).values({
    id: ids.id(),
    tokenHash: digest(token),
    accountId: account.id,
    deviceId,
    createdAt: now,
    lastSeenAt: now,
    idleMs,
    expiresAt: now + maxMs,
  });
  return {
    token,
    phoneSecret: visitor.phoneSecret,
    maxMs,
    accountId: account.id,
    deviceId,
    name: account.name,
    kind: account.kind,
  };
}

async function recogniseDevice(
  tx: Tx,
  ids: Ids,
  now: number,
  account: Account,
  visitor: Visitor,
): Promise<string> {
  const phoneHash = digest(visitor.phoneSecret);
  const known = await findDeviceOfPhone(tx, account.id, phoneHash);
  if (known) {
    await updateOne(
      tx,
      devices,
      { lastSeenAt: now, label: visitor.label },
      eq(devices.id, known.id),
    );
    return known.id;
  }
  // Four letters give a million devices; a fifth and sixth when those drawn are taken.
  for (let tries = 0; ; tries++) {
    const id = shortIdFrom(ids.secret(), 4 + Math.floor(tries / 4));
    if (await findDevice(tx, id)) continue;
    await tx.insert(devices).values({
      id,
      accountId: account.id,
      phoneHash,
      label: visitor.label,
      firstSeenAt: now,
      lastSeenAt: now,
    });
    return id;
  }
}

/**
 * Who stands behind a token. Null for a token nobody ever had; throws `session.expired` for one
 * that was ended, timed out or whose account holds no grant any more.
 */
export async function readSession(services: WriteServices, token: string): Promise<Actor | null> {
  const { database } = services;
  const now = services.clock();
  const found = await findSession(database.read, digest(token));
  if (!found) return null;
  const { session, account } = found;
  if (
    session.endedAt !== null ||
    session.expiresAt <= now ||
    session.lastSeenAt + session.idleMs <= now
  )
    throw refuse('session.expired');
  const actor = await actorFor(
    database.read,
    account,
    { sessionId: session.id, deviceId: session.deviceId },
    now,
  );
  if (!actor) throw refuse('session.expired');
  if (session.lastSeenAt + seenEveryMs <= now) {
    await openCommand(services, 'session.seen', async (context) => {
      const why = 'the session may have been swept since it was read';
      await updateAny(context.tx, sessions, { lastSeenAt: now }, eq(sessions.id, session.id), why);
      await updateAny(
        context.tx,
        devices,
        { lastSeenAt: now },
        eq(devices.id, session.deviceId),
        why,
      );
      context.silent('being seen is no act');
    });
  }
  return actor;
}

/**
 * An account with the grants in force now; null when there are none. The only place that turns
 * grants into a `Scope`.
 */
export async function actorFor(
  db: Db,
  account: Pick<Account, 'id' | 'householdId'>,
  from: Pick<Actor, 'sessionId' | 'deviceId'>,
  now: number,
): Promise<Actor | null> {
  const held = grantsInForce((await listGrants(db, account.id)).map(asDated), now);
  if (!held.length) return null;
  return {
    accountId: account.id,
    ...from,
    householdId: account.householdId,
    grants: held.map(({ role, path, personal }) => ({ role, path, personal })),
    scope: makeScope([...new Set(held.map((grant) => grant.path))]),
  };
}
