import { finding, type VietQrProblem, type VietQrWarning } from './problems.ts';

export type VietQrKind =
  | 'vietqr'
  | 'vietqr-wallet'
  | 'vietqr-merchant'
  | 'vietqr-cash'
  | 'vnpay'
  | 'emv-other';
export type VietQrService = 'QRIBFTTA' | 'QRIBFTTC' | 'QRPUSH' | 'QRCASH';

/** What a payload says. Texts are as written in it; only `amountVnd` is a number, whole đồng. */
export interface VietQrCode {
  kind: VietQrKind;
  /** '11' static, '12' dynamic. */
  poi?: string;
  guid?: string;
  bin?: string;
  account?: string;
  service?: VietQrService;
  amount?: string;
  amountVnd?: number;
  memo?: string;
  bill?: string;
  mobile?: string;
  store?: string;
  loyalty?: string;
  reference?: string;
  customer?: string;
  terminal?: string;
  consumerData?: string;
  merchantName?: string;
  merchantCity?: string;
  mcc?: string;
  currency?: string;
  country?: string;
  /** Every other object untouched, by its id (`26`, `80`, `62.50`). */
  other: Record<string, string>;
}

/** What is read from, and where what is wrong or unusual in it is written down. */
export interface Reading {
  readonly text: string;
  /** The real letters of a piece of `text`. */
  restore(piece: string): string;
  readonly problems: VietQrProblem[];
  readonly warnings: VietQrWarning[];
}

/** Marks a transfer by the NAPAS network. */
export const napas = 'A000000727';

/** Adds one finding to problems or warnings. */
export const note = <Code extends string>(
  list: { code: Code; field: string; position: number }[],
  code: NoInfer<Code>,
  field: string,
  position: number,
): void => {
  list.push(finding(code, field, position));
};
export const problem = (
  { problems }: Reading,
  code: VietQrProblem['code'],
  field: string,
  position: number,
): void => note(problems, code, field, position);
export const warn = (
  { warnings }: Reading,
  code: VietQrWarning['code'],
  field: string,
  position: number,
): void => note(warnings, code, field, position);
