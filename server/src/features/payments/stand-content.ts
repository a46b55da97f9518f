import { shopName } from '@lensan/household';
import { institutionOf } from '@lensan/vietqr';
import type { StandContent, SymbolModules } from '@lensan/vietqr/stand';
import { dongInWords, formatDate, formatDong, vietnamDay } from '@lensan/vietnamese';
import type { Household } from '../households/households.repository.ts';
import type { ListingRow } from '../listings/listings.repository.ts';
import type { PaymentCode } from './payment-code.ts';
import { drawable } from './stand-fonts.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What is printed on a stand: of the household as a whole, or of one product with its stars while
 * they are in force.
 */
export function standContent(
  code: PaymentCode,
  symbol: SymbolModules,
  household: Household,
  listing: ListingRow | null,
  now: number,
  amountDong: number | undefined,
): StandContent {
  const { ocop } = listing?.facts ?? {};
  return {
    shopName: drawable(shopName(household)),
    goods: drawable(listing ? (listing.title ?? listing.facts.name) : household.sells),
    ocopStars: ocop && ocop.validUntil >= vietnamDay(now) ? ocop.stars : null,
    ownerName: drawable(code.ownerName),
    bankName: institutionOf(code.bin)?.shortName ?? code.bin,
    account: code.account,
    symbol,
    testedOn: code.testedAt === null ? null : formatDate(vietnamDay(code.testedAt)),
    shortCode: code.shortCode,
    amount:
      amountDong === undefined
        ? undefined
        : { figures: formatDong(amountDong), words: capital(dongInWords(amountDong)) },
  };
}
