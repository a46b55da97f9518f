import { listingChannels, type AskedFact, type ListingChannel } from '@lensan/channels';
import { t } from '../../text/index.ts';

/** A brand is called the same in every language; the page of our own is named in that on screen. */
export const channelName = (channel: ListingChannel): string =>
  channel.listing.export === 'page' ? t('listings.ownPage') : channel.name;
/** "Shopee, TikTok Shop"; where one is to be chosen "Facebook hoặc Zalo". */
export const channelNames = (channels: readonly ListingChannel[], isChoice = false): string =>
  channels.map(channelName).join(isChoice ? ` ${t('listings.or')} ` : ', ');

/** Channels that get text and pictures through the phone's own sharing. */
export const shareChannels = listingChannels.filter(({ listing }) => listing.export === 'share');
/** Channels where a telephone number may stand in the text. */
export const channelsWithContact = listingChannels.filter(({ listing }) => listing.allowsContact);
export const channelsAsking = (fact: AskedFact): ListingChannel[] =>
  listingChannels.filter(({ listing }) => listing.asks.includes(fact));
