import type { ListingFacts } from '@lensan/listing';
import type { ListingRow } from './listings.repository.ts';

/**
 * A listing as fields that two phones may edit apart: `facts.making`, `facts.priceDong`, `title` …
 */
export const flatten = (listing: {
  readonly title: string | null;
  readonly description: string | null;
  readonly step: number;
  readonly facts: ListingFacts;
}): Record<string, unknown> => ({
  title: listing.title,
  description: listing.description,
  step: listing.step,
  ...Object.fromEntries(
    Object.entries(listing.facts).map(([name, value]) => ['facts.' + name, value]),
  ),
});
/** Once the household agreed to a price, another phone's price waits instead of replacing it. */
export const priceFields = [
  'facts.priceDong',
  'facts.bundle',
  'facts.rooms',
  'facts.dinnerPriceDong',
];

/** Values as they are stored, of a listing taken apart by `flatten`. */
export function unflatten(flat: Record<string, unknown>): Partial<ListingRow> {
  const { title, description, step, ...rest } = flat;
  const facts = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name.slice('facts.'.length), value]),
  );
  return {
    title: title as string | null,
    description: description as string | null,
    step: step as number,
    // Each value was checked with the body it came in, or was stored before.
    facts: facts as unknown as ListingFacts,
  };
}
