import { createHmac } from 'node:crypto';
import { makeOrderCode, takeBackMs } from '@lensan/vietqr/orders';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { binh, dayMs, dung, hoa, lan, minh, places } from '../../../../tests/support/index.ts';
import { updateAny } from '../../database/update.ts';
import { createApp, type App } from '../../http/app.ts';
import type { Actor } from '../../platform/actor.ts';
import { cards } from '../accounts/accounts.table.ts';
import { giveCard } from '../accounts/testing/give-card.ts';
import { listStanding } from '../adoption/milestones.repository.ts';
import { paymentOperations } from '../payments/payments.usecases.ts';
import { bodies, openVillage, type Village } from '../visits/testing/village.ts';
import { findOrder, listMoneyOfOrder } from './orders.repository.ts';
import { orderRoutes } from './orders.routes.ts';
import { orderOf, orderOperations } from './orders.usecases.ts';

const account = '0000000000123';
const code = makeOrderCode(4711);
const order = (change: object = {}) => ({
  id: 'o1',
  householdId: places.householdId,
  code,
  buyerName: 'Chị Hạnh',
  buyerPhone: null,
  items: '2 con gà đồi, làm sẵn',
  listingId: null,
  totalDong: 200_000,
  ...change,
});
const paid = (receivedDong: number, how: 'hand' | 'statement', reference?: string) => ({
  id: 'o1',
  householdId: places.householdId,
  receivedDong,
  how,
  ...(reference ? { reference } : {}),
});

const pin = '482916';
let village: Village;
const now = () => findOrder(village.database.read, 'o1');
const shown = async (actor: Actor = lan) => {
  const row = await now();
  return row && orderOf(row, actor);
};
beforeEach(async () => {
  village = await openVillage([], { ...paymentOperations, ...orderOperations });
  await village.done(lan, 'household.register', bodies.register);
  await village.done(lan, 'consent.record', bodies.consent('K1', 'given', 'c1'));
});

describe('an order written down', () => {
  test('waits for its money, and is shown to the household and its mentor only', async () => {
    await village.done(binh, 'order.record', order());
    expect(await shown(binh)).toMatchObject({
      payment: 'awaiting',
      receivedDong: 0,
      buyerName: 'Chị Hạnh',
    });
    expect([
      (await shown(lan)) !== null,
      await shown(hoa),
      await shown(minh),
      await shown(dung),
    ]).toEqual([true, null, null, null]);
  });
  test('is refused when its code is wrong or names another order of the household', async () => {
    expect(await village.run(binh, 'order.record', order({ code: '22223' }))).toMatchObject({
      status: 'rejected',
      code: 'request.invalid',
    });
    await village.done(binh, 'order.record', order());
    expect(await village.run(binh, 'order.record', order({ id: 'o2' }))).toMatchObject({
      status: 'rejected',
      code: 'order.code_taken',
    });
  });
  test('belongs to nobody of another village', async () => {
    expect((await village.run(minh, 'order.record', order())).status).toBe('parked');
  });
  test('200 for 200.000 is short, not paid', async () => {
    await village.done(binh, 'order.record', order());
    await village.done(binh, 'order.paid', paid(200, 'hand'));
    expect(await shown()).toMatchObject({ payment: 'short', receivedDong: 200, paidBy: 'hand' });
  });
  test('a statement pasted twice counts its lines once', async () => {
    await village.done(binh, 'order.record', order());
    for (let times = 0; times < 2; times++)
      await village.done(binh, 'order.paid', paid(100_000, 'statement', 'FT1'));
    await village.done(lan, 'order.paid', paid(100_000, 'statement', 'FT2'));
    expect(await shown()).toMatchObject({
      payment: 'paid',
      receivedDong: 200_000,
      paidBy: 'statement',
    });
  });
  test('two phones that change different things of it both win, and a total another phone changed stands', async () => {
    const { version = 0 } = await village.done(binh, 'order.record', order());
    await village.done(
      lan,
      'order.change',
      { id: 'o1', householdId: places.householdId, totalDong: 180_000 },
      { base: version, phone: 'p01' },
    );
    expect(
      (
        await village.run(
          binh,
          'order.change',
          { id: 'o1', householdId: places.householdId, isDelivered: true, totalDong: 150_000 },
          { base: version, phone: 'p02' },
        )
      ).status,
    ).toBe('conflict');
    expect(await shown()).toMatchObject({ totalDong: 180_000, deliveredAt: village.clock() });
  });
  test('money said to have come by mistake is taken back, and what was said before counts again', async () => {
    await village.done(binh, 'order.record', order());
    const of = { id: 'o1', householdId: places.householdId };
    await village.done(binh, 'order.paid', paid(50_000, 'hand'));
    village.clock.advance(1000);
    await village.done(binh, 'order.paid', paid(200_000, 'hand'));
    village.clock.advance(1000);
    await village.done(lan, 'order.unpaid', of);
    expect(await shown()).toMatchObject({ payment: 'short', receivedDong: 50_000 });
    village.clock.advance(1000);
    await village.done(binh, 'order.unpaid', of);
    expect(await shown()).toMatchObject({
      payment: 'awaiting',
      receivedDong: 0,
      paidBy: null,
      paidAt: null,
    });
    // Nothing of the ledger is lost: both slips and both ways back stand in it.
    expect(
      await listMoneyOfOrder(village.database.read, { id: 'o1', path: places.household }),
    ).toHaveLength(4);
  });
  test('is not taken back after a day, after the goods were handed over, or against the bank', async () => {
    await village.done(binh, 'order.record', order());
    const of = { id: 'o1', householdId: places.householdId };
    const late = { status: 'rejected', code: 'order.too_late' };
    expect(await village.run(binh, 'order.unpaid', of)).toMatchObject(late);
    await village.done(binh, 'order.paid', paid(200_000, 'hand'));
    await village.done(binh, 'order.change', { ...of, isDelivered: true });
    expect(await village.run(binh, 'order.unpaid', of)).toMatchObject(late);
    await village.done(binh, 'order.change', { ...of, isDelivered: false });
    village.clock.advance(takeBackMs + 1000);
    expect(await village.run(binh, 'order.unpaid', of)).toMatchObject(late);
    await village.done(binh, 'order.paid', paid(200_000, 'statement', 'FT9'));
    expect(await village.run(binh, 'order.unpaid', of)).toMatchObject(late);
    expect(await shown()).toMatchObject({ payment: 'paid', receivedDong: 200_000 });
  });
  test('handed over by mistake is taken back for a day', async () => {
    await village.done(binh, 'order.record', order());
    const of = { id: 'o1', householdId: places.householdId };
    await village.done(binh, 'order.change', { ...of, isDelivered: true });
    village.clock.advance(takeBackMs);
    await village.done(binh, 'order.change', { ...of, isDelivered: false });
    expect(await shown()).toMatchObject({ deliveredAt: null });
    await village.done(binh, 'order.change', { ...of, isDelivered: true });
    village.clock.advance(takeBackMs + 1000);
    expect(await village.run(binh, 'order.change', { ...of, isDelivered: false })).toMatchObject({
      status: 'rejected',
      code: 'order.too_late',
    });
    expect(await shown()).toMatchObject({ deliveredAt: expect.any(Number) });
  });
  test('called off it stays in the book, also when money comes late', async () => {
    await village.done(binh, 'order.record', order());
    await village.done(binh, 'order.change', {
      id: 'o1',
      householdId: places.householdId,
      isCancelled: true,
    });
    await village.done(binh, 'order.paid', paid(200_000, 'hand'));
    expect(await shown()).toMatchObject({ payment: 'cancelled', receivedDong: 200_000 });
    expect(
      await village.run(binh, 'order.change', {
        id: 'o1',
        householdId: places.householdId,
        isDelivered: true,
      }),
    ).toMatchObject({ status: 'rejected', code: 'order.cancelled' });
  });
});

