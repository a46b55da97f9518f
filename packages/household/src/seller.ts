import { shopName, type Called } from './names.ts';

/** What the household chose that buyers may see. Counts only while consent K3 is in force. */
export interface ChosenPublication {
  readonly shopName: string;
  readonly showPhone: boolean;
  readonly showZalo: boolean;
}
/** A household as far as it is a seller; `phone` is null where none is kept or none may be seen. */
export interface SellingHousehold extends Called {
  readonly phone: string | null;
  readonly publication: ChosenPublication;
}
/** Who sells, as a buyer may be told. */
export interface ToldSeller {
  readonly name: string;
  readonly phone: string | null;
  /** The number told also answers on Zalo: never without a number. */
  readonly hasZalo: boolean;
}

/**
 * What a buyer may be told of who sells. The phone number is personal data: it is told only while
 * consent K3 (public goods and contact) is given AND the household chose to show it; Zalo is the
 * same number and goes with it. `publicConsent` is the answer in force to K3, null when never
 * asked.
 * @example sellerOf(household, 'withdrawn').phone // null, whatever was chosen before
 */
export function sellerOf(
  household: SellingHousehold,
  publicConsent: 'given' | 'refused' | 'withdrawn' | null,
): ToldSeller {
  const { showPhone, showZalo } = household.publication;
  const phone = publicConsent === 'given' && showPhone ? household.phone : null;
  return { name: shopName(household), phone, hasZalo: phone !== null && showZalo };
}
