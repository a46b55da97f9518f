import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@lensan/access';
import * as contract from '@lensan/contract';
import type { OperationKind } from '@lensan/contract';
import { makeOrderCode } from '@lensan/vietqr/orders';
import { buildApp, operationRunner } from '../../../server/src/app.ts';
import { openDatabase, type Database } from '../../../server/src/database/client.ts';
import { findAccount } from '../../../server/src/features/accounts/accounts.repository.ts';
import {
  createReadyAccount,
  hashSecret,
} from '../../../server/src/features/accounts/create-account.ts';
import { actorFor } from '../../../server/src/features/accounts/sessions.ts';
import { browser, type Browser } from '../../../server/src/features/accounts/testing/house.ts';
import { findPlace } from '../../../server/src/features/places/places-register.ts';
import { insertVillage } from '../../../server/src/features/places/places.repository.ts';
import { insertMember, insertTeam } from '../../../server/src/features/teams/teams.repository.ts';
import { folder, removeFile } from '../../support/template.ts';
import { testServices, type TestServices } from '../../support/services.ts';
import { sampleOf } from './sample.ts';

/**
 * Ids of one of everything in a part of the country. `x` is `in` for the part the actors work in,
 * `out` for another province.
 */
const idsOf = (x: string, provinceCode: string, communeCode: string) => {
  const path = `${provinceCode}.${communeCode}.v${x}.`;
  return {
    householdId: `h${x}`,
    villageId: `v${x}`,
    communeCode,
    path,
    under: path,
    teamId: `t${x}`,
    memberId: `m${x}`,
    accountId: `helper${x}`,
    mentorId: `helper${x}`,
    listingId: `l${x}`,
    photoId: `p${x}`,
    payeeId: `a${x}`,
    orderId: `o${x}`,
    scriptId: `s${x}`,
    visitId: `w${x}`,
    replacesId: `w${x}`,
    milestoneId: `k${x}`,
    milestone: `k${x}`,
    conflictId: `c${x}`,
    invitationId: `i${x}`,
    fromId: `g${x}`,
    intoId: `h${x}`,
    operationId: `r${x}`,
    deviceId: `d${x}`,
  } as const;
};
export const areas = {
  inside: idsOf('in', '01', '10210'),
  outside: idsOf('out', '08', '02545'),
  nowhere: idsOf('none', '09', '99999'),
} as const;
export type Area = keyof typeof areas;

const secret = 'đi từng ngõ gõ từng nhà';
const actors: readonly [
  role: Exclude<Role, 'household'>,
  id: string,
  phone: string,
  path: string,
][] = [
  ['mentor', 'lan', '0900000001', areas.inside.path],
  ['team_leader', 'tuan', '0900000003', areas.inside.path],
  ['commune_official', 'hoa', '0900000004', '01.10210.'],
  ['province_official', 'nga', '0900000006', '01.'],
];

export interface World {
  readonly services: TestServices;
  readonly phones: Readonly<Record<Role, Browser>>;
}

/**
 * Two parts of the country with one of everything, and somebody signed in for each role in the
 * first of them.
 */
export async function makeWorld(): Promise<World> {
  const services = await testServices();
  const hash = await hashSecret(services.config.secret, secret);
  await services.database.write(async (tx) => {
    for (const [role, id, phone, path] of actors)
      await createReadyAccount(
        tx,
        { id, name: id, phone, role, path, personal: true, passwordHash: hash },
        services.clock(),
      );
    for (const [index, area] of [areas.inside, areas.outside].entries()) {
      const commune = findPlace(area.communeCode);
      if (!commune) throw new Error(`no commune ${area.communeCode}`);
      await insertVillage(
        tx,
        area.villageId,
        commune,
        { name: 'Đông', kind: 'thon', coverage: 'good' },
        services.clock(),
      );
      await createReadyAccount(
        tx,
        {
          id: area.accountId,
          name: 'Người giúp',
          phone: `090000001${index}`,
          role: 'mentor',
          path: area.path,
          passwordHash: hash,
        },
        services.clock(),
      );
      // Plays the past of the area and is nobody who is tested.
      await createReadyAccount(
        tx,
        {
          id: `past${index}`,
          name: 'Tổ trưởng trước',
          phone: `090000002${index}`,
          role: 'team_leader',
          path: area.path,
          passwordHash: hash,
        },
        services.clock(),
      );
      await insertTeam(tx, {
        id: area.teamId,
        path: area.path,
        level: 'village',
        name: 'Tổ Đông',
        nameFolded: 'to dong',
        createdAt: services.clock(),
        createdBy: 'system',
      });
      await insertMember(tx, {
        id: area.memberId,
        path: area.path,
        teamId: area.teamId,
        accountId: area.accountId,
        name: 'Người giúp',
        phone: `090000001${index}`,
        role: 'member',
        joinedAt: services.clock(),
        leftAt: null,
      });
    }
  });
  await playPast(services, areas.inside, 'past0');
  await playPast(services, areas.outside, 'past1');
  const { app } = buildApp(services, { checkAnswers: true });
  const phones = Object.fromEntries(
    await Promise.all(
      actors.map(async ([role, , phone]) => [role, await enter(browser(app), phone)]),
    ),
  ) as Record<Role, Browser>;
  const household = await enterHousehold(app, phones.mentor);
  // Copies are made of the file alone.
  await services.database.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  return { services, phones: { ...phones, household } };
}

