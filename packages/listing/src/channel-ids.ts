/**
 * Sales channels the product prepares texts for. Ids are stored with listings and never renamed.
 */
export const channelIds = [
  'own-page',
  'facebook',
  'zalo',
  'shopee',
  'tiktok-shop',
  'airbnb',
] as const;
export type ChannelId = (typeof channelIds)[number];
