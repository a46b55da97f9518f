import { listingChannels } from '@lensan/channels';

/** "trang riêng, Facebook, Zalo": where a telephone or an address may stand. */
const placesForContact = (): string => {
  const names = listingChannels
    .filter(({ listing }) => listing.allowsContact)
    .map(({ name }) => name)
    .join(', ');
  return names.charAt(0).toUpperCase() + names.slice(1);
};

/** What to do with a telephone or an address. */
export const contactAdvice = (): string =>
  `Lên sàn thì bỏ, khách nhắn ngay trên sàn. ${placesForContact()} thì để lại được.`;
