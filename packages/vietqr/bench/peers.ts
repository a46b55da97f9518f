import { QRPay } from 'vietnam-qr-pay';
import * as vietqrTs from 'vietqr-ts';
import { decodeQr, encodeVietQr } from 'vn-qr-pay';
import { buildVietQr, parseVietQr, prepareVietQr } from '../src/index.ts';

/** One payment to one account; the benches give a new amount and memo every time. */
export interface Payment {
  readonly amountVnd: number;
  readonly memo: string;
}
export const payee = { bin: '970405', account: '0000000000123' };
const prepared = prepareVietQr(payee);

/**
 * What builds a payload from account, amount and memo. Ours comes first; the peers as their own
 * README calls them.
 */
export const builders: Readonly<Record<string, (payment: Payment) => string>> = {
  'ours, prepared': (payment) => prepared(payment),
  'ours, whole': (payment) => buildVietQr({ ...payee, ...payment }),
  'vietnam-qr-pay': ({ amountVnd, memo }) =>
    QRPay.initVietQR({
      bankBin: payee.bin,
      bankNumber: payee.account,
      amount: String(amountVnd),
      purpose: memo,
    }).build(),
  'vn-qr-pay': ({ amountVnd, memo }) =>
    encodeVietQr({
      bank: 'AGRIBANK',
      account: payee.account,
      amount: String(amountVnd),
      additionalData: { purpose: memo },
    }),
  'vietqr-ts': ({ amountVnd, memo }) =>
    vietqrTs.generateVietQR({
      bankBin: payee.bin,
      accountNumber: payee.account,
      serviceCode: 'QRIBFTTA',
      initiationMethod: '12',
      amount: String(amountVnd),
      purpose: memo,
    }).rawData,
};

/** What reads a payload: the account it names, or null when it is refused. */
export const readers: Readonly<Record<string, (payload: string) => string | null>> = {
  'ours, strict': (payload) => {
    const result = parseVietQr(payload);
    return result.ok ? (result.code.account ?? null) : null;
  },
  'vietnam-qr-pay': (payload) => {
    const code = new QRPay(payload);
    return code.isValid ? (code.consumer.bankNumber ?? null) : null;
  },
  'vn-qr-pay': (payload) => {
    const code = decodeQr(payload);
    return code.isValid ? (code.consumer.bankNumber ?? null) : null;
  },
  'vietqr-ts': (payload) => {
    const result = vietqrTs.parse(payload);
    return result.success ? (result.data.accountNumber ?? null) : null;
  },
  'vietqr-ts, validated': (payload) => {
    const result = vietqrTs.parse(payload);
    return result.success && vietqrTs.validate(result.data, payload).isValid
      ? (result.data.accountNumber ?? null)
      : null;
  },
};