describe('money reported by a service', () => {
  const secret = 'secret-of-the-service';
  let app: App;
  let actor: Actor | null;
  let address: string;
  const call = (path: string, init: RequestInit = {}) =>
    app.hono.request(`http://localhost:8080${path}`, init);
  const post = (path: string, body: unknown) =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  let count = 0;
  const report = (
    content: string,
    transferAmount: number,
    more: { id?: number; at?: number; accountNumber?: string } = {},
  ) => {
    const body = JSON.stringify({
      id: more.id ?? ++count,
      accountNumber: more.accountNumber ?? account,
      content,
      transferType: 'in',
      transferAmount,
    });
    const time = String(Math.floor((more.at ?? village.clock()) / 1000));
    const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'x-sepay-timestamp': time,
        'x-sepay-signature': `sha256=${signature}`,
      },
    };
  };
  const deliver = (message: ReturnType<typeof report>) =>
    call(address, { method: 'POST', ...message });

  beforeEach(async () => {
    await village.done(lan, 'consent.record', bodies.consent('K4', 'given', 'c4'));
    await village.done(lan, 'payee.propose', {
      id: 'p1',
      householdId: places.householdId,
      bin: '970405',
      account,
      ownerName: 'NGUYEN VAN BINH',
    });
    await village.done(lan, 'payee.test', {
      id: 'p1',
      householdId: places.householdId,
      how: 'name_read',
      isRight: true,
    });
    await village.done(binh, 'order.record', order());
    app = createApp(village, { readActor: async () => actor, checkAnswers: true });
    orderRoutes(app, village);
    actor = binh;
    await giveCard(village, { accountId: 'binh', householdId: places.householdId, pin });
    const { link } = (await (await connect(pin)).json()) as { link: { address: string } };
    address = new URL(link.address).pathname;
  });
  const connect = (withPin: string) =>
    post('/api/money-links', {
      householdId: places.householdId,
      service: 'sepay',
      secret,
      pin: withPin,
    });
  const reached = async () =>
    (
      await listStanding(village.database.read, {
        id: places.householdId,
        path: places.household,
      })
    ).filter(({ code: reachedCode }) => reachedCode === 'C5' || reachedCode === 'P3');

  test('is connected with the household’s PIN, not by whoever holds its phone', async () => {
    const wrong = await connect('739150');
    expect([
      wrong.status,
      ((await wrong.json()) as { error: { code: string } }).error.code,
    ]).toEqual([401, 'pin.wrong']);
    await village.database.write((tx) =>
      updateAny(
        tx,
        cards,
        { moneyFrom: village.clock() + 1 },
        eq(cards.accountId, 'binh'),
        'one card',
      ),
    );
    const early = await connect(pin);
    expect(((await early.json()) as { error: { code: string } }).error.code).toBe('card.too_new');
  });
  test('in its first week marks orders paid and witnesses no milestone', async () => {
    await deliver(report(`OCOP ${code}`, 200_000));
    expect(await shown()).toMatchObject({ payment: 'paid', paidBy: 'webhook' });
    expect(await reached()).toEqual([]);
  });

  test('marks the order paid, verifies the first order and the first digital payment, and is shown at the stall', async () => {
    village.clock.advance(7 * dayMs);
    expect(
      (await deliver(report(`MBVCB.12.ocop-${code.toLowerCase()}.CT tu 000`, 200_000))).status,
    ).toBe(200);
    expect(await shown()).toMatchObject({
      payment: 'paid',
      receivedDong: 200_000,
      paidBy: 'webhook',
    });
    expect((await reached()).map(({ status }) => status)).toEqual(['verified', 'verified']);
    expect(await (await call(`/api/money?householdId=${places.householdId}`)).json()).toMatchObject(
      {
        money: [{ amountDong: 200_000, orderCode: code, difference: 'exact', askedDong: 200_000 }],
      },
    );
  });
  test('the same message again answers as the first time and counts once', async () => {
    const message = report(`OCOP ${code}`, 100_000);
    expect([(await deliver(message)).status, (await deliver(message)).status]).toEqual([200, 200]);
    expect(await shown()).toMatchObject({ payment: 'short', receivedDong: 100_000 });
    const row = await now();
    expect(row && (await listMoneyOfOrder(village.database.read, row))).toHaveLength(1);
  });
  test('200 for 200.000 is reported short and verifies nothing', async () => {
    village.clock.advance(7 * dayMs);
    await deliver(report(`OCOP ${code}`, 200));
    expect(await (await call(`/api/money?householdId=${places.householdId}`)).json()).toMatchObject(
      { money: [{ difference: 'short', amountDong: 200, askedDong: 200_000 }] },
    );
    expect(await reached()).toEqual([]);
  });
  test('money without an order code is shown and pays nothing', async () => {
    await deliver(report('tra tien com', 200_000));
    expect(await (await call(`/api/money?householdId=${places.householdId}`)).json()).toMatchObject(
      { money: [{ orderCode: null, difference: null }] },
    );
    expect(await shown()).toMatchObject({ payment: 'awaiting' });
  });
  test('money into another account is not taken', async () => {
    expect(
      (await deliver(report(`OCOP ${code}`, 200_000, { accountNumber: '0000000000999' }))).status,
    ).toBe(200);
    expect(await shown()).toMatchObject({ payment: 'awaiting' });
  });
  test('a wrong signature and an old one are refused with 401 and their code, and change nothing', async () => {
    const right = report(`OCOP ${code}`, 200_000);
    const wrong = await deliver({ ...right, body: right.body.replace('200000', '200001') });
    const old = await deliver(
      report(`OCOP ${code}`, 200_000, { at: village.clock() - 6 * 60_000 }),
    );
    expect([
      wrong.status,
      ((await wrong.json()) as { error: { code: string } }).error.code,
    ]).toEqual([401, 'money.not_signed']);
    expect([old.status, ((await old.json()) as { error: { code: string } }).error.code]).toEqual([
      401,
      'money.too_old',
    ]);
    expect(await shown()).toMatchObject({ payment: 'awaiting' });
  });
  test('an address that was never given, of another service, or taken back, is not found', async () => {
    const message = report(`OCOP ${code}`, 200_000);
    const elsewhere = async (path: string) =>
      (await call(path, { method: 'POST', ...message })).status;
    expect([
      await elsewhere('/api/money/sepay/abcdefghjkmnpqrst'),
      await elsewhere(address.replace('sepay', 'casso')),
    ]).toEqual([404, 404]);
    await post('/api/money-links/remove', { householdId: places.householdId, service: 'sepay' });
    expect(await elsewhere(address)).toBe(404);
  });
  test('only the household connects a service and reads its address; the secret lies sealed in the database', async () => {
    actor = lan;
    expect(
      (
        await post('/api/money-links', {
          householdId: places.householdId,
          service: 'sepay',
          secret,
          pin,
        })
      ).status,
    ).toBe(403);
    expect(
      await (await call(`/api/money-links?householdId=${places.householdId}`)).json(),
    ).toMatchObject({ links: [{ service: 'sepay', address: '' }] });
    actor = hoa;
    expect((await call(`/api/money?householdId=${places.householdId}`)).status).toBe(403);
    const dump = JSON.stringify(
      (await village.database.client.execute('select * from money_links')).rows,
    );
    expect(dump).not.toContain(secret);
    expect(village.logged()).not.toContain(account);
  });
});
