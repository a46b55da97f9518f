import { isKnownBin, isReceivingBin } from './bins.ts';
import type { VietQrProblem, VietQrWarning } from './problems.ts';
import { readObjects, type TlvObject } from './tlv.ts';

export type VietQrKind = 'vietqr' | 'vietqr-wallet' | 'vietqr-merchant' | 'vietqr-cash' | 'vnpay' | 'emv-other';
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
  bill?: string; mobile?: string; store?: string; loyalty?: string; reference?: string; customer?: string; terminal?: string; consumerData?: string;
  merchantName?: string; merchantCity?: string; mcc?: string;
  currency?: string; country?: string;
  /** Every other object untouched, by its id (`26`, `80`, `62.50`). */
  other: Record<string, string>;
}

const napas = 'A000000727';
const services: ReadonlySet<string> = new Set(['QRIBFTTA', 'QRIBFTTC', 'QRPUSH', 'QRCASH']);
const additional: Readonly<Record<string, 'bill' | 'mobile' | 'store' | 'loyalty' | 'reference' | 'customer' | 'terminal' | 'memo' | 'consumerData'>> = {
  '01': 'bill', '02': 'mobile', '03': 'store', '04': 'loyalty', '05': 'reference', '06': 'customer', '07': 'terminal', '08': 'memo', '09': 'consumerData',
};

/** Judges the objects of a framed and checksummed payload, adding to `problems` and `warnings`. */
export function readCode(
  objects: readonly TlvObject[], text: string, restore: (piece: string) => string, problems: VietQrProblem[], warnings: VietQrWarning[],
): VietQrCode {
  const code: VietQrCode = { kind: 'emv-other', other: {} };
  let hasPayee = false;
  let amountAt = 0;
  for (const { id, value, at } of objects) {
    switch (id) {
      case '00': case '63': break;
      case '01': code.poi = value; break;
      case '38': hasPayee = true; readPayee(code, value, at, text, problems, warnings); break;
      case '52': code.mcc = value; if (!/^\d{4}$/.test(value)) note(warnings, 'mcc.format', '52', at); break;
      case '53': code.currency = value; break;
      case '54': code.amount = value; amountAt = at; break;
      case '58': code.country = value; break;
      case '59': code.merchantName = limited(restore(value), 25, '59', at, warnings); break;
      case '60': code.merchantCity = limited(restore(value), 15, '60', at, warnings); break;
      case '62': readAdditional(code, at, value.length, text, restore, problems, warnings); break;
      default: {
        const number = Number(id);
        if (number >= 2 && number <= 51) {
          hasPayee = true;
          // EMVCo's templates open with their identifier; a second NAPAS account in another template is a second payee.
          if (value.startsWith(`0010${napas}`)) note(problems, 'payee.two', id, at);
          if (code.kind === 'emv-other' && value.startsWith('0010A000000775')) code.kind = 'vnpay';
        }
        code.other[id] = restore(value);
      }
    }
  }
  if (!hasPayee) note(problems, 'payee.missing', '38', 0);
  const payable = code.guid === napas;
  const report = (what: 'currency.missing' | 'country.missing', field: string) => {
    if (payable) problems.push({ code: what, field, position: text.length });
    else warnings.push({ code: what, field, position: text.length });
  };
  if (code.currency === undefined) report('currency.missing', '53');
  else if (payable && code.currency !== '704') note(problems, 'currency.not_vnd', '53', place(objects, '53'));
  if (code.country === undefined) report('country.missing', '58');
  else if (payable && code.country !== 'VN') note(problems, 'country.not_vn', '58', place(objects, '58'));
  readAmount(code, amountAt, payable, problems, warnings);
  readPoi(code, objects, payable, problems, warnings);
  return code;
}

/** Adds one finding to problems or warnings. */
const note = <Code extends string>(list: { code: Code; field: string; position: number }[], code: NoInfer<Code>, field: string, position: number): void => { list.push({ code, field, position }); };
const place = (objects: readonly TlvObject[], id: string) => objects.find((object) => object.id === id)?.at ?? 0;

function limited(value: string, limit: number, field: string, position: number, warnings: VietQrWarning[]): string {
  if ([...value].length > limit) warnings.push({ code: field === '62.08' ? 'memo.long' : 'text.long', field, position });
  return value;
}

