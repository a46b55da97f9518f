import {
  emptyGoods,
  emptyHomestay,
  type GoodsFacts,
  type HomestayFacts,
  type ListingFacts,
} from '@lensan/listing/facts.ts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Infer } from './endpoint.ts';
import {
  goodsFacts,
  homestayFacts,
  listingPostedBody,
  listingSaveBody,
  type ListingRecord,
} from './listings.ts';

const body = { id: 'd1a1', householdId: 'd1h1', title: null, description: null, step: 3 };

describe('a listing as it travels', () => {
  it('has the shape the listing package reads', () => {
    expectTypeOf<Infer<typeof goodsFacts>>().toExtend<GoodsFacts>();
    expectTypeOf<Infer<typeof homestayFacts>>().toExtend<HomestayFacts>();
    expectTypeOf<keyof Infer<typeof goodsFacts>>().toEqualTypeOf<keyof GoodsFacts>();
    expectTypeOf<keyof Infer<typeof homestayFacts>>().toEqualTypeOf<keyof HomestayFacts>();
    expectTypeOf<ListingRecord['facts']>().toEqualTypeOf<ListingFacts>();
    expect(goodsFacts.safeParse(emptyGoods('dried')).success).toBe(true);
    expect(homestayFacts.safeParse(emptyHomestay()).success).toBe(true);
  });
  it('a draft with nothing answered may be sent', () =>
    expect(listingSaveBody.safeParse({ ...body, facts: emptyGoods('other') }).success).toBe(true));
  it('a title of 10,000 characters is refused and names its field', () => {
    const result = listingSaveBody.safeParse({
      ...body,
      facts: emptyGoods('other'),
      title: 'a'.repeat(10_000),
    });
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['title']);
  });
  it('only web addresses are kept as places where it was posted', () => {
    expect(
      listingPostedBody.safeParse({ id: 'd1a1', channel: 'facebook', url: 'javascript:alert(1)' })
        .success,
    ).toBe(false);
    expect(
      listingPostedBody.safeParse({
        id: 'd1a1',
        channel: 'facebook',
        url: 'https://www.facebook.com/p/1',
      }).success,
    ).toBe(true);
  });
});