/** What was recorded before: a household with every consent, and one record of every kind. */
async function playPast(
  services: TestServices,
  area: (typeof areas)[Area],
  by: string,
): Promise<void> {
  const runner = operationRunner(services);
  const account = await findAccount(services.database.read, by);
  const actor =
    account &&
    (await actorFor(
      services.database.read,
      account,
      { sessionId: 'past', deviceId: 'past' },
      services.clock(),
    ));
  if (!actor) throw new Error(by);
  const play = async (kind: OperationKind, named: Readonly<Record<string, unknown>>) => {
    services.clock.advance(1000);
    const body = sampleOf(contract.operations[kind].body, { ...area, ...named });
    const [result] = await runner.run(actor, { device: null, offsetMs: 0, version: 1 }, [
      {
        n: null,
        envelope: {
          id: services.ids.id(),
          kind,
          at: services.clock(),
          householdId: area.householdId,
          body,
        },
      },
    ]);
    if (result?.status !== 'ok')
      throw new Error(
        `${kind}: ${result?.code ?? 'no result'} ${JSON.stringify(result?.problems ?? [])}`,
      );
  };
  for (const id of [area.householdId, area.fromId])
    await play('household.register', { id, householdId: id, assignmentId: `b${id}` });
  for (const purpose of ['K1', 'K2', 'K3', 'K4', 'K5'])
    await play('consent.record', {
      id: `q${area.householdId}${purpose.toLowerCase()}`,
      purpose,
      decision: 'given',
      textVersion: `${purpose}/2026-11-1`,
      evidence: 'handed_over',
    });
  await play('visit.record', { id: area.visitId });
  await play('listing.save', { id: area.listingId });
  await play('photo.add', { id: area.photoId });
  await play('payee.propose', {
    id: area.payeeId,
    bin: '970436',
    account: '0000000000123',
    ownerName: 'NGUYEN VAN BINH',
  });
  await play('order.record', {
    id: area.orderId,
    code: makeOrderCode(area === areas.inside ? 1 : 2),
  });
  await play('script.save', { id: area.scriptId });
  await play('milestone.claim', { id: area.milestoneId, code: 'M1', occurredOn: '2026-11-20' });
}

async function enter(phone: Browser, number: string): Promise<Browser> {
  const answer = await phone.call(contract.signIn, { body: { phone: number, password: secret } });
  if (answer.status !== 200) throw new Error(`${number}: ${answer.code}`);
  return phone;
}

async function enterHousehold(
  app: Parameters<typeof browser>[0],
  mentor: Browser,
): Promise<Browser> {
  const phone = browser(app);
  const {
    body: { code },
  } = await mentor.call(contract.issueCard, {
    params: { householdId: areas.inside.householdId },
    body: { forgetPin: false },
  });
  await phone.call(contract.choosePin, { body: { code, pin: '907315' } });
  const answer = await phone.call(contract.signInWithCard, { body: { code, pin: '907315' } });
  if (answer.status !== 200) throw new Error(`household: ${answer.code}`);
  return phone;
}

/**
 * The same world again for one call that may change it: a copy of the database, the same people
 * signed in.
 */
export async function copyWorld(world: World): Promise<{
  readonly phoneOf: (role: Role) => Browser;
  readonly database: Database;
  readonly end: () => Promise<void>;
}> {
  const file = join(folder, `matrix-${world.services.ids.id()}-${process.pid}.db`);
  copyFileSync(world.services.database.options.url.slice('file:'.length), file);
  const database = await openDatabase({ url: `file:${file}` });
  const { app } = buildApp({ ...world.services, database }, { checkAnswers: true });
  return {
    database,
    phoneOf: (role) => {
      const phone = browser(app);
      for (const [name, value] of world.phones[role].cookies) phone.cookies.set(name, value);
      return phone;
    },
    end: async () => {
      await database.close();
      removeFile(file);
    },
  };
}
