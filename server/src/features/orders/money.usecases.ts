import {
  refuse,
  type MoneyLinkRecord,
  type MoneyReceived,
  type MoneyService,
} from '@lensan/contract';
import { dayMs } from '@lensan/vietnamese';
import { compareAmounts, matchOrder } from '@lensan/vietqr/orders';
import type { Tx } from '../../database/client.ts';
import type { Actor } from '../../platform/actor.ts';
import { command, openCommand } from '../../operations/command.ts';
import type { OperationContext } from '../../operations/operation.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import { seal, unseal } from '../../platform/seal.ts';
import type { Services } from '../../services.ts';
import { requireMoneyActs } from '../accounts/cards.usecases.ts';
import { requirePin } from '../accounts/pin-tries.ts';
import type { Visitor } from '../accounts/sessions.ts';
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
  return openCommand(services, 'money.report', async (context) => {
    const { tx, now } = context;
    // Read again: its household may have been merged into another since.
    const heard = await stored.findLinkByCode(tx, code);
    const household = heard && (await findHousehold(tx, heard.householdId));
    if (!household) throw refuse('not_found');
    await stored.markHeard(tx, heard, now);
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
      else if (await takeLine(context, household, heard, line)) taken++;
    }
    if (taken === 0) context.silent('the link itself says when it was last heard');
    else
      await context.recordActivity({
        subjectId: link.id,
        path: household.path,
        detail: { service, lines: taken },
      });
    return taken;
  });
}

/**
 * A service counts as a witness of its own only after it has been connected this long: until then
 * whoever connected it could be the one who signs.
 */
const witnessAfterMs = 7 * dayMs;

async function takeLine(
  context: OperationContext,
  household: Household,
  { service, createdAt }: Pick<stored.MoneyLink, 'service' | 'createdAt'>,
  line: ReportedMoney,
): Promise<boolean> {
  const { tx, ids, now } = context;
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
      id: ids.id(),
      path: household.path,
      householdId: household.id,
      orderId: null,
      at: now,
    });
  if ((await addMoney(context, household, match.order.order, money)) === null) return false;
  if (now - createdAt < witnessAfterMs) return true;
  // The bank itself says so: the first order that was paid, and the first money that came by
  // transfer.
  const paid = await stored.findOrder(tx, match.order.order.id);
  if (paid && paid.receivedDong >= paid.totalDong) {
    await recordSystemMilestone(context, household, { code: 'C5', value: paid.id });
    await recordSystemMilestone(context, household, { code: 'P3', value: paid.id });
  }
  return true;
}

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
 * address that comes back. What the service reports is believed, so it is a money act: it asks the
 * household's PIN again. Throws `pin.wrong`, and `card.too_new` while a replaced card waits.
 */
export async function connectService(
  services: MoneyServices,
  actor: Actor,
  input: { householdId: string; service: MoneyService; secret: string; pin: string },
  visitor: Visitor,
): Promise<MoneyLinkRecord> {
  if (actor.householdId !== input.householdId) throw refuse('forbidden');
  await requirePin(services, { id: actor.accountId }, input.pin, visitor);
  const secret = seal(services.config.secret, sealedFor, input.secret);
  const code = services.ids.publicCode();
  return command(services, actor, connecting(input.householdId), async (context, household) => {
    await requireMoneyActs(context.tx, actor, context.now);
    const row = {
      id: services.ids.id(),
      path: household.path,
      householdId: household.id,
      villageId: household.villageId,
      service: input.service,
      code,
      secret,
      createdAt: context.now,
      lastHeardAt: null,
    };
    // A new secret is a new address: the old one stops at once.
    await stored.deleteLink(context.tx, household, input.service);
    await stored.insertLink(context.tx, row);
    await context.recordActivity({
      subjectId: row.id,
      path: household.path,
      detail: { service: input.service },
    });
    return linkOf(services, row);
  });
}

/** The household itself connects and disconnects, and stands where it stands when that is written. */
const connecting = (householdId: string) =>
  ({ name: 'money.connect', on: (tx: Tx) => findHousehold(tx, householdId) }) as const;

export async function disconnectService(
  services: MoneyServices,
  actor: Actor,
  input: { householdId: string; service: MoneyService },
): Promise<void> {
  const asked = {
    ...connecting(input.householdId),
    name: 'money.disconnect',
    needs: 'money.connect',
  } as const;
  await command(services, actor, asked, async (context, { id, path }) => {
    const gone = await stored.deleteLink(context.tx, { id, path }, input.service);
    if (gone === 0) return context.silent('nothing was connected');
    return context.recordActivity({ subjectId: id, path, detail: { service: input.service } });
  });
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
