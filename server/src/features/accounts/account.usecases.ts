import { isUnder } from '@lensan/access';
import { refuse, type ActivityLine, type ReadingSettings } from '@lensan/contract';
import type { Tx } from '../../database/client.ts';
import { makeScope } from '../../database/scope.ts';
import { listActivity } from '../../operations/activity.ts';
import { command } from '../../operations/command.ts';
import type { Actor } from '../../platform/actor.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import * as stored from './accounts.repository.ts';
import type { HouseholdHooks } from './cards.usecases.ts';
import { revokeGivenBy, revokeOfAccount } from './invitations/invitations.repository.ts';
import { findPerson, requireAbove } from './invitations/reset.usecases.ts';
import { ownPlace } from './own-place.ts';
import type { SignInServices } from './sign-in.usecases.ts';

/** How the person likes to read. */
export async function saveSettings(
  services: SignInServices,
  actor: Actor,
  settings: ReadingSettings,
): Promise<void> {
  const own = { name: 'me.change', on: () => ownPlace(actor) } as const;
  await command(services, actor, own, async (context) => {
    await stored.saveReading(context.tx, actor.accountId, settings);
    context.silent('how somebody reads concerns nobody else');
  });
}

/** Phones and computers with an open session, the last used first. */
export async function listDevices(services: SignInServices, actor: Actor) {
  const open = await stored.listOpenDevices(
    services.database.read,
    actor.accountId,
    services.clock(),
  );
  return { devices: open.map((device) => ({ ...device, isThis: device.id === actor.deviceId })) };
}

/**
 * Ends the sessions of one of one's own devices; somebody else's answers like one that does not
 * exist.
 */
export async function signOutDevice(
  services: SignInServices,
  actor: Actor,
  deviceId: string,
): Promise<void> {
  const own = { name: 'me.change', on: () => ownPlace(actor) } as const;
  await command(services, actor, own, async (context) => {
    const { tx, now } = context;
    const device = await stored.findDevice(tx, deviceId);
    if (device?.accountId !== actor.accountId) throw refuse('not_found');
    await stored.endSessions(tx, actor.accountId, now, { deviceId });
    context.silent('the sessions themselves say when they ended');
  });
}

/**
 * Somebody left: every grant ends, every session ends, open invitations for the person are taken
 * back. What the person recorded stays.
 */
export async function endAccount(
  services: SignInServices,
  actor: Actor,
  accountId: string,
): Promise<void> {
  const asked = {
    name: 'account.revoke',
    on: (tx: Tx) => findPerson(tx, actor, accountId, services.clock()),
  } as const;
  await command(services, actor, asked, async (context, person) => {
    const { tx, now } = context;
    requireAbove(actor, person);
    const ended = await stored.endAllGrants(tx, accountId, now);
    await stored.endSessions(tx, accountId, now);
    await stored.removeCredential(tx, accountId);
    await revokeOfAccount(tx, accountId, now);
    await revokeGivenBy(tx, accountId, now);
    await context.recordActivity({
      subjectId: accountId,
      path: person.path,
      detail: { roles: ended },
    });
  });
}

/**
 * Who did what with the data of a household: its own members see it, and those who work with it.
 */
export async function readActivity(
  services: SignInServices,
  hooks: HouseholdHooks,
  actor: Actor,
  householdId: string,
): Promise<{ lines: ActivityLine[] }> {
  const { read } = services.database;
  const household = requireAllowed(
    actor,
    'activity.read',
    await hooks.findHousehold(read, householdId, actor.scope),
  );
  const rows = await listActivity(read, makeScope([household.path]), 100);
  const names = new Map(
    (await stored.findNames(read, [...new Set(rows.map((row) => row.accountId))])).map((row) => [
      row.id,
      row.name,
    ]),
  );
  const roles = new Map<string, ActivityLine['byRole']>();
  for (const accountId of names.keys()) {
    const held = (await stored.listGrants(read, accountId)).filter((grant) =>
      isUnder(household.path, grant.unitPath),
    );
    roles.set(accountId, held[0]?.role ?? null);
  }
  return {
    lines: rows.map((row) => ({
      at: row.at,
      action: row.action,
      byName: names.get(row.accountId) ?? null,
      byRole: roles.get(row.accountId) ?? null,
    })),
  };
}
