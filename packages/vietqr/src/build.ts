import { checkAccount } from './account.ts';
import { isKnownBin, isReceivingBin } from './bins.ts';
import { note } from './code.ts';
import { crc16, crcOfUnits, hex4 } from './crc.ts';
import { foldMemo } from './memo.ts';
import { finding, VietQrError, type VietQrProblem } from './problems.ts';
import { twoDigits } from './tlv.ts';

/** Who is paid. `service` is QRIBFTTA (an account, the default) or QRIBFTTC (a card number). */
export interface VietQrPayee {
  readonly bin: string;
  readonly account: string;
  readonly service?: 'QRIBFTTA' | 'QRIBFTTC' | undefined;
}
/** What is paid: whole đồng; without an amount the payer types it. */
export interface VietQrPayment {
  readonly amountVnd?: number | undefined;
  readonly memo?: string | undefined;
}
/**
 * `bill` (62.01) and `reference` (62.05): letters and digits, at most 25. MoMo's personal codes
 * need their reference.
 */
export interface VietQrInput extends VietQrPayee, VietQrPayment {
  readonly bill?: string | undefined;
  readonly reference?: string | undefined;
}

/**
 * Largest amount the field can hold, đồng. One NAPAS 247 transfer is below 500,000,000 đ; banks
 * refuse more themselves.
 */
const largestAmount = 9_999_999_999_999;
const object = (id: string, value: string): string => id + twoDigits(value.length) + value;

/**
 * The payload of a payment code in the canonical order of the reference samples. Throws
 * `VietQrError` for what cannot be paid.
 * @example buildVietQr({ bin: '970405', account: '0000000000123', amountVnd: 65_000, memo: 'LSAN 22222' })
 */
export function buildVietQr(input: VietQrInput): string {
  const problems = payeeProblems(input);
  if (input.bill !== undefined) checkText(input.bill, '62.01', problems);
  if (input.reference !== undefined) checkText(input.reference, '62.05', problems);
  if (input.amountVnd !== undefined && !isAmount(input.amountVnd))
    problems.push(amountProblem(input.amountVnd));
  if (problems.length > 0) throw new VietQrError(problems);
  const memo = foldMemo(input.memo ?? '');
  const parts =
    (input.bill ? object('01', input.bill) : '') +
    (input.reference ? object('05', input.reference) : '') +
    (memo ? object('08', memo) : '');
  const text =
    head(input, input.amountVnd === undefined ? '11' : '12') +
    (input.amountVnd === undefined ? '' : object('54', String(input.amountVnd))) +
    '5802VN' +
    (parts ? object('62', parts) : '') +
    '6304';
  return text + hex4(crc16(text));
}

/** What stands between amount and memo, by the length of the memo: 62 and its 08. */
const memoHeads = /* @__PURE__ */ Array.from({ length: 26 }, (_, size) =>
  size === 0 ? '5802VN6304' : `5802VN62${twoDigits(size + 4)}08${twoDigits(size)}`,
);

/**
 * A builder for many payments to one payee: the payee is checked and its part of the checksum is
 * computed once.
 * @example const pay = prepareVietQr({ bin: '970405', account: '0000000000123' }); pay({ amountVnd: 65_000, memo: 'LSAN 22222' })
 */
export function prepareVietQr(payee: VietQrPayee): (payment?: VietQrPayment) => string {
  const problems = payeeProblems(payee);
  if (problems.length > 0) throw new VietQrError(problems);
  const open = head(payee, '11'),
    fixed = head(payee, '12');
  // Everything up to the amount, by the number of its digits; 0 is the code without an amount.
  const heads = Array.from({ length: 14 }, (_, digits) =>
    digits === 0 ? open : `${fixed}54${twoDigits(digits)}`,
  );
  const states = heads.map((text) => crc16(text));
  return (payment = {}) => {
    const { amountVnd } = payment;
    if (amountVnd !== undefined && !isAmount(amountVnd))
      throw new VietQrError([amountProblem(amountVnd)]);
    const digits = amountVnd === undefined ? '' : String(amountVnd);
    const memo = payment.memo === undefined ? '' : foldMemo(payment.memo);
    const middle = memoHeads[memo.length] as string;
    // All pieces are ASCII, and each goes into the checksum by itself: no text is put together
    // twice.
    let state = states[digits.length] as number;
    state = crcOfUnits(digits, digits.length, state);
    state = crcOfUnits(middle, middle.length, state);
    if (memo === '') return (heads[digits.length] as string) + digits + middle + hex4(state);
    state = crcOfUnits('6304', 4, crcOfUnits(memo, memo.length, state));
    return (heads[digits.length] as string) + digits + middle + memo + '6304' + hex4(state);
  };
}

const head = ({ bin, account, service = 'QRIBFTTA' }: VietQrPayee, poi: '11' | '12'): string =>
  `0002010102${poi}` +
  object(
    '38',
    `0010A000000727${object('01', object('00', bin) + object('01', account))}${object('02', service)}`,
  ) +
  '5303704';

function checkText(value: string, field: string, problems: VietQrProblem[]): void {
  if (value.length === 0 || value.length > 25) note(problems, 'text.long', field, 25);
  const wrong = value.search(/[^A-Za-z0-9]/);
  if (wrong >= 0) note(problems, 'text.character', field, wrong);
}

const isAmount = (amountVnd: number): boolean =>
  Number.isInteger(amountVnd) && amountVnd >= 1 && amountVnd <= largestAmount;
const amountProblem = (amountVnd: number): VietQrProblem =>
  finding(amountVnd === 0 ? 'amount.zero' : 'amount.format', '54', 0);

function payeeProblems({ bin, account, service }: VietQrPayee): VietQrProblem[] {
  const problems: VietQrProblem[] = [];
  const payee = '38.01.00';
  if (!/^\d{6}$/.test(bin)) note(problems, 'bin.format', payee, 0);
  else if (!isKnownBin(bin)) note(problems, 'institution.unknown', payee, 0);
  else if (!isReceivingBin(bin)) note(problems, 'institution.not_receiving', payee, 0);
  const wrong = checkAccount(account)[0];
  if (wrong) {
    const isLength = wrong.code === 'account.empty' || wrong.code === 'account.long';
    const code = isLength ? 'account.length' : 'account.character';
    note(problems, code, '38.01.01', wrong.position);
  }
  if (service !== undefined && service !== 'QRIBFTTA' && service !== 'QRIBFTTC')
    note(problems, 'service.unknown', '38.02', 0);
  if (service === 'QRIBFTTC' && /\D/.test(account))
    note(problems, 'account.character', '38.01.01', account.search(/\D/));
  return problems;
}
