import { limitOf, type AskedFact, type ListingRules } from '@lensan/channels';
import { originText } from './fact-texts.ts';
import { isFood, pricesOf, type ListingFacts } from './facts.ts';
import type { ProblemCode, ProblemDraft } from './problem.ts';

/** Prices that are missing or out of range; 5 points. */
export function priceProblems(facts: ListingFacts, { price: rule }: ListingRules): ProblemDraft[] {
  const prices = pricesOf(facts);
  const known = prices.filter((price) => price !== null);
  if (known.length < prices.length || prices.length === 0)
    return [
      {
        code: 'price.missing',
        field: facts.kind === 'goods' ? 'price' : 'rooms',
        severity: 'must',
        points: 5,
      },
    ];
  const min = 'none' in rule ? null : limitOf(rule.min);
  const max = 'none' in rule ? null : limitOf(rule.max);
  const low = known.find((price) => price < Math.max(min ?? 0, 1000));
  const high = known.find((price) => max !== null && price > max);
  const drafts: (ProblemDraft | null)[] = [
    low === undefined
      ? null
      : {
          code: 'price.low',
          field: 'price',
          severity: min !== null && low < min ? 'must' : 'should',
          points: 5,
          have: low,
          need: min ?? 1000,
        },
    high === undefined
      ? null
      : {
          code: 'price.high',
          field: 'price',
          severity: 'must',
          points: 5,
          have: high,
          need: max ?? 0,
        },
  ];
  return drafts.filter((draft) => draft !== null);
}

/**
 * Facts the channel's form asks for and a buyer looks for; five points each, at most 15 together.
 */
export function factProblems(facts: ListingFacts, target: ListingRules): ProblemDraft[] {
  const asks = (name: AskedFact) => target.asks.includes(name);
  const minAmenities = limitOf(target.minAmenities);
  const empty = (text: string | null) => (text ?? '').trim() === '';
  const missing = (
    code: ProblemCode,
    field: string,
    severity: 'must' | 'should' = 'should',
    points = 5,
  ): ProblemDraft => ({ code, field, severity, points });
  const drafts: (ProblemDraft | null)[] = [
    empty(facts.name) ? missing('name.missing', 'name', 'must') : null,
    originText(facts.origin) === '' ? missing('origin.missing', 'origin') : null,
    empty(facts.maker) ? missing('maker.missing', 'maker', 'should', 2) : null,
    ...(facts.kind === 'goods'
      ? [
          asks('net') && facts.net === null ? missing('net.missing', 'net') : null,
          asks('parcel') && facts.parcelGrams === null
            ? missing('parcel.missing', 'parcel', 'must')
            : null,
          isFood(facts) && empty(facts.ingredients)
            ? missing('ingredients.missing', 'ingredients')
            : null,
          isFood(facts) && facts.shelfLife === null
            ? missing('shelf_life.missing', 'shelfLife')
            : null,
          isFood(facts) && asks('storage') && facts.storage === null
            ? missing('storage.missing', 'storage', 'should', 3)
            : null,
          empty(facts.making) ? missing('making.missing', 'making', 'should', 2) : null,
        ]
      : [
          facts.rooms.length === 0 ? missing('rooms.missing', 'rooms', 'must') : null,
          facts.checkIn === null ? missing('check_in.missing', 'checkIn', 'should', 3) : null,
          minAmenities !== null && facts.amenities.length < minAmenities
            ? {
                ...missing('amenities.few', 'amenities', 'must'),
                have: facts.amenities.length,
                need: minAmenities,
              }
            : null,
        ]),
  ];
  let left = 15;
  return drafts
    .filter((draft) => draft !== null)
    .map((draft) => {
      const points = Math.min(left, draft.points);
      left -= points;
      return { ...draft, points };
    });
}

/** Food papers: a channel that asks for them refuses without; 10 points at most. */
export function paperProblems(
  facts: ListingFacts,
  target: ListingRules,
  today: string,
): ProblemDraft[] {
  const valid =
    facts.papers.some((paper) => paper.validUntil === null || paper.validUntil >= today) ||
    (facts.ocop !== null && facts.ocop.validUntil >= today);
  const isAsked = target.asks.includes('papers');
  return isFood(facts) && !valid
    ? [
        {
          code: 'papers.missing',
          field: 'papers',
          severity: isAsked ? 'must' : 'should',
          points: isAsked ? 10 : 4,
        },
      ]
    : [];
}
