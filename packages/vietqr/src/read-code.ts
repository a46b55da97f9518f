import { isKnownBin, isReceivingBin } from './bins.ts';
import type { VietQrProblem, VietQrWarning } from './problems.ts';
import { twoDigits, readObjects, valueOf, type TlvObject } from './tlv.ts';

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

const napas = 'A000000727';
const services: ReadonlySet<string> = new Set(['QRIBFTTA', 'QRIBFTTC', 'QRPUSH', 'QRCASH']);
/** Names of the objects of template 62, by their id; 0 has none. */
const additional = [
  undefined,
  'bill',
  'mobile',
  'store',
  'loyalty',
  'reference',
  'customer',
  'terminal',
  'memo',
  'consumerData',
] as const;

/** Judges the objects of a framed and checksummed payload, adding to `problems` and `warnings`. */
export function readCode(
  objects: readonly TlvObject[],
  text: string,
  restore: (piece: string) => string,
  problems: VietQrProblem[],
  warnings: VietQrWarning[],
): VietQrCode {
  const code: VietQrCode = { kind: 'emv-other', other: {} };
  let hasPayee = false;
  let amountAt = 0,
    poiAt = 0,
    currencyAt = 0,
    countryAt = 0;
  for (const object of objects) {
    const { id, at } = object;
    switch (id) {
      case 0:
      case 63:
        break;
      case 1:
        code.poi = valueOf(text, object);
        poiAt = at;
        break;
      case 38:
        hasPayee = true;
        readPayee(code, object, text, problems, warnings);
        break;
      case 52:
        code.mcc = valueOf(text, object);
        if (!/^\d{4}$/.test(code.mcc)) note(warnings, 'mcc.format', '52', at);
        break;
      case 53:
        code.currency = valueOf(text, object);
        currencyAt = at;
        break;
      case 54:
        code.amount = valueOf(text, object);
        amountAt = at;
        break;
      case 58:
        code.country = valueOf(text, object);
        countryAt = at;
        break;
      case 59:
        code.merchantName = limited(restore(valueOf(text, object)), 25, '59', at, warnings);
        break;
      case 60:
        code.merchantCity = limited(restore(valueOf(text, object)), 15, '60', at, warnings);
        break;
      case 62:
        readAdditional(code, object, text, restore, problems, warnings);
        break;
      default: {
        const value = valueOf(text, object);
        if (id >= 2 && id <= 51) {
          hasPayee = true;
          // A NAPAS account in another template is a second payee, wherever in it its identifier
          // stands.
          if (value.includes(`0010${napas}`)) note(problems, 'payee.two', twoDigits(id), at);
          if (code.kind === 'emv-other' && value.startsWith('0010A000000775')) code.kind = 'vnpay';
        }
        code.other[twoDigits(id)] = restore(value);
      }
    }
  }
  if (!hasPayee) note(problems, 'payee.missing', '38', 0);
  const payable = code.guid === napas;
  // Beside a NAPAS account money and country have to be right; what other schemes leave out is only
  // worth a word.
  if (code.currency === undefined) {
    if (payable) note(problems, 'currency.missing', '53', text.length);
    else note(warnings, 'currency.missing', '53', text.length);
  } else if (payable && code.currency !== '704')
    note(problems, 'currency.not_vnd', '53', currencyAt);
  if (code.country === undefined) {
    if (payable) note(problems, 'country.missing', '58', text.length);
    else note(warnings, 'country.missing', '58', text.length);
  } else if (payable && code.country !== 'VN') note(problems, 'country.not_vn', '58', countryAt);
  readAmount(code, amountAt, payable, problems, warnings);
  readPoi(code, poiAt, payable, problems, warnings);
  return code;
}

/** Adds one finding to problems or warnings. */
const note = <Code extends string>(
  list: { code: Code; field: string; position: number }[],
  code: NoInfer<Code>,
  field: string,
  position: number,
): void => {
  list.push({ code, field, position });
};

function limited(
  value: string,
  limit: number,
  field: string,
  position: number,
  warnings: VietQrWarning[],
): string {
  if (value.length > limit && [...value].length > limit)
    warnings.push({ code: field === '62.08' ? 'memo.long' : 'text.long', field, position });
  return value;
}

