/** Forms of address most families choose, by their codes. */
const commonTerms = ['bac', 'co', 'chu', 'ong', 'ba', 'anh', 'chi'] as const;
/** Every form of address: aunts of the south, the very old and the young come after. */
export const addressTerms = [...commonTerms, 'di', 'thim', 'cu', 'em'] as const;
export type AddressTerm = (typeof addressTerms)[number];

/** The forms of address as they are said inside a sentence. */
export const addressWords: Readonly<Record<AddressTerm, string>> = {
  bac: 'bác',
  co: 'cô',
  chu: 'chú',
  ong: 'ông',
  ba: 'bà',
  anh: 'anh',
  chi: 'chị',
  di: 'dì',
  thim: 'thím',
  cu: 'cụ',
  em: 'em',
};

/**
 * The forms of address to offer first for a name: those of a woman after "Thị", of a man after
 * "Văn", else the usual ones. Only an order of choices: the household says which it is.
 * @example usualTerms('Lò Thị Thắm') // ['bac', 'co', 'ba', 'chi']
 */
export function usualTerms(headName: string): readonly AddressTerm[] {
  const middle = headName.normalize('NFC').toLowerCase().trim().split(/\s+/).slice(1, -1);
  if (middle.includes('thị')) return ['bac', 'co', 'ba', 'chi'];
  if (middle.includes('văn')) return ['bac', 'chu', 'ong', 'anh'];
  return commonTerms;
}

/** Whom people speak of: the head of a household. */
export interface Called {
  readonly headName: string;
  readonly addressAs: AddressTerm;
}

/**
 * What people call each other: the last word of a Vietnamese name. Empty for an empty name.
 * @example givenName('Nguyễn Thị Lan') // 'Lan'
 */
export const givenName = (name: string): string => name.trim().split(/\s+/).at(-1) ?? '';

/**
 * How people call the head of a household. `word`: the form of address where a language writes it
 * in its own way.
 * @example calledName({ headName: 'Lò Thị Thắm', addressAs: 'co' }) // 'cô Thắm'
 */
export const calledName = (
  { headName, addressAs }: Called,
  word: string = addressWords[addressAs],
): string => `${word} ${givenName(headName)}`;

/** What two heads with the same given name are told apart by. */
export interface Neighbour extends Called {
  /** House number, lane or hamlet part, as people say it; empty when nobody wrote it down. */
  readonly addressLine: string;
}

/**
 * What follows a name in a list where another head is called alike: the family name, and the lane
 * where it is known. Empty for a name that stands alone. Which form of address each has
 * tells nobody apart who hears it.
 * @example apartFrom(baLoan, [baLoan, bacLoan]) // ' (Trần) – ngõ Đình'
 */
export const apartFrom = (one: Neighbour, list: readonly Neighbour[]): string =>
  list.some((other) => other !== one && givenName(other.headName) === givenName(one.headName))
    ? ` (${one.headName.split(' ')[0]})${one.addressLine && ` – ${one.addressLine}`}`
    : '';

/**
 * The name over the shop: the one the household chose, else its home by the name of its head.
 * Buyers read it, so it is Vietnamese whatever language the mentor's screen shows.
 * @example shopName({ headName: 'Lò Thị Thắm', addressAs: 'co', publication: { shopName: '' } }) // 'Nhà cô Thắm'
 */
export const shopName = (
  household: Called & { readonly publication: { readonly shopName: string } },
): string => household.publication.shopName || `Nhà ${calledName(household)}`;
