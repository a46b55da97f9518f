import { formatDate, numbersIn } from '@lensan/vietnamese';
import type { ListingFacts } from './facts.ts';

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'number') into.add(String(value));
  else if (typeof value === 'string')
    for (const number of numbersIn(formatDate(value))) into.add(number);
  else if (Array.isArray(value)) for (const entry of value) collect(entry, into);
  else if (value !== null && typeof value === 'object')
    for (const entry of Object.values(value)) collect(entry, into);
}

/**
 * Every number that stands in the facts, in the plain form of `numbersIn`. A text may hold these
 * and no others.
 * @example factNumbers({ ...emptyGoods('dried'), priceDong: 65000 }).has('65000') // true
 */
export function factNumbers(facts: ListingFacts): ReadonlySet<string> {
  const numbers = new Set<string>();
  collect(facts, numbers);
  return numbers;
}

/**
 * Numbers of a text that no fact knows: a price of another year, a weight mistyped, "giảm 30 %".
 */
export const unknownNumbers = (
  text: string,
  facts: ListingFacts,
  alsoKnown: readonly string[] = [],
): string[] => {
  const known = factNumbers(facts);
  const also = new Set(alsoKnown.flatMap(numbersIn));
  return numbersIn(text).filter((number) => !known.has(number) && !also.has(number));
};