function readPayee(
  code: VietQrCode,
  template: TlvObject,
  text: string,
  problems: VietQrProblem[],
  warnings: VietQrWarning[],
): void {
  const parts = readObjects(text, template.at + 4, template.end, '38');
  if (!Array.isArray(parts)) {
    problems.push(parts);
    return;
  }
  let guid: TlvObject | undefined, bank: TlvObject | undefined, service: TlvObject | undefined;
  for (const part of parts) {
    if (part.id === 0) guid = part;
    else if (part.id === 1) bank = part;
    else if (part.id === 2) service = part;
  }
  if (!guid || valueOf(text, guid) !== napas) {
    const value = valueOf(text, template);
    // Another scheme may use 38 for itself; a NAPAS mark in the wrong place or case is a damaged
    // code.
    if (!guid || value.toUpperCase().includes(napas))
      note(problems, 'payee.guid', '38.00', guid?.at ?? template.at);
    else code.other['38'] = value;
    return;
  }
  code.guid = napas;
  if (!bank) {
    note(problems, 'payee.missing', '38.01', template.at);
    return;
  }
  const inner = readObjects(text, bank.at + 4, bank.end, '38.01');
  if (!Array.isArray(inner)) {
    problems.push(inner);
    return;
  }
  let bin: TlvObject | undefined, account: TlvObject | undefined, misplaced: TlvObject | undefined;
  for (const part of inner) {
    if (part.id === 0) bin = part;
    else if (part.id === 1) account = part;
    else if (part.id === 2) misplaced = part;
  }
  const digits = bin ? valueOf(text, bin) : '';
  if (!/^\d{6}$/.test(digits)) note(problems, 'bin.format', '38.01.00', bin?.at ?? bank.at);
  else {
    code.bin = digits;
    if (!isReceivingBin(digits))
      note(
        warnings,
        isKnownBin(digits) ? 'institution.not_receiving' : 'institution.unknown',
        '38.01.00',
        bin?.at ?? bank.at,
      );
  }
  if (!account) note(problems, 'payee.missing', '38.01.01', bank.at);
  else {
    const number = valueOf(text, account);
    if (number.length > 19) note(problems, 'account.length', '38.01.01', account.at);
    if (!/^[A-Za-z0-9]+$/.test(number)) {
      if (/^[!-~]+$/.test(number)) note(warnings, 'account.unusual', '38.01.01', account.at);
      else note(problems, 'account.character', '38.01.01', account.at);
    }
    code.account = number;
  }
  if (misplaced) {
    if (service && valueOf(text, service) !== valueOf(text, misplaced))
      note(problems, 'service.conflict', '38.01.02', misplaced.at);
    note(warnings, 'service.misplaced', '38.01.02', misplaced.at);
  }
  const named = service ?? misplaced;
  if (!named) note(warnings, 'service.missing', '38.02', template.at);
  else {
    const name = valueOf(text, named);
    if (name === 'QRIBFTTA' || services.has(name)) code.service = name as VietQrService;
    else note(problems, 'service.unknown', service ? '38.02' : '38.01.02', named.at);
  }
  code.kind = kindOf(code);
}

function kindOf({ bin = '', account = '', service }: VietQrCode): VietQrKind {
  if (service === 'QRCASH') return 'vietqr-cash';
  if (service === 'QRPUSH') return 'vietqr-merchant';
  // MoMo, Viettel Money and VNPT Money have their own BIN; older wallet codes run through BVBank
  // with a marked account.
  if (bin === '971025' || bin === '971005' || bin === '971011') return 'vietqr-wallet';
  return bin === '970454' && /^99(MM|ZP)/.test(account) ? 'vietqr-wallet' : 'vietqr';
}

function readAdditional(
  code: VietQrCode,
  template: TlvObject,
  text: string,
  restore: (piece: string) => string,
  problems: VietQrProblem[],
  warnings: VietQrWarning[],
): void {
  const parts = readObjects(text, template.at + 4, template.end, '62');
  if (!Array.isArray(parts)) {
    problems.push(parts);
    return;
  }
  for (const part of parts) {
    const name = additional[part.id];
    const value = restore(valueOf(text, part));
    if (!name) {
      code.other[`62.${twoDigits(part.id)}`] = value;
      continue;
    }
    code[name] = limited(value, 25, `62.${twoDigits(part.id)}`, part.at, warnings);
    // Some apps drop # and /, and blank or garble letters with marks.
    if (name === 'memo' && /[^ -~]|[#/]/.test(value))
      note(warnings, 'memo.character', '62.08', part.at);
  }
}

function readAmount(
  code: VietQrCode,
  position: number,
  payable: boolean,
  problems: VietQrProblem[],
  warnings: VietQrWarning[],
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
    note(problems, 'amount.format', '54', position);
    return;
  }
  const [, whole = '', fraction] = form;
  // other schemes in other money: only the form is ours to judge
  if (!payable && code.currency !== '704') return;
  if (fraction !== undefined && /[1-9]/.test(fraction)) {
    note(problems, 'amount.format', '54', position);
    return;
  }
  const value = Number(whole);
  if (value === 0) {
    note(problems, 'amount.zero', '54', position);
    return;
  }
  if (fraction !== undefined || whole[0] === '0') note(warnings, 'amount.form', '54', position);
  code.amountVnd = value;
}

function readPoi(
  code: VietQrCode,
  position: number,
  payable: boolean,
  problems: VietQrProblem[],
  warnings: VietQrWarning[],
): void {
  if (code.poi === undefined) {
    note(warnings, 'poi.missing', '01', position);
    return;
  }
  if (code.poi !== '11' && code.poi !== '12') {
    if (payable) note(problems, 'poi.unknown', '01', position);
    else note(warnings, 'poi.unknown', '01', position);
    return;
  }
  // A merchant code's static amount is the shop's business; for a transfer it is unusual enough to
  // look at.
  if (!payable || code.kind === 'vietqr-cash') return;
  if (code.poi === '11' && code.amount !== undefined)
    note(warnings, 'poi.static_with_amount', '01', position);
  if (code.poi === '12' && code.amount === undefined)
    note(warnings, 'poi.dynamic_without_amount', '01', position);
}
