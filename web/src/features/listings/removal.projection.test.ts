import { newDossier, withRecord, type Dossier, type PhotoRecord } from '@lensan/contract';
import { emptyGoods } from '@lensan/listing';
import { describe, expect, it } from 'vitest';
import { household, withListing } from '../households/testing.ts';
import { begunOnly } from './listings.data.ts';
import { withoutListing, withRestored } from './removal.projection.ts';

const at = Date.UTC(2026, 10, 25, 2);
const facts = { ...emptyGoods('dried'), name: 'Chuối sấy', priceDong: 65_000 };
const was = { id: 'l1', householdId: 'h1', title: 'Chuối', description: null, facts, step: 3 };
const photo = (id: string, listingId: string) =>
  ({ id, householdId: 'h1', version: 1, listingId, isMain: true }) as PhotoRecord;
/** Two listings with a photo each. */
const shop = (publishedAt: number | null = null): Dossier => {
  const one = withListing(newDossier(household()), { name: 'Chuối sấy', facts, publishedAt });
  const two = withListing(one, { id: 'l2', name: 'Mật ong' });
  return withRecord(withRecord(two, 'photos', photo('p1', 'l1')), 'photos', photo('p2', 'l2'));
};

describe('a listing deleted on this phone', () => {
  it('is gone with its photos, so that nobody finds them as a listing just begun', () => {
    const shown = withoutListing(shop(), 'l1');
    expect([Object.keys(shown.listings), Object.keys(shown.photos)]).toEqual([['l2'], ['p2']]);
    expect(begunOnly(shown)).toEqual([]);
  });
  it('comes back whole while its deletion has not left the phone', () => {
    const shown = withRestored(withoutListing(shop(), 'l1'), was, at);
    expect(shown.listings['l1']).toEqual(shop().listings['l1']);
    expect(shown.photos['p1']).toEqual(shop().photos['p1']);
  });
  it('comes back hidden when buyers had seen it before: showing it is another decision', () => {
    const shown = withRestored(withoutListing(shop(at), 'l1'), was, at);
    expect(shown.listings['l1']?.state).toBe('hidden');
  });
  it('comes back as this phone showed it when the deletion was sent already', () => {
    const gone: Dossier = {
      ...withoutListing(shop(), 'l1'),
      removed: { listings: {}, photos: {} },
    };
    expect(withRestored(gone, was, at).listings['l1']).toMatchObject({ ...was, state: 'draft' });
  });
  it('changes nothing when it is not there, or is there already', () => {
    expect(withoutListing(shop(), 'l9')).toEqual(shop());
    expect(withRestored(shop(), was, at)).toEqual(shop());
  });
});
