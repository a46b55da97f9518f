import {
  emptyGoods,
  emptyHomestay,
  type GoodsGroup,
  type ListingFacts,
  type Origin,
} from '@lensan/listing';

/** What a listing is of, as the cards of step 2 offer it. */
export type Kind = GoodsGroup | 'homestay';

export const kindOf = (facts: ListingFacts | null): Kind | undefined => {
  if (facts === null) return undefined;
  return facts.kind === 'homestay' ? 'homestay' : facts.group;
};

/**
 * The facts after a kind was chosen. Name and place are kept whatever it is; goods that stay goods
 * keep every answer.
 */
export function factsAs(kind: Kind, known: ListingFacts | null, origin: Origin): ListingFacts {
  const name = known?.name ?? '';
  const place = known?.origin ?? origin;
  return kind === 'homestay'
    ? { ...(known?.kind === 'homestay' ? known : emptyHomestay(place)), name }
    : { ...(known?.kind === 'goods' ? known : emptyGoods(kind, place)), group: kind, name };
}

/**
 * May a kind be chosen still? A stored listing stays goods or stays rooms: its prices and posts are
 * of one of them.
 */
export const isChoosable = (kind: Kind, known: ListingFacts | null, isStored: boolean): boolean =>
  !isStored || (kind === 'homestay') === (known?.kind === 'homestay');

/** Goods nobody named yet take the one name the register knows; a place to stay is no goods. */
export const named = (facts: ListingFacts, names: readonly string[]): ListingFacts =>
  facts.kind === 'goods' && facts.name === '' && names.length === 1
    ? { ...facts, name: names[0] ?? '' }
    : facts;
