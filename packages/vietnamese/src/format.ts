/**
 * Blank that keeps a number and its unit on one line. Everything of this file that joins them uses
 * it.
 */
export const NBSP = '\u00a0';

/**
 * A number with dots between thousands and a decimal comma.
 * @example formatNumber(1250000.5) // '1.250.000,5'
 */
export function formatNumber(value: number, maxDecimals = 3): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(maxDecimals).split('.');
  const decimals = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = value < 0 && (Number(whole) > 0 || decimals !== '') ? '-' : '';
  return sign + grouped + (decimals === '' ? '' : ',' + decimals);
}

/**
 * Whole đồng as printed everywhere in the product; the blank does not break.
 * @example formatDong(65000) // '65.000 đ'
 */
export const formatDong = (dong: number): string => formatNumber(Math.round(dong), 0) + NBSP + 'đ';

/** A share of one as a percentage with one decimal. @example formatPercent(0.263) // '26,3 %' */
export const formatPercent = (share: number, maxDecimals = 1): string =>
  formatNumber(share * 100, maxDecimals) + NBSP + '%';

/** A number with its unit. @example formatQuantity(500, 'g') // '500 g' */
export const formatQuantity = (value: number, unit: string): string =>
  formatNumber(value) + NBSP + unit;

/** "3 hộ", "0 hộ": Vietnamese nouns have no plural. */
export const formatCount = (count: number, noun: string): string =>
  formatNumber(count, 0) + NBSP + noun;

/**
 * A phone number in the groups people read aloud: 4-3-3 for mobiles, 4-4-3 for eleven digits. Takes
 * `+84…` too; anything else comes back trimmed.
 * @example formatPhone('0900000123') // '0900 000 123'
 */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/[\s.\-()]/g, '').replace(/^\+?84(?=\d{9,10}$)/, '0');
  if (/^0\d{9}$/.test(digits))
    return [digits.slice(0, 4), digits.slice(4, 7), digits.slice(7)].join(NBSP);
  if (/^0\d{10}$/.test(digits))
    return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)].join(NBSP);
  return phone.trim();
}

/**
 * Reads a whole number of đồng that a person typed: "65.000", "65 000 đ", "65k", "65 nghìn",
 * "1tr2", "1,2 triệu". null when it is not one.
 * @example parseDong('1tr2') // 1200000
 */
export function parseDong(text: string): number | null {
  const typed = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, '')
    .replace(/(đồng|vnđ|vnd|đ|₫|d)$/, '');
  const million = /^(\d+)(?:tr|triệu)(\d{1,3})?$/.exec(typed);
  if (million)
    return Number(million[1]) * 1_000_000 + Number((million[2] ?? '').padEnd(3, '0')) * 1000;
  const scaled = /^(\d+(?:,\d+)?)(k|nghìn|ngàn|n|tr|triệu|tỷ|tỉ)$/.exec(typed);
  if (scaled) {
    const name = scaled[2] ?? '';
    const scale = /^[kn]/.test(name) ? 1000 : name.startsWith('tr') ? 1_000_000 : 1_000_000_000;
    const dong = Math.round(Number((scaled[1] ?? '').replace(',', '.')) * scale);
    return Number.isSafeInteger(dong) ? dong : null;
  }
  if (!/^\d+$|^\d{1,3}([.,]\d{3})+$/.test(typed)) return null;
  const dong = Number(typed.replace(/[.,]/g, ''));
  return Number.isSafeInteger(dong) ? dong : null;
}

/**
 * Every number written in digits in a text, in plain form (dots of thousands dropped, comma as
 * decimal point), in order.
 * @example numbersIn('Gói 500 g, 65.000 đ, 1,5 kg') // ['500', '65000', '1.5']
 */
export const numbersIn = (text: string): string[] =>
  (text.match(/\d+(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/g) ?? []).map((found) =>
    found.replaceAll('.', '').replace(',', '.'),
  );
