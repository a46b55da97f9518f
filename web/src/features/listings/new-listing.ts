import type { ListingRecord } from '@lensan/contract';

/** What stands of a listing the server has not seen; `createdAt` in milliseconds UTC. */
export const newListing = (
  createdAt: number,
): Omit<ListingRecord, 'id' | 'householdId' | 'title' | 'description' | 'facts' | 'step'> => ({
  version: 0,
  state: 'draft',
  inStock: true,
  confirmedPricesDong: null,
  publicCode: null,
  storefrontCode: null,
  posts: [],
  publishedAt: null,
  createdAt,
});
