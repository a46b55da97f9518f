import {
  refuse,
  type MoneyLinkRecord,
  type MoneyReceived,
  type MoneyService,
} from '@lensan/contract';
import { compareAmounts, matchOrder } from '@lensan/vietqr/orders';
import type { Tx } from '../../database/client.ts';
import { makeScope } from '../../database/scope.ts';
import type { Actor } from '../../platform/actor.ts';
import { makeContext } from '../../operations/operation-context.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { seal, unseal } from '../../platform/seal.ts';
import type { Services } from '../../services.ts';
import { findHousehold, type Household } from '../households/households.repository.ts';
import { recordSystemMilestone } from '../adoption/milestones.ts';
import { listPayees } from '../payments/payments.repository.ts';
import { readReport, type Delivery, type ReportedMoney } from './money-services.ts';
import { addMoney } from './orders.usecases.ts';
import * as stored from './orders.repository.ts';

export type MoneyServices = Pick<Services, 'database' | 'clock' | 'ids' | 'config' | 'log'>;
const sealedFor = 'money-link';
/** Rows on the screen at the stall. */
const shownMost = 50;

/**
 * Takes a report of a service. Nothing is believed before its signature; the same transfer reported
 * again changes nothing. Answers how many were new.
 */
export async function takeReport(
  services: MoneyServices,
  service: MoneyService,
  code: string,
  delivery: Omit<Delivery, 'now'>,
): Promise<number> {
  const link = await stored.findLinkByCode(services.database.read, code);
  if (!link || link.service !== service) throw refuse('not_found');
  const secret = unseal(services.config.secret, sealedFor, link.secret);
  if (secret === null) throw refuse('unavailable');
  const lines = readReport(service, { ...delivery, now: services.clock() }, secret);
  return services.database.write(async (tx) => {
    const household = await findHousehold(tx, link.householdId);
    if (!household) throw refuse('not_found');
    await stored.markHeard(tx, link, services.clock());
    const own = new Set(
      (await listPayees(tx, household))
        .filter((payee) => payee.refusedAt === null)
        .map((payee) => payee.account),
    );
    let taken = 0;
    for (const line of lines) {
      // Money into an account that is not the household's says nothing about its orders.
      if (!line.accounts.some((account) => own.has(account)))
        services.log.warn({ service, linkId: link.id }, 'money reported for another account');
      else if (await takeLine(services, tx, household, service, line)) taken++;
    }
    return taken;
  });
}

async function takeLine(
  services: MoneyServices,
  tx: Tx,
  household: Household,
  service: MoneyService,
  line: ReportedMoney,
): Promise<boolean> {
  const open = (await stored.listOrders(tx, household)).map((order) => ({
    code: order.code,
    amountVnd: order.totalDong,
    order,
  }));
  const match = matchOrder({ content: line.content, amountVnd: line.amountDong }, open);
  const reference = `${service} ${line.reference}`;
  const money = { witness: 'webhook', service, reference, amountDong: line.amountDong } as const;
  if (!match.matched)
    return stored.insertMoneyLine(tx, {
      ...money,
      id: services.ids.id(),
      path: household.path,
      householdId: household.id,
      orderId: null,
      at: services.clock(),
    });
  const context = contextOf(services, tx, reference);
  if ((await addMoney(context, household, match.order.order, money)) === null) return false;
  // The bank itself says so: the first order that was paid, and the first money that came by
  // transfer.
  const paid = await stored.findOrder(tx, match.order.order.id);
  if (paid && paid.receivedDong >= paid.totalDong) {
    await recordSystemMilestone(context, household, { code: 'C5', value: paid.id });
    await recordSystemMilestone(context, household, { code: 'P3', value: paid.id });
  }
  return true;
}

/** Writes of the product itself: nobody is signed in where a service calls. */
const contextOf = (services: MoneyServices, tx: Tx, reference: string) => {
  const now = services.clock();
  const nobody: Actor = {
    accountId: 'system',
    deviceId: 'system',
    sessionId: '',
    grants: [],
    scope: makeScope([]),
    householdId: null,
  };
  return makeContext(services, tx, nobody, {
    id: `money ${reference}`,
    kind: 'order.paid',
    at: now,
    base: null,
    origin: 'system',
    now,
    touched: new Set(),
    accountName: async () => null,
  });
};

/** Money the services reported after `after`, newest first. */
export async function listMoney(
  services: MoneyServices,
  actor: Actor,
  householdId: string,
  after: number,
): Promise<MoneyReceived[]> {
  const household = requireAllowed(
    actor,
    'order.read',
    await findHousehold(services.database.read, householdId),
  );
  return (await stored.listReported(services.database.read, household, after, shownMost)).map(
    ({ line, order }) => ({
      id: line.id,
      at: line.at,
      amountDong: line.amountDong,
      orderId: line.orderId,
      orderCode: order?.code ?? null,
      difference: order ? compareAmounts(line.amountDong, order.totalDong).difference : null,
      askedDong: order?.totalDong ?? null,
    }),
  );
}

/**
 * Connects a service: the household pastes the secret the service gave it and gives the service the
 * address that comes back.
 */
export async function connectService(
  services: MoneyServices,
  actor: Actor,
  input: { householdId: string; service: MoneyService; secret: string },
): Promise<MoneyLinkRecord> {
  const household = requireAllowed(
    actor,
    'money.connect',
    await findHousehold(services.database.read, input.householdId),
  );
  const row = {
    id: services.ids.id(),
    path: household.path,
    householdId: household.id,
    villageId: household.villageId,
    service: input.service,
    code: services.ids.publicCode(),
    secret: seal(services.config.secret, sealedFor, input.secret),
    createdAt: services.clock(),
    lastHeardAt: null,
  };
  await services.database.write(async (tx) => {
    // A new secret is a new address: the old one stops at once.
    await stored.deleteLink(tx, household, input.service);
    await stored.insertLink(tx, row);
    await contextOf(services, tx, row.id).recordActivity({
      subjectId: row.id,
      path: household.path,
      detail: { service: input.service },
    });
  });
  return linkOf(services, row);
}

export async function disconnectService(
  services: MoneyServices,
  actor: Actor,
  input: { householdId: string; service: MoneyService },
): Promise<void> {
  const household = requireAllowed(
    actor,
    'money.connect',
    await findHousehold(services.database.read, input.householdId),
  );
  await services.database.write((tx) => stored.deleteLink(tx, household, input.service));
}

/** Which services report to a household. The address is a secret: only the household reads it. */
export async function listServices(
  services: MoneyServices,
  actor: Actor,
  householdId: string,
): Promise<MoneyLinkRecord[]> {
  const household = requireAllowed(
    actor,
    'order.read',
    await findHousehold(services.database.read, householdId),
  );
  const isOwner = actor.householdId === household.id;
  return (await stored.listLinks(services.database.read, household)).map((row) => ({
    ...linkOf(services, row),
    ...(isOwner ? {} : { address: '' }),
  }));
}

const linkOf = (
  { config }: Pick<MoneyServices, 'config'>,
  {
    service,
    code,
    createdAt,
    lastHeardAt,
  }: Pick<stored.MoneyLink, 'service' | 'code' | 'createdAt' | 'lastHeardAt'>,
): MoneyLinkRecord => ({
  service,
  address: `${config.publicUrl}/api/money/${service}/${code}`,
  createdAt,
  lastHeardAt,
});
