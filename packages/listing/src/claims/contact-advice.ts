import { listingChannels } from '@lensan/channels';
import { capitalize } from '@lensan/vietnamese/fold.ts';

/** "trang riêng, Facebook, Zalo": where a telephone or an address may stand. */
const placesForContact = (): string => {
  const names = listingChannels
    .filter(({ listing }) => listing.allowsContact)
    .map(({ name }) => name)
    .join(', ');
  return capitalize(names);
};

/** What to do with a telephone or an address. */
export const contactAdvice = (): string =>
  `Lên sàn thì bỏ, khách nhắn ngay trên sàn. ${placesForContact()} thì để lại được.`;
