import { listingChannelIds } from '@lensan/channels/ids.ts';
import {
  amenities,
  goodsGroups,
  lifeUnits,
  netUnits,
  packs,
  paperKinds,
  storages,
  type ListingFacts,
} from '@lensan/listing/facts.ts';
import { factLimits } from '@lensan/listing/limits.ts';
import * as z from 'zod/mini';
import { day, id, instant, recordBase, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { operation } from './operation.ts';

const price = z.int().check(z.minimum(0), z.maximum(factLimits.priceDongMax));
const words = z.nullable(text(factLimits.text, 0));
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const month = z.int().check(z.minimum(1), z.maximum(12));
const count = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
const short = z.nullable(text(factLimits.short, 0));

const origin = z.object({ place: short, commune: short, province: short });
const ocop = z.nullable(
  z.object({
    stars: z.union([z.literal(3), z.literal(4), z.literal(5)]),
    decision: text(factLimits.decision),
    validUntil: day,
  }),
);
const papers = z
  .array(
    z.object({
      kind: z.enum(paperKinds),
      number: text(factLimits.decision, 0),
      issuer: text(factLimits.name, 0),
      validUntil: z.nullable(day),
    }),
  )
  .check(z.maxLength(factLimits.papers));

/**
 * Same shape as `GoodsFacts` of `@lensan/listing`; null = not answered yet, so a draft is valid
 * from the first answer on.
 */
export const goodsFacts = z.object({
  kind: z.literal('goods'),
  group: z.enum(goodsGroups),
  name: text(factLimits.name, 0),
  pack: z.nullable(z.enum(packs)),
  net: z.nullable(
    z.object({
      value: z.number().check(z.positive(), z.maximum(factLimits.netMax)),
      unit: z.enum(netUnits),
    }),
  ),
  priceDong: z.nullable(price),
  bundle: z.nullable(z.object({ count: count(2, 1000), priceDong: price })),
  parcelGrams: z.nullable(count(1, factLimits.parcelGramsMax)),
  ingredients: words,
  additives: z.nullable(z.object({ answer: z.enum(['none', 'sugar', 'other']), other: short })),
  making: words,
  taste: words,
  use: words,
  origin,
  shelfLife: z.nullable(z.object({ value: count(1, 1000), unit: z.enum(lifeUnits) })),
  storage: z.nullable(z.enum(storages)),
  season: z.nullable(z.object({ fromMonth: month, toMonth: month })),
  stockCount: z.nullable(count(0, factLimits.stockMax)),
  delivery: z.nullable(z.object({ minDays: count(0, 60), maxDays: count(0, 60) })),
  madeBy: z.nullable(z.enum(['family', 'cooperative'])),
  maker: words,
  ocop,
  papers,
});

export const homestayFacts = z.object({
  kind: z.literal('homestay'),
  name: text(factLimits.name, 0),
  rooms: z
    .array(
      z.object({
        name: text(factLimits.roomName, 0),
        sharing: z.enum(['private', 'shared']),
        guests: count(1, factLimits.guests),
        beds: short,
        priceDong: z.nullable(price),
      }),
    )
    .check(z.maxLength(factLimits.rooms)),
  house: words,
  activities: words,
  origin,
  breakfast: z.nullable(z.boolean()),
  dinnerPriceDong: z.nullable(price),
  road: words,
  checkIn: z.nullable(clockTime),
  checkOut: z.nullable(clockTime),
  amenities: z.array(z.enum(amenities)).check(z.maxLength(amenities.length)),
  maker: words,
  ocop,
  papers,
});

/**
 * Answers of a household about one thing it sells: the one type of them is that of
 * `@lensan/listing`, so a shape that says less does not compile.
 */
export const listingFacts: z.ZodMiniType<ListingFacts, ListingFacts> = z.discriminatedUnion(
  'kind',
  [goodsFacts, homestayFacts],
);

/**
 * `draft`: not public. `published`: asked to be public (shown while consent K3 stands). `hidden`:
 * taken down by a person, can come back.
 */
export const listingState = z.enum(['draft', 'published', 'hidden']);
export type ListingState = z.output<typeof listingState>;
const prices = z.array(price).check(z.maxLength(factLimits.rooms + 2));
const channelPost = z.object({
  channel: z.enum(listingChannelIds),
  url: z.nullable(z.string()),
  at: instant,
});

export const listingRecord = z.object({
  ...recordBase,
  /** Title chosen by the household; null = the first suggestion, which follows the facts. */
  title: z.nullable(z.string()),
  /** The household's own wording; null = composed from the facts, so it follows them. */
  description: z.nullable(z.string()),
  facts: listingFacts,
  /** Step of the wizard to come back to, 1–7. */
  step: count(1, 7),
  state: listingState,
  inStock: z.boolean(),
  /**
   * Prices the household confirmed, in the order of `pricesOf(facts)`; a page prints prices only
   * while they equal the facts.
   */
  confirmedPricesDong: z.nullable(z.array(z.number())),
  /**
   * Code of the public page `/p/<code>`; made by the server, null until it has seen the listing.
   */
  publicCode: z.nullable(z.string()),
  /** Code of the household's public page `/g/<code>`. */
  storefrontCode: z.nullable(z.string()),
  /** Where it was posted, newest first, at most one per channel. */
  posts: z.array(channelPost),
  publishedAt: z.nullable(instant),
  createdAt: instant,
  /**
   * Days on which it was edited, shown or its stock changed, oldest first: signs of life, kept by
   * `editedOn` of `@lensan/adoption`. Absent = none known.
   */
  editedOn: z.optional(z.array(day)),
});
export type ListingRecord = z.output<typeof listingRecord>;

/**
 * `id` new: a new listing; known: its texts and facts. Problems do not matter: a draft may be saved
 * at any time. `changed` names what the person edited since the shown version (`title`,
 * `facts.making`): only that is written, so that two phones that answered different questions both
 * win. Absent: everything.
 */
export const listingSaveBody = z.object({
  id,
  householdId: id,
  title: z.nullable(text(factLimits.title, 0)),
  description: z.nullable(text(factLimits.description, 0)),
  facts: listingFacts,
  step: count(1, 7),
  changed: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(60))),
});
export type ListingSaveBody = z.output<typeof listingSaveBody>;

