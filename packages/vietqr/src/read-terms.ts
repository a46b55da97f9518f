import { problem, warn, type Reading, type VietQrCode } from './code.ts';

/**
 * Currency or country. Beside a NAPAS account it has to be right; what other schemes leave out is
 * only worth a word.
 */
export function checkTerm(
  [name, field, right]: readonly ['currency', '53', '704'] | readonly ['country', '58', 'VN'],
  value: string | undefined,
  position: number,
  payable: boolean,
  reading: Reading,
): void {
  const missing = `${name}.missing` as const;
  if (value === undefined) (payable ? problem : warn)(reading, missing, field, reading.text.length);
  else if (payable && value !== right)
    problem(reading, name === 'currency' ? 'currency.not_vnd' : 'country.not_vn', field, position);
}

/** The amount as a number of whole đồng, where its form allows. */
export function readAmount(
  code: VietQrCode,
  position: number,
  payable: boolean,
  reading: Reading,
): void {
  const { amount } = code;
  if (amount === undefined) return;
  // Nearly every amount is plain digits.
  if (/^[1-9]\d{0,12}$/.test(amount)) {
    if (payable || code.currency === '704') code.amountVnd = Number(amount);
    return;
  }
  const form = /^(\d{1,13})(\.\d*)?$/.exec(amount);
  if (!form || amount.length > 13) {
    problem(reading, 'amount.format', '54', position);
    return;
  }
  const [, whole = '', fraction] = form;
  // other schemes in other money: only the form is ours to judge
  if (!payable && code.currency !== '704') return;
  if (fraction !== undefined && /[1-9]/.test(fraction)) {
    problem(reading, 'amount.format', '54', position);
    return;
  }
  const value = Number(whole);
  if (value === 0) {
    problem(reading, 'amount.zero', '54', position);
    return;
  }
  if (fraction !== undefined || whole[0] === '0') warn(reading, 'amount.form', '54', position);
  code.amountVnd = value;
}

/** Static or dynamic, and whether that fits the amount. */
export function readPoi(
  code: VietQrCode,
  position: number,
  payable: boolean,
  reading: Reading,
): void {
  if (code.poi === undefined) {
    warn(reading, 'poi.missing', '01', position);
    return;
  }
  if (code.poi !== '11' && code.poi !== '12') {
    (payable ? problem : warn)(reading, 'poi.unknown', '01', position);
    return;
  }
  // A merchant code's static amount is the shop's business; for a transfer it is unusual enough to
  // look at.
  if (!payable || code.kind === 'vietqr-cash') return;
  if (code.poi === '11' && code.amount !== undefined)
    warn(reading, 'poi.static_with_amount', '01', position);
  if (code.poi === '12' && code.amount === undefined)
    warn(reading, 'poi.dynamic_without_amount', '01', position);
}
