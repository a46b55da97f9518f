import type { Dossier, OperationKind } from '@lensan/contract';
import { describe, expect, it } from 'vitest';
import type { BodyOf, Projection } from '../../local/types.ts';
import { stateOf } from '../households/households.data.ts';
import { dossierOf, withListing, withMilestones } from '../households/testing.ts';
import { listingProjections } from './listings.projection.ts';

const firstOrder = '2026-08-01';
const day40 = '2026-09-10';

/** The screen after an own operation on day 40 after the first order, at noon. */
function onDay40<K extends OperationKind>(dossier: Dossier, kind: K, body: BodyOf<K>): Dossier {
  const project = listingProjections[kind] as unknown as Projection<K>;
  const own = { id: 'op', kind, at: Date.parse(day40 + 'T05:00:00Z'), householdId: 'h1', body };
  return project(dossier, { ...own, by: { id: 'lan', name: 'Lan' } }) ?? dossier;
}
const sold = () =>
  withListing(withMilestones(dossierOf(), [{ code: 'C5', occurredOn: firstOrder }]), {
    name: 'Chuối sấy',
    publishedAt: Date.UTC(2026, 5, 14),
    state: 'published',
  });
const steadySince = (dossier: Dossier) => stateOf(dossier, '2026-12-01').reached.C8?.on;
const { facts } = sold().listings.l1!;

describe('a household that had its first order sells steadily', () => {
  it('when goods were edited, shown again or their stock changed 40 days later', () => {
    const goods = { ...facts, priceDong: 50_000, bundle: null };
    const dossier = withListing(sold(), { name: 'Chuối sấy', facts: goods });
    const text = { householdId: 'h1', title: null, description: null, facts, step: 2 };
    expect(
      [
        onDay40(dossier, 'listing.save', { id: 'l1', ...text }),
        onDay40(dossier, 'listing.publish', { id: 'l1', confirmedPricesDong: [] }),
        onDay40(dossier, 'listing.set_stock', { id: 'l1', inStock: false }),
        onDay40(dossier, 'listing.set_price', { id: 'l1', pricesDong: [60_000] }),
        onDay40(dossier, 'listing.save', { id: 'l2', ...text }),
      ].map(steadySince),
    ).toEqual([day40, day40, day40, day40, day40]);
  });
  it('when it had a livestream', () => {
    expect(steadySince(withMilestones(sold(), [{ code: 'C4', occurredOn: day40 }]))).toBe(day40);
  });
  it('not when goods were only taken down or posted once more', () => {
    const posted = { id: 'l1', channel: 'zalo', url: null } as const;
    expect(
      [
        sold(),
        onDay40(sold(), 'listing.hide', { id: 'l1' }),
        onDay40(sold(), 'listing.mark_posted', posted),
      ].map(steadySince),
    ).toEqual([undefined, undefined, undefined]);
  });
});
