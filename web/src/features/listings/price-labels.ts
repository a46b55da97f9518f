import { packWord, type ListingFacts } from '@lensan/listing';
import { t } from '../../text/index.ts';

/** What each price is for, in the order of `pricesOf`. */
export const priceLabels = (facts: ListingFacts): string[] =>
  facts.kind === 'goods'
    ? [
        t('listings.price.label', { one: packWord(facts) }),
        ...(facts.bundle ? [t('listings.ask.bundlePrice', { count: facts.bundle.count })] : []),
      ]
    : [
        ...facts.rooms.map(
          ({ name, sharing }) =>
            (name || t(`listings.rooms.${sharing}`)) +
            ' – ' +
            t(sharing === 'private' ? 'listings.rooms.perNight' : 'listings.rooms.perPersonNight'),
        ),
        ...(facts.dinnerPriceDong === null ? [] : [t('listings.ask.dinner')]),
      ];
