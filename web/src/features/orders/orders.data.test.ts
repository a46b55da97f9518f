import { withRecord, type Dossier, type OrderRecord } from '@lensan/contract';
import { formatDong } from '@lensan/vietnamese';
import { makeOrderCode, orderMemo } from '@lensan/vietqr/orders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setSession } from '../../session.ts';
import { dossierOf } from '../households/testing.ts';
import { closePhone, openPhone, written } from '../households/testing/phone.ts';
import { copyLines, pictureLines } from './order-lines.ts';
import {
  cancelOrder,
  codeFor,
  connect,
  dayOf,
  disconnect,
  emptyOrder,
  fetchLinks,
  fetchMoney,
  homeOfOrders,
  isDone,
  isHousehold,
  isJustMarked,
  isNew,
  isPhoneRight,
  isTrick,
  isUnpaid,
  markDelivered,
  markPaid,
  missingDong,
  noteLines,
  orderDraftKey,
  ordersOf,
  ordersPath,
  readLines,
  reopenOrder,
  saveOrder,
  takeBackPaid,
} from './orders.data.ts';
import { order, withOrders } from './testing/order.ts';

const at = Date.UTC(2026, 10, 25, 2);
const [first, second] = [makeOrderCode(1), makeOrderCode(2)];

describe('the orders of a household', () => {
  it('stand newest first, and in one order when they came at once', () => {
    const dossier = withOrders(dossierOf(), [
      { id: 'a', createdAt: 1 },
      { id: 'c', createdAt: 2 },
      { id: 'b', createdAt: 2 },
    ]);
    expect(ordersOf(dossier).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
  it('are done when paid and handed over, or called off', () => {
    const done = (change: Partial<OrderRecord>) => isDone(order(change));
    expect([
      done({ payment: 'paid', deliveredAt: at }),
      done({ payment: 'over', deliveredAt: at }),
      done({ payment: 'cancelled' }),
      done({ payment: 'paid' }),
      done({ payment: 'short', deliveredAt: at }),
      done({ payment: 'awaiting', deliveredAt: at }),
    ]).toEqual([true, true, true, false, false, false]);
  });
  it('were marked just now for ten minutes, by a person or by handing over', () => {
    const just = (change: Partial<OrderRecord>) => isJustMarked(order(change), at + 599_999);
    expect([
      just({ paidBy: 'hand', paidAt: at }),
      just({ paidBy: 'webhook', paidAt: at }),
      just({ deliveredAt: at }),
      just({ deliveredAt: at - 1 }),
      just({}),
    ]).toEqual([true, false, true, false, false]);
  });
  it('wait for money until all of it came', () => {
    const states = ['awaiting', 'short', 'paid', 'over', 'cancelled'] as const;
    expect(states.map((payment) => isUnpaid(order({ payment })))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([
      missingDong(order({ totalDong: 200_000, receivedDong: 50_000 })),
      missingDong(order({ totalDong: 200_000, receivedDong: 250_000 })),
    ]).toEqual([150_000, 0]);
  });
  it('are new for a day', () => {
    const day = 24 * 3_600_000;
    const one = order({ createdAt: at });
    expect([isNew(one, at + day - 1), isNew(one, at + day)]).toEqual([true, false]);
  });
  it('200 đồng for 200.000 is said to be the trick it is', () => {
    const short = { payment: 'short', totalDong: 200_000 } as const;
    expect([
      isTrick(order({ ...short, receivedDong: 200 })),
      isTrick(order({ ...short, receivedDong: 150_000 })),
      isTrick(order({ payment: 'paid', totalDong: 200_000, receivedDong: 200_000 })),
    ]).toEqual([true, false, false]);
  });
  it('a phone number may be missing, but not wrong', () => {
    expect(['', '  ', '0912345678', '12345'].map(isPhoneRight)).toEqual([true, true, true, false]);
  });
  it('days are those of Vietnam', () => {
    expect(dayOf(Date.UTC(2026, 10, 24, 18))).toBe('25/11/2026');
  });
});

describe('where orders stand', () => {
  afterEach(() => setSession({ status: 'signed-out' }));
  it('on the household’s own first page, and on the sheet of a household for a mentor', () => {
    const signIn = (kind: 'household' | 'person') =>
      setSession({ status: 'signed-in', kind, accountId: 'x', name: 'x' } as never);
    signIn('household');
    expect([isHousehold(), homeOfOrders('h1')]).toEqual([true, '/']);
    signIn('person');
    expect([isHousehold(), homeOfOrders('h1')]).toEqual([false, '/ho/h1']);
    setSession({ status: 'signed-out' });
    expect(isHousehold()).toBe(false);
    expect([ordersPath('h1'), ordersPath('h1', '/moi'), orderDraftKey('h1')]).toEqual([
      '/ho/h1/don-hang',
      '/ho/h1/don-hang/moi',
      'order-h1',
    ]);
  });
});

describe('what a buyer gets to pay an order', () => {
  const one = order({ code: first, totalDong: 200_000, receivedDong: 50_000 });
  it('is a picture that names who gets what is still missing, and for what', () => {
    expect(
      pictureLines(one, { ownerName: 'TRAN VAN BINH', bin: '970405' }, '0000000000123'),
    ).toEqual([
      'TRAN VAN BINH',
      'Agribank · 0000 0000 00123',
      formatDong(150_000),
      orderMemo(first),
    ]);
  });
  it('or lines to type, each as the bank’s app takes it', () => {
    expect(copyLines(one, '0000000000123').map(({ text }) => text)).toEqual([
      '0000000000123',
      '150000',
      orderMemo(first),
    ]);
    expect(copyLines(one, '0000000000123').map(({ shown }) => shown)).toEqual([
      '0000 0000 00123',
      formatDong(150_000),
      orderMemo(first),
    ]);
  });
});

describe('work on orders', () => {
  beforeEach(() => openPhone());
  afterEach(closePhone);
  const draft = { ...emptyOrder, buyerName: 'Chị Hạnh', items: '2 túi chuối', totalDong: 130_000 };
  it('an order is written down with a code no other order of the household has', async () => {
    const id = await saveOrder(dossierOf(), draft);
    const [row] = await written();
    expect(row).toMatchObject({
      kind: 'order.record',
      householdId: 'h1',
      body: { id, buyerName: 'Chị Hạnh', buyerPhone: null, totalDong: 130_000 },
    });
    const { code } = row!.body as { code: string };
    const taken = withRecord(dossierOf(), 'orders', order({ id: 'x', code }));
    // The same id again: only the code that is taken makes another one.
    const next = codeFor(id, new Set(ordersOf(taken).map((one) => one.code)));
    expect([codeFor(id, new Set()), next === code]).toEqual([code, false]);
    expect(codeFor(id, new Set([code, next]))).not.toBe(next);
  });
  it('an order without a price costs nothing, and a typed phone number is kept', async () => {
    await saveOrder(dossierOf(), { ...draft, totalDong: null, buyerPhone: '0912345678' });
    expect((await written())[0]?.body).toMatchObject({ totalDong: 0, buyerPhone: '0912345678' });
  });
  it('paying, handing over, calling off and taking back are written for the version that was seen', async () => {
    await markPaid(order({ version: 4 }), 130_000);
    await markDelivered(order({ version: 4 }), true);
    await cancelOrder(order({ version: 0 }));
    await takeBackPaid(order({ version: 5 }));
    await reopenOrder(order({ version: 5 }));
    const body = { id: 'o1', householdId: 'h1' };
    expect(await written()).toEqual(
      [
        { kind: 'order.paid', body: { ...body, receivedDong: 130_000, how: 'hand' }, base: 4 },
        { kind: 'order.change', body: { ...body, isDelivered: true }, base: 4 },
        { kind: 'order.change', body: { ...body, isCancelled: true }, base: undefined },
        { kind: 'order.unpaid', body, base: 5 },
        { kind: 'order.change', body: { ...body, isCancelled: false }, base: 5 },
      ].map((one) => ({ householdId: 'h1', ...one })),
    );
  });
});

describe('a statement pasted from the bank’s app', () => {
  beforeEach(() => openPhone());
  afterEach(closePhone);
  const dossier: Dossier = withOrders(dossierOf(), [
    { id: 'o1', code: first, totalDong: 130_000 },
    { id: 'o2', code: second, totalDong: 65_000 },
  ]);
  const line = (memo: string, amount = '+130.000') => `26/11 ${amount} VND ${memo}`;
  it('names the orders its lines pay, and no others', () => {
    const [paid] = readLines(dossier, line(orderMemo(first)));
    expect(paid?.match.matched && paid.match.order.order.id).toBe('o1');
    expect(readLines(dossier, 'chào bác')).toEqual([]);
    const [other] = readLines(dossier, line('chuyen tien an trua'));
    expect(other?.match.matched ?? false).toBe(false);
  });
  it('notes each line that pays an order, with its own reference', async () => {
    const lines = readLines(
      dossier,
      [line(orderMemo(first)), line('an trua'), line(orderMemo(second), '+65.000')].join('\n\n'),
    );
    await noteLines(lines);
    const rows = await written();
    expect(rows.map(({ kind, body }) => [kind, body])).toEqual([
      [
        'order.paid',
        expect.objectContaining({ id: 'o1', receivedDong: 130_000, how: 'statement' }),
      ],
      ['order.paid', expect.objectContaining({ id: 'o2', receivedDong: 65_000, how: 'statement' })],
    ]);
    expect(new Set(rows.map(({ body }) => (body as { reference: string }).reference)).size).toBe(2);
  });
});

describe('money the bank saw', () => {
  afterEach(closePhone);
  const link = {
    service: 'sepay',
    address: 'https://len-san.vn/m/x',
    createdAt: at,
    lastHeardAt: null,
  };
  const money = {
    id: 'm1',
    at,
    amountDong: 65_000,
    orderId: null,
    orderCode: null,
    difference: null,
    askedDong: null,
  };
  it('is asked of the server for one household, from a moment on', async () => {
    const asked = await openPhone({
      'GET /api/money?householdId=h1&after=7': () => ({ money: [money] }),
      'GET /api/money-links?householdId=h1': () => ({ links: [link] }),
    });
    expect(await fetchMoney('h1', 7)).toEqual([money]);
    expect(await fetchLinks('h1')).toEqual([link]);
    expect(asked).toHaveLength(2);
  });
  it('comes through a service that is joined and left on the server, never from the outbox', async () => {
    const asked = await openPhone({
      'POST /api/money-links': () => ({ link }),
      'POST /api/money-links/remove': () => ({ ok: true }),
    });
    expect(await connect('h1', 'sepay', { secret: 'khoa-bi-mat', pin: '482916' })).toEqual(link);
    await disconnect('h1', 'sepay');
    expect(asked.map(({ body }) => body)).toEqual([
      { householdId: 'h1', service: 'sepay', secret: 'khoa-bi-mat', pin: '482916' },
      { householdId: 'h1', service: 'sepay' },
    ]);
    expect(await written()).toEqual([]);
  });
});
