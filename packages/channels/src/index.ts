import { airbnb } from './airbnb.ts';
import { booking } from './booking.ts';
import type {
  Channel,
  ChannelWords,
  ListingChannel,
  ListingKind,
  LiveRules,
  PictureRules,
} from './channel.ts';
import { facebook } from './facebook.ts';
import { google } from './google.ts';
import {
  channelIds,
  listingChannelIds,
  liveChannelOf,
  photoChannelIds,
  photoChannelOf,
  type ChannelId,
  type ListingChannelId,
  type LiveChannelId,
  type PhotoChannelId,
} from './ids.ts';
import { ownPage } from './own-page.ts';
import { shopee } from './shopee.ts';
import { tiktokShop } from './tiktok-shop.ts';
import { zalo } from './zalo.ts';

export * from './channel.ts';
export * from './ids.ts';

const registry: { readonly [Id in ChannelId]: Channel<Id> } = {
  'own-page': ownPage,
  facebook,
  zalo,
  shopee,
  'tiktok-shop': tiktokShop,
  airbnb,
  booking,
  google,
};

/** Names of platforms that are no channel of the product. */
export const otherPlatforms: ChannelWords = {
  inTitles: ['lazada'],
  onAir: ['lazada', 'tiki', 'sendo', 'voso'],
};

/**
 * Everything the product says of a channel.
 * @example limitOf(channelOf('shopee').listing.title.max) // 120
 */
export const channelOf = <Id extends ChannelId>(id: Id): Channel<Id> => registry[id];
/** All channels, in the order screens show them. */
export const channels: readonly Channel[] = channelIds.map((id) => registry[id]);

/** Channels listings are written for, the own page first. */
export const listingChannels: readonly ListingChannel[] = listingChannelIds.map(
  (id): ListingChannel => channelOf<ListingChannelId>(id),
);
/**
 * Those that take this kind of listing.
 * @example listingChannelsFor('homestay').map(({ id }) => id) // ['own-page', 'facebook', 'zalo', 'airbnb']
 */
export const listingChannelsFor = (kind: ListingKind): ListingChannel[] =>
  listingChannels.filter((channel) => channel.takes.includes(kind));

/** The pictures of one channel, named by all channels they serve: "Facebook, Zalo". */
export interface PictureSet extends PictureRules {
  readonly id: PhotoChannelId;
  readonly name: string;
  readonly takes: readonly ListingKind[];
}
/**
 * The set of pictures stored under an id.
 * @example pictureSet('tiktok').widthPx // 1200
 */
export function pictureSet(id: PhotoChannelId): PictureSet {
  const owner = channelOf(photoChannelOf[id]);
  const guests = channels.filter(({ pictures }) => 'sameAs' in pictures && pictures.sameAs === id);
  return {
    ...owner.pictures,
    id,
    name: [owner, ...guests].map(({ name }) => name).join(', '),
    takes: owner.takes,
  };
}
/** Every set of pictures, in the order they are made. */
export const pictureSets = (): PictureSet[] => photoChannelIds.map(pictureSet);
/** Sets a person posts by hand for this kind of listing. */
export const pictureSetsFor = (kind: ListingKind): PictureSet[] =>
  pictureSets().filter((set) => set.takenBy === 'hand' && set.takes.includes(kind));
/**
 * The set of pictures that serves a channel, null where it takes none by hand.
 * @example picturesOf('airbnb') // 'booking'
 */
export function picturesOf(id: ChannelId): PhotoChannelId | null {
  const { pictures } = channelOf(id);
  if ('sameAs' in pictures) return pictures.sameAs;
  return photoChannelIds.find((set) => photoChannelOf[set] === id) ?? null;
}

/**
 * What a live is like.
 * @example liveRules('tiktok').forbidsPaying.value // true
 */
export const liveRules = (id: LiveChannelId): LiveRules => channelOf(liveChannelOf[id]).live;

const wordsOf = ({ words }: Channel): ChannelWords =>
  'none' in words ? { inTitles: [], onAir: [] } : words;
/** Names of platforms that marketplaces do not want in a title. */
export const namesInTitles = (): string[] => [
  ...channels.flatMap((channel) => wordsOf(channel).inTitles),
  ...otherPlatforms.inTitles,
];
/** Names of platforms that are not said on air, but for the live's own. */
export const namesOfOthers = (live: LiveChannelId): string[] => [
  ...channels.flatMap((channel) =>
    channel.id === liveChannelOf[live] ? [] : wordsOf(channel).onAir,
  ),
  ...otherPlatforms.onAir,
];
