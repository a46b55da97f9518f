/**
 * Ids under which channels are stored and travel. None is ever renamed or taken away: listings,
 * finished pictures and scripts of years carry them. Apart from the channels themselves, because
 * the shapes of what travels need the ids and nothing else.
 */

/** Every channel, in the order screens show them. */
export const channelIds = [
  'own-page',
  'facebook',
  'zalo',
  'shopee',
  'tiktok-shop',
  'airbnb',
  'booking',
  'google',
] as const;
export type ChannelId = (typeof channelIds)[number];

/** Channels listings are written for, in the order screens show them. */
export const listingChannelIds = [
  'own-page',
  'facebook',
  'zalo',
  'shopee',
  'tiktok-shop',
  'airbnb',
] as const satisfies readonly ChannelId[];
export type ListingChannelId = (typeof listingChannelIds)[number];
/** The page the product makes itself: what the household wrote stands there as it is. */
export const ownPageId = 'own-page' satisfies ListingChannelId;

/** The post that says everything; it goes to whatever app a person shares it with. */
export const sharedPostId = 'facebook' satisfies ListingChannelId;

/** Id of a set of pictures → the channel it is made for, in the order pictures are made. */
export const photoChannelOf = {
  shopee: 'shopee',
  tiktok: 'tiktok-shop',
  facebook: 'facebook',
  booking: 'booking',
  google: 'google',
} as const satisfies Readonly<Record<string, ChannelId>>;
export type PhotoChannelId = keyof typeof photoChannelOf;
export const photoChannelIds = Object.keys(photoChannelOf) as PhotoChannelId[];

/** Id of a live → the channel it runs on. */
export const liveChannelOf = {
  facebook: 'facebook',
  zalo: 'zalo',
  shopee: 'shopee',
  tiktok: 'tiktok-shop',
} as const satisfies Readonly<Record<string, ChannelId>>;
export type LiveChannelId = keyof typeof liveChannelOf;
export const liveChannelIds = Object.keys(liveChannelOf) as LiveChannelId[];
/** The live most households begin with: no gate of followers or points. */
export const firstLiveId = 'facebook' satisfies LiveChannelId;
