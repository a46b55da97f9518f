import {
  channelOf,
  limitOf,
  ownPageId,
  type AskedFact,
  type ListingChannelId,
  type ListingRules,
} from '@lensan/channels';
import { adaptListing, nobody, titleOf, type ListingText } from './adapt.ts';
import { findClaims, isProved, type Claim } from './claims/claims.ts';
import { originText } from './compose.ts';
import { unknownNumbers } from './fact-numbers.ts';
import { isFood, pricesOf, type ListingFacts } from './facts.ts';
import { textLength } from './limits.ts';
import { countWords, hasEmoji, hasPrice, hasSymbols, isShouting, promoWord } from './text-rules.ts';

/** What is known of one photo of the listing. */
export interface PhotoFact {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isBlurred: boolean;
  readonly isDark: boolean;
}

export const problemCodes = [
  'photos.missing',
  'photos.few',
  'photos.many',
  'photos.small',
  'photos.not_square',
  'photos.blurred',
  'photos.dark',
  'title.missing',
  'title.short',
  'title.shouting',
  'title.emoji',
  'title.symbols',
  'title.promo',
  'title.price',
  'description.missing',
  'description.short',
  'description.few_words',
  'description.number',
  'price.missing',
  'price.low',
  'price.high',
  'net.missing',
  'parcel.missing',
  'ingredients.missing',
  'origin.missing',
  'shelf_life.missing',
  'storage.missing',
  'name.missing',
  'rooms.missing',
  'check_in.missing',
  'amenities.few',
  'making.missing',
  'maker.missing',
  'papers.missing',
  'claim.forbidden',
  'claim.needs_paper',
  'claim.contact',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
/** The step of the wizard that mends it. */
export type WizardStep = 'photos' | 'what' | 'price' | 'ask' | 'words' | 'check';

/**
 * One thing that keeps points. `must`: the channel refuses the listing, or the law forbids it.
 * `have` and `need` fill the sentence beside the button.
 */
export interface ListingProblem {
  readonly code: ProblemCode;
  readonly field: string;
  readonly severity: 'must' | 'should';
  readonly points: number;
  readonly step: WizardStep;
  readonly have?: number;
  readonly need?: number;
  readonly claim?: Claim;
}

type Draft = Omit<ListingProblem, 'step'> & { readonly step?: WizardStep };
const steps: Readonly<Record<string, WizardStep>> = {
  photos: 'photos',
  name: 'what',
  title: 'words',
  description: 'words',
  price: 'price',
  net: 'price',
  parcel: 'price',
  rooms: 'price',
  papers: 'ask',
};
const stepOf = (field: string): WizardStep => steps[field] ?? 'ask';

function photoProblems(photos: readonly PhotoFact[], { photos: rule }: ListingRules): Draft[] {
  const [min, max, minEdgePx] = [limitOf(rule.min), limitOf(rule.max), limitOf(rule.minEdgePx)];
  if (photos.length === 0)
    return [
      {
        code: 'photos.missing',
        field: 'photos',
        severity: 'must',
        points: 30,
        have: 0,
        need: Math.max(min ?? 1, 1),
      },
    ];
  const few = photos.length < rule.advised;
  const short = min !== null && photos.length < min;
  const small = photos.filter(
    (photo) => minEdgePx !== null && Math.min(photo.widthPx, photo.heightPx) < minEdgePx,
  ).length;
  const drafts: (Draft | null)[] = [
    few || short
      ? {
          code: 'photos.few',
          field: 'photos',
          severity: short ? 'must' : 'should',
          points: Math.round((12 * (rule.advised - photos.length)) / rule.advised),
          have: photos.length,
          need: short ? (min ?? 1) : rule.advised,
        }
      : null,
    max !== null && photos.length > max
      ? {
          code: 'photos.many',
          field: 'photos',
          severity: 'should',
          points: 0,
          have: photos.length,
          need: max,
        }
      : null,
    small > 0
      ? {
          code: 'photos.small',
          field: 'photos',
          severity: small === photos.length ? 'must' : 'should',
          points: 8,
          have: small,
          need: minEdgePx ?? 0,
        }
      : null,
    photos.some((photo) => photo.isBlurred)
      ? {
          code: 'photos.blurred',
          field: 'photos',
          severity: 'should',
          points: 5,
          have: photos.filter((photo) => photo.isBlurred).length,
        }
      : null,
    photos.some((photo) => photo.isDark)
      ? {
          code: 'photos.dark',
          field: 'photos',
          severity: 'should',
          points: 3,
          have: photos.filter((photo) => photo.isDark).length,
        }
      : null,
  ];
  return drafts.filter((draft) => draft !== null);
}

function titleProblems(title: string, { title: rule }: ListingRules): Draft[] {
  if (title === '')
    return [{ code: 'title.missing', field: 'title', severity: 'must', points: 20 }];
  const min = limitOf(rule.min);
  const strict = rule.isPlain ? ('must' as const) : ('should' as const);
  const drafts: (Draft | null)[] = [
    min !== null && textLength(title) < min
      ? {
          code: 'title.short',
          field: 'title',
          severity: 'must',
          points: 10,
          have: textLength(title),
          need: min,
        }
      : null,
    isShouting(title)
      ? { code: 'title.shouting', field: 'title', severity: 'should', points: 5 }
      : null,
    hasEmoji(title) ? { code: 'title.emoji', field: 'title', severity: strict, points: 5 } : null,
    hasSymbols(title)
      ? { code: 'title.symbols', field: 'title', severity: strict, points: 3 }
      : null,
    promoWord(title) !== null
      ? { code: 'title.promo', field: 'title', severity: strict, points: 5 }
      : null,
    hasPrice(title) ? { code: 'title.price', field: 'title', severity: 'should', points: 5 } : null,
  ];
  return drafts.filter((draft) => draft !== null);
}

function descriptionProblems(
  listing: ListingText,
  description: string,
  { description: rule }: ListingRules,
): Draft[] {
  if (description === '')
    return [{ code: 'description.missing', field: 'description', severity: 'must', points: 20 }];
  const [min, minWords] = [limitOf(rule.min), limitOf(rule.minWords)];
  const strange =
    listing.description === null ? [] : unknownNumbers(listing.description, listing.facts);
  const drafts: (Draft | null)[] = [
    min !== null && textLength(description) < min
      ? {
          code: 'description.short',
          field: 'description',
          severity: 'must',
          points: 10,
          step: 'ask',
          have: textLength(description),
          need: min,
        }
      : null,
    minWords !== null && countWords(description) < minWords
      ? {
          code: 'description.few_words',
          field: 'description',
          severity: 'must',
          points: 8,
          step: 'ask',
          have: countWords(description),
          need: minWords,
        }
      : null,
    strange.length > 0
      ? {
          code: 'description.number',
          field: 'description',
          severity: 'should',
          points: 5,
          have: Number(strange[0]),
        }
      : null,
  ];
  return drafts.filter((draft) => draft !== null);
}

function priceProblems(facts: ListingFacts, { price: rule }: ListingRules): Draft[] {
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
  const drafts: (Draft | null)[] = [
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
function factProblems(facts: ListingFacts, target: ListingRules): Draft[] {
  const asks = (name: AskedFact) => target.asks.includes(name);
  const minAmenities = limitOf(target.minAmenities);
  const empty = (text: string | null) => (text ?? '').trim() === '';
  const missing = (
    code: ProblemCode,
    field: string,
    severity: 'must' | 'should' = 'should',
    points = 5,
  ): Draft => ({ code, field, severity, points });
  const drafts: (Draft | null)[] = [
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

function paperProblems(facts: ListingFacts, target: ListingRules, today: string): Draft[] {
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

function claimProblems(
  listing: ListingText,
  title: string,
  description: string,
  target: ListingRules,
  today: string,
): Draft[] {
  const own = adaptListing(listing, ownPageId, nobody, today);
  const text = target.allowsContact ? description : own.description;
  const inTexts = [
    ...findClaims(title).map((claim) => ({ claim, field: 'title' })),
    ...findClaims(text).map((claim) => ({ claim, field: 'description' })),
  ];
  const claimDraft = ({ claim, field }: { claim: Claim; field: string }): Draft | null => {
    if (claim.severity === 'off_channel')
      return target.allowsContact
        ? null
        : { code: 'claim.contact', field, severity: 'should', points: 3, step: 'check', claim };
    if (claim.severity === 'needs_paper')
      return isProved(claim, listing.facts, today)
        ? null
        : { code: 'claim.needs_paper', field, severity: 'must', points: 8, step: 'check', claim };
    return { code: 'claim.forbidden', field, severity: 'must', points: 10, step: 'check', claim };
  };
  return inTexts.map(claimDraft).filter((draft) => draft !== null);
}

/**
 * Everything that keeps a listing from the full hundred on one channel, heaviest first. A listing
 * with problems can always be saved as a draft. The answer is the same on phone and server.
 */
export function checkListing(
  listing: ListingText,
  photos: readonly PhotoFact[],
  id: ListingChannelId,
  today: string,
): ListingProblem[] {
  const target = channelOf(id).listing;
  const adapted = adaptListing(listing, id, nobody, today);
  const title = titleOf(listing, today);
  return [
    ...photoProblems(photos, target),
    ...titleProblems(title, target),
    ...descriptionProblems(listing, adapted.description, target),
    ...priceProblems(listing.facts, target),
    ...factProblems(listing.facts, target),
    ...paperProblems(listing.facts, target, today),
    ...claimProblems(listing, title, adapted.description, target, today),
  ]
    .map((draft): ListingProblem => ({ ...draft, step: draft.step ?? stepOf(draft.field) }))
    .sort(
      (a, b) =>
        Number(b.severity === 'must') - Number(a.severity === 'must') || b.points - a.points,
    );
}

export interface ChannelScore {
  readonly channel: ListingChannelId;
  readonly points: number;
  readonly isReady: boolean;
  readonly problems: readonly ListingProblem[];
}

/**
 * 0–100 for one channel: photos 30, title 20, description 20, facts 15, papers 10, price 5. Ready =
 * nothing the channel or the law refuses.
 */
export function scoreListing(
  listing: ListingText,
  photos: readonly PhotoFact[],
  id: ListingChannelId,
  today: string,
): ChannelScore {
  const problems = checkListing(listing, photos, id, today);
  return {
    channel: id,
    points: Math.max(0, 100 - problems.reduce((sum, problem) => sum + problem.points, 0)),
    isReady: problems.every((problem) => problem.severity !== 'must'),
    problems,
  };
}

/**
 * What must be mended before the product itself shows the listing: unlawful claims, no name, no
 * price, no photo.
 */
export const publishBlocks = (
  listing: ListingText,
  photos: readonly PhotoFact[],
  today: string,
): ListingProblem[] =>
  checkListing(listing, photos, ownPageId, today).filter((problem) => problem.severity === 'must');