/**
 * `confirmedPricesDong` are the prices the household read and agreed to; refused with
 * `listing.price_changed` when they are no longer those of the facts.
 */
export const listingPublishBody = z.object({ id, confirmedPricesDong: prices });
export const listingHideBody = z.object({ id });
export const listingStockBody = z.object({ id, inStock: z.boolean() });
/**
 * New prices in the order of `pricesOf`, confirmed by saying them. Used on the household's own
 * pages.
 */
export const listingPriceBody = z.object({ id, pricesDong: prices });
/** An address on that channel, or null when it was posted where no address can be copied. */
export const listingPostedBody = z.object({
  id,
  channel: z.enum(listingChannelIds),
  url: z.nullable(z.string().check(z.maxLength(factLimits.url), z.regex(/^https?:\/\/[^\s]+$/))),
  /** False takes a mark back that was set by mistake; absent: it is posted. */
  isPosted: z.optional(z.boolean()),
});
export const listingRemoveBody = z.object({ id });
/**
 * Brings back a listing that was removed a short while ago. The texts and facts are what the phone
 * showed, so that it can show them again without signal; the server keeps its own.
 */
export const listingRestoreBody = z.object({
  id,
  householdId: id,
  title: z.nullable(text(factLimits.title, 0)),
  description: z.nullable(text(factLimits.description, 0)),
  facts: listingFacts,
  step: count(1, 7),
});
export type ListingRestoreBody = z.output<typeof listingRestoreBody>;
export type ListingPublishBody = z.output<typeof listingPublishBody>;
export type ListingHideBody = z.output<typeof listingHideBody>;
export type ListingRemoveBody = z.output<typeof listingRemoveBody>;
export type ListingStockBody = z.output<typeof listingStockBody>;
export type ListingPriceBody = z.output<typeof listingPriceBody>;
export type ListingPostedBody = z.output<typeof listingPostedBody>;

export const listingOperations = {
  'listing.save': operation('listing.save', listingSaveBody, 'Save a listing, complete or not'),
  'listing.publish': operation(
    'listing.publish',
    listingPublishBody,
    'Show a listing on the public page, prices confirmed by the household',
  ),
  'listing.hide': operation('listing.hide', listingHideBody, 'Take a listing off the public page'),
  'listing.set_stock': operation(
    'listing.set_stock',
    listingStockBody,
    'Say whether goods are in stock',
  ),
  'listing.set_price': operation(
    'listing.set_price',
    listingPriceBody,
    'Change prices, confirmed by the household',
  ),
  'listing.mark_posted': operation(
    'listing.mark_posted',
    listingPostedBody,
    'Note that a listing was posted on a channel, with its address',
  ),
  'listing.remove': operation(
    'listing.remove',
    listingRemoveBody,
    'Remove a listing that was never posted or is no longer sold',
  ),
  'listing.restore': operation(
    'listing.restore',
    listingRestoreBody,
    'Bring back a listing that was removed a short while ago',
  ),
} as const;

const byCode = z.object({ code: z.string() });
/** Pages for buyers, made by the server, without script. */
export const listingPage = endpoint({
  method: 'GET',
  path: '/p/:code',
  summary: 'Public page of one listing',
  params: byCode,
});
export const storefrontPage = endpoint({
  method: 'GET',
  path: '/g/:code',
  summary: 'Public page of a household with everything it sells',
  params: byCode,
});

/** Address of a listing's public page below the address of the installation. */
export const listingPagePath = (publicCode: string): string => `/p/${publicCode}`;
export const storefrontPagePath = (storefrontCode: string): string => `/g/${storefrontCode}`;
