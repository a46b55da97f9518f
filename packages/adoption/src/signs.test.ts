import { vietnamDay } from '@lensan/vietnamese/dates.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@lensan/vietnamese';
import { sellingSince, type Activity } from './selling.ts';
import { signsOfLife, type LifeRecords } from './signs-of-life.ts';
import { editedOn, signOf } from './signs.ts';

const noon = (day: string) => Date.parse(day + 'T05:00:00Z');
const firstOrder = '2026-08-01';
const listing = { createdAt: noon('2026-07-01'), publishedAt: null };
const order = { createdAt: noon(firstOrder), paidAt: null, deliveredAt: null };
const nothing: LifeRecords = { listings: [], orders: [], milestones: [] };
const since = (records: Partial<LifeRecords>) =>
  sellingSince(firstOrder, signsOfLife({ ...nothing, ...records }), '2026-12-31');

describe('signs of life', () => {
  it('an order, its delivery and its money, goods put out or edited and a livestream are signs', () => {
    expect([
      signOf('order.record'),
      signOf('order.change', { isDelivered: true }),
      signOf('order.paid'),
      signOf('listing.save', { isNew: true }),
      signOf('listing.save'),
      signOf('listing.publish'),
      signOf('listing.set_price'),
      signOf('listing.set_stock'),
      signOf('milestone.claim', { code: 'C4' }),
    ]).toEqual([
      'order',
      'order',
      'payment',
      'listing_new',
      'listing_edit',
      'listing_edit',
      'listing_edit',
      'listing_edit',
      'live',
    ]);
  });
  it('a visit, a photo, other milestones, taking goods down and calling an order off are none', () => {
    const none = ['visit.record', 'photo.add', 'listing.hide', 'listing.remove', 'script.save'];
    for (const operation of none) expect(signOf(operation)).toBeNull();
    expect(signOf('listing.mark_posted')).toBeNull();
    expect(signOf('milestone.claim', { code: 'C5' })).toBeNull();
    expect(signOf('milestone.claim')).toBeNull();
    expect(signOf('order.change')).toBeNull();
    expect(signOf('order.change', { isDelivered: false })).toBeNull();
  });
  it('a price changed on day 40 is steady selling', () => {
    const days = editedOn([], 'listing.set_price', noon(addDays(firstOrder, 40)));
    expect(since({ listings: [{ ...listing, editedOn: days }] })).toBe('2026-09-10');
  });
  it('a livestream on day 40 is steady selling until it is rejected or taken back', () => {
    const live = (status: 'claimed' | 'verified' | 'rejected' | 'void') =>
      since({ milestones: [{ code: 'C4', status, occurredOn: '2026-09-10' }] });
    expect(['claimed', 'verified', 'rejected', 'void'].map((at) => live(at as 'void'))).toEqual([
      '2026-09-10',
      '2026-09-10',
      null,
      null,
    ]);
    expect(
      since({ milestones: [{ code: 'C1', status: 'verified', occurredOn: '2026-09-10' }] }),
    ).toBeNull();
  });
  it('goods put out, shown, ordered, handed over or paid on day 40 are steady selling', () => {
    const at = noon('2026-09-10');
    const found: readonly Partial<LifeRecords>[] = [
      { listings: [{ ...listing, createdAt: at }] },
      { listings: [{ ...listing, publishedAt: at }] },
      { orders: [{ ...order, createdAt: at }] },
      { orders: [{ ...order, deliveredAt: at }] },
      { orders: [{ ...order, paidAt: at }] },
    ];
    expect(found.map(since)).toEqual(found.map(() => '2026-09-10'));
    expect(since({ listings: [listing], orders: [order] })).toBeNull();
  });
  it('days of edits are kept once each and in order, in days of Vietnam', () => {
    const late = Date.parse('2026-08-19T18:00:00Z');
    const days = editedOn(['2026-08-25'], 'listing.save', late);
    expect(days).toEqual(['2026-08-20', '2026-08-25']);
    expect(editedOn(days, 'listing.set_stock', late)).toBe(days);
    expect(editedOn(days, 'listing.hide', noon('2026-09-01'))).toBe(days);
    expect(editedOn([], 'listing.save', late, { isNew: true })).toEqual([]);
  });
});