function readPayee(code: VietQrCode, value: string, at: number, text: string, problems: VietQrProblem[], warnings: VietQrWarning[]): void {
  const start = at + 4;
  const parts = readObjects(text, start, start + value.length, '38');
  if (!Array.isArray(parts)) { problems.push(parts); return; }
  const guid = parts.find(({ id }) => id === '00');
  if (guid?.value !== napas) {
    // Another scheme may use 38 for itself; a NAPAS mark in the wrong place or case is a damaged code.
    if (!guid || value.toUpperCase().includes(napas)) note(problems, 'payee.guid', '38.00', guid?.at ?? at);
    else code.other['38'] = value;
    return;
  }
  code.guid = napas;
  const bank = parts.find(({ id }) => id === '01');
  if (!bank) { note(problems, 'payee.missing', '38.01', at); return; }
  const inner = readObjects(text, bank.at + 4, bank.at + 4 + bank.value.length, '38.01');
  if (!Array.isArray(inner)) { problems.push(inner); return; }
  const part = (id: string) => inner.find((object) => object.id === id);
  const bin = part('00'), account = part('01'), misplaced = part('02'), service = parts.find(({ id }) => id === '02');
  if (!bin || !/^\d{6}$/.test(bin.value)) note(problems, 'bin.format', '38.01.00', bin?.at ?? bank.at);
  else {
    code.bin = bin.value;
    if (!isKnownBin(bin.value)) note(warnings, 'institution.unknown', '38.01.00', bin.at);
    else if (!isReceivingBin(bin.value)) note(warnings, 'institution.not_receiving', '38.01.00', bin.at);
  }
  if (!account) note(problems, 'payee.missing', '38.01.01', bank.at);
  else {
    if (account.value.length > 19) note(problems, 'account.length', '38.01.01', account.at);
    if (!/^[!-~]+$/.test(account.value)) note(problems, 'account.character', '38.01.01', account.at);
    else if (!/^[A-Za-z0-9]+$/.test(account.value)) note(warnings, 'account.unusual', '38.01.01', account.at);
    code.account = account.value;
  }
  if (misplaced) {
    if (service && service.value !== misplaced.value) note(problems, 'service.conflict', '38.01.02', misplaced.at);
    note(warnings, 'service.misplaced', '38.01.02', misplaced.at);
  }
  const named = service ?? misplaced;
  if (!named) note(warnings, 'service.missing', '38.02', at);
  else if (services.has(named.value)) code.service = named.value as VietQrService;
  else note(problems, 'service.unknown', service ? '38.02' : '38.01.02', named.at);
  code.kind = kindOf(code);
}

function kindOf({ bin = '', account = '', service }: VietQrCode): VietQrKind {
  if (service === 'QRCASH') return 'vietqr-cash';
  if (service === 'QRPUSH') return 'vietqr-merchant';
  // MoMo, Viettel Money and VNPT Money have their own BIN; older wallet codes run through BVBank with a marked account.
  if (bin === '971025' || bin === '971005' || bin === '971011') return 'vietqr-wallet';
  return bin === '970454' && /^99(MM|ZP)/.test(account) ? 'vietqr-wallet' : 'vietqr';
}

function readAdditional(
  code: VietQrCode, at: number, length: number, text: string, restore: (piece: string) => string, problems: VietQrProblem[], warnings: VietQrWarning[],
): void {
  const parts = readObjects(text, at + 4, at + 4 + length, '62');
  if (!Array.isArray(parts)) { problems.push(parts); return; }
  for (const part of parts) {
    const name = additional[part.id];
    const value = restore(part.value);
    if (!name) { code.other[`62.${part.id}`] = value; continue; }
    code[name] = limited(value, 25, `62.${part.id}`, part.at, warnings);
    // Some apps drop # and /, and blank or garble letters with marks.
    if (name === 'memo' && /[^ -~]|[#/]/.test(value)) note(warnings, 'memo.character', '62.08', part.at);
  }
}

function readAmount(code: VietQrCode, position: number, payable: boolean, problems: VietQrProblem[], warnings: VietQrWarning[]): void {
  const { amount } = code;
  if (amount === undefined) return;
  const form = /^(\d{1,13})(\.\d*)?$/.exec(amount);
  if (!form || amount.length > 13) { note(problems, 'amount.format', '54', position); return; }
  const [, whole = '', fraction] = form;
  if (!payable && code.currency !== '704') return; // other schemes in other money: only the form is ours to judge
  if (fraction !== undefined && /[1-9]/.test(fraction)) { note(problems, 'amount.format', '54', position); return; }
  const value = Number(whole);
  if (value === 0) { note(problems, 'amount.zero', '54', position); return; }
  if (fraction !== undefined || whole[0] === '0') note(warnings, 'amount.form', '54', position);
  code.amountVnd = value;
}

function readPoi(code: VietQrCode, objects: readonly TlvObject[], payable: boolean, problems: VietQrProblem[], warnings: VietQrWarning[]): void {
  const position = place(objects, '01');
  if (code.poi === undefined) { note(warnings, 'poi.missing', '01', position); return; }
  if (code.poi !== '11' && code.poi !== '12') {
    if (payable) note(problems, 'poi.unknown', '01', position);
    else note(warnings, 'poi.unknown', '01', position);
    return;
  }
  // A merchant code's static amount is the shop's business; for a transfer it is unusual enough to look at.
  if (!payable || code.kind === 'vietqr-cash') return;
  if (code.poi === '11' && code.amount !== undefined) note(warnings, 'poi.static_with_amount', '01', position);
  if (code.poi === '12' && code.amount === undefined) note(warnings, 'poi.dynamic_without_amount', '01', position);
}
