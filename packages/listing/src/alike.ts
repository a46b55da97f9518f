import { fold } from '@lensan/vietnamese';
import type { ListingFacts } from './facts.ts';

/** Words that say how much or how packed, not what it is. */
const packing = new Set([
  'tui',
  'hop',
  'hu',
  'chai',
  'bo',
  'goi',
  'con',
  'kg',
  'gr',
  'g',
  'ml',
  'lit',
]);

/** What a name says, without marks, sizes and packing. */
const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    fold(name)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && !/^\d/.test(word) && !packing.has(word)),
  );
const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((word) => all.has(word));

/**
 * Could these be one thing, listed twice? The same kind, and names that say the same without marks,
 * sizes and order, or of which one says the other with more words ("Chuối sấy", "Chuối tây sấy
 * dẻo"). One word is within many names, so it has to be the whole name.
 * @example isAlike(emptyGoods('dried'), emptyGoods('dried')) // false: neither has a name
 */
export function isAlike(a: ListingFacts, b: ListingFacts): boolean {
  const groupOf = (facts: ListingFacts) => (facts.kind === 'goods' ? facts.group : facts.kind);
  if (groupOf(a) !== groupOf(b)) return false;
  const [short, long] = [wordsOf(a.name), wordsOf(b.name)].toSorted((x, y) => x.size - y.size);
  if (!short || !long || short.size === 0 || !isWithin(short, long)) return false;
  return short.size === long.size || short.size > 1;
}