/** One thing that happened to a household with one listing, orders and a livestream. */
type Deed = { readonly day: number } & (
  | { readonly kind: 'listing.save' | 'listing.publish' | 'listing.set_price' | 'listing.hide' }
  | { readonly kind: 'order.record' | 'order.paid' | 'order.change'; readonly order: number }
  | { readonly kind: 'milestone.claim' }
);
const deeds = fc.array(
  fc.oneof(
    fc.record({
      day: fc.nat(120),
      kind: fc.constantFrom(
        'listing.save' as const,
        'listing.publish' as const,
        'listing.set_price' as const,
        'listing.hide' as const,
      ),
    }),
    fc.record({
      day: fc.nat(120),
      order: fc.nat(3),
      kind: fc.constantFrom(
        'order.record' as const,
        'order.paid' as const,
        'order.change' as const,
      ),
    }),
    fc.record({ day: fc.nat(120), kind: fc.constant('milestone.claim' as const) }),
  ),
  { maxLength: 12 },
);

interface Played {
  listing: { createdAt: number; publishedAt: number | null; editedOn: readonly string[] } | null;
  readonly orders: Map<
    number,
    { createdAt: number; paidAt: number | null; deliveredAt: number | null }
  >;
  lives: string[];
  readonly log: Activity[];
}

/** Does one deed to the records and writes down what it says; a deed that cannot be is left out. */
function play(played: Played, deed: Deed): void {
  const at = noon(addDays('2026-07-01', deed.day));
  const say = (detail?: Parameters<typeof signOf>[1]) => {
    const kind = signOf(deed.kind, detail);
    if (kind) played.log.push({ kind, on: vietnamDay(at) });
  };
  if (deed.kind === 'milestone.claim') {
    played.lives.push(vietnamDay(at));
    say({ code: 'C4' });
  } else if ('order' in deed) {
    const known = played.orders.get(deed.order);
    if ((deed.kind === 'order.record') === (known !== undefined)) return;
    if (deed.kind === 'order.paid' && known?.paidAt) return;
    if (deed.kind === 'order.change' && known?.deliveredAt) return;
    played.orders.set(deed.order, {
      ...(known ?? { createdAt: at, paidAt: null, deliveredAt: null }),
      ...(deed.kind === 'order.paid' ? { paidAt: at } : {}),
      ...(deed.kind === 'order.change' ? { deliveredAt: at } : {}),
    });
    say({ isDelivered: true });
  } else if (played.listing === null) {
    if (deed.kind !== 'listing.save') return;
    played.listing = { createdAt: at, publishedAt: null, editedOn: [] };
    say({ isNew: true });
  } else {
    played.listing = {
      ...played.listing,
      publishedAt: played.listing.publishedAt ?? (deed.kind === 'listing.publish' ? at : null),
      editedOn: editedOn(played.listing.editedOn, deed.kind, at),
    };
    say();
  }
}

const linesOf = (activities: readonly Activity[]) =>
  [...new Set(activities.map(({ kind, on }) => `${on} ${kind}`))].sort();

it('what the records show is what the operations said, whatever happened in which order', () => {
  fc.assert(
    fc.property(deeds, (list) => {
      const played: Played = { listing: null, orders: new Map(), lives: [], log: [] };
      for (const deed of list.toSorted((a, b) => a.day - b.day)) play(played, deed);
      const shown = signsOfLife({
        listings: played.listing ? [played.listing] : [],
        orders: played.orders.values(),
        milestones: played.lives.map((occurredOn) => ({
          code: 'C4',
          status: 'claimed',
          occurredOn,
        })),
      });
      expect(linesOf(shown)).toEqual(linesOf(played.log));
    }),
  );
});
