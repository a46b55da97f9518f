import type { Dossier, OperationKind } from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import type { BodyOf, Projection } from '../../local/types.ts';
import { dossierOf } from '../households/testing.ts';
import { orderProjections } from './orders.projection.ts';
import { order, withOrders } from './testing/order.ts';

const at = Date.UTC(2026, 10, 25, 2);
function after<K extends OperationKind>(
  dossier: Dossier | null,
  kind: K,
  body: BodyOf<K>,
  when = at,
): Dossier | null {
  const project = orderProjections[kind] as unknown as Projection<K>;
  const by = { id: 'lan', name: 'Lan' };
  return project(dossier, { id: 'op', kind, at: when, householdId: 'h1', body, by });
}
const of = { id: 'o1', householdId: 'h1' };
const withOne = (change: Parameters<typeof order>[0] = {}) =>
  withOrders(dossierOf(), [{ id: 'o1', ...change }]);
const shown = (dossier: Dossier | null) => dossier?.orders.o1;
const paid = (
  dossier: Dossier | null,
  receivedDong: number,
  how: 'hand' | 'statement',
  when = at,
) => after(dossier, 'order.paid', { ...of, receivedDong, how }, when);

describe('an order on the phone that wrote it down', () => {
  it('waits for its money from the moment it was written', () => {
    const { version: _, payment: _payment, ...one } = order();
    const body = {
      ...of,
      code: one.code,
      buyerName: one.buyerName,
      buyerPhone: null,
      items: one.items,
      listingId: null,
      totalDong: 130_000,
    };
    expect(shown(after(dossierOf(), 'order.record', body))).toEqual({
      ...order({ version: 0 }),
      createdAt: at,
    });
  });
  it('is paid, short or over by what came', () => {
    const states = [130_000, 50_000, 200_000].map(
      (dong) => shown(paid(withOne(), dong, 'hand'))?.payment,
    );
    expect(states).toEqual(['paid', 'short', 'over']);
    expect(shown(paid(withOne(), 50_000, 'hand'))).toMatchObject({
      receivedDong: 50_000,
      paidBy: 'hand',
      paidAt: at,
    });
  });
  it('what a person says is the whole, what statements say adds up', () => {
    expect(shown(paid(paid(withOne(), 50_000, 'hand'), 80_000, 'hand'))?.receivedDong).toBe(80_000);
    const twice = paid(paid(withOne(), 50_000, 'statement'), 80_000, 'statement', at + 1);
    expect(shown(twice)).toMatchObject({ receivedDong: 130_000, payment: 'paid', paidAt: at + 1 });
  });
  it('what another witness saw is never made less', () => {
    const byBank = { paidBy: 'service', receivedDong: 130_000, payment: 'paid' } as const;
    const dossier = withOne({ ...byBank, paidAt: 1 } as never);
    expect(shown(paid(dossier, 50_000, 'hand'))).toEqual(shown(dossier));
    expect(shown(paid(dossier, 130_000, 'hand'))).toEqual(shown(dossier));
    expect(shown(paid(dossier, 200_000, 'hand'))).toMatchObject({
      receivedDong: 200_000,
      paidBy: 'hand',
    });
    const after50 = paid(withOne(), 50_000, 'hand');
    expect(shown(paid(after50, 20_000, 'statement'))?.receivedDong).toBe(50_000);
  });
  it('money said by mistake is gone at once, and what the phone had said before stands', () => {
    const back = (dossier: Dossier | null) => after(dossier, 'order.unpaid', of, at + 9);
    expect(shown(back(paid(withOne(), 130_000, 'hand')))).toMatchObject({
      payment: 'awaiting',
      receivedDong: 0,
      paidBy: null,
      paidAt: null,
    });
    const twice = paid(paid(withOne(), 50_000, 'hand'), 130_000, 'hand', at + 1);
    expect(shown(back(twice))).toMatchObject({ payment: 'short', receivedDong: 50_000 });
    expect(shown(back(back(twice)))).toMatchObject({ payment: 'awaiting', receivedDong: 0 });
  });
  it('keeps the day it was first handed over, and can be taken back', () => {
    const given = after(withOne(), 'order.change', { ...of, isDelivered: true });
    expect(shown(given)?.deliveredAt).toBe(at);
    const again = after(given, 'order.change', { ...of, isDelivered: true }, at + 5);
    expect(shown(again)?.deliveredAt).toBe(at);
    expect(
      shown(after(again, 'order.change', { ...of, isDelivered: false }))?.deliveredAt,
    ).toBeNull();
  });
  it('called off stays called off whatever else is changed', () => {
    const off = after(withOne(), 'order.change', { ...of, isCancelled: true });
    expect(shown(off)?.payment).toBe('cancelled');
    expect(shown(after(off, 'order.change', { ...of, isDelivered: true }))?.payment).toBe(
      'cancelled',
    );
    expect(shown(after(off, 'order.change', { ...of, isCancelled: false }))?.payment).toBe(
      'awaiting',
    );
  });
  it('only the named fields change', () => {
    const dossier = withOne({ buyerName: 'Hạnh' });
    const changed = after(dossier, 'order.change', { ...of, items: '3 túi chuối' });
    expect(shown(changed)).toEqual({ ...shown(dossier), items: '3 túi chuối' });
  });
  it('nothing is shown of an order this phone does not hold', () => {
    const empty = dossierOf();
    expect([
      paid(empty, 1, 'hand'),
      after(empty, 'order.change', { ...of, isCancelled: true }),
      paid(null, 1, 'hand'),
      after(null, 'order.change', { ...of, isDelivered: true }),
    ]).toEqual([empty, empty, null, null]);
  });
});
