import { isKnownBin, isReceivingBin } from './bins.ts';
import { napas, problem, warn } from './code.ts';
import type { Reading, VietQrCode, VietQrKind, VietQrService } from './code.ts';
import { readObjects, valueOf, type TlvObject } from './tlv.ts';

/** Who is paid by template 38: scheme, bank, account and service. */
export function readPayee(code: VietQrCode, template: TlvObject, reading: Reading): void {
  const parts = firstThree(template, '38', reading);
  if (!parts) return;
  const [guid, bank, service] = parts;
  if (!guid || valueOf(reading.text, guid) !== napas) {
    const value = valueOf(reading.text, template);
    // Another scheme may use 38 for itself; a NAPAS mark in the wrong place or case is a damaged
    // code.
    if (!guid || value.toUpperCase().includes(napas))
      problem(reading, 'payee.guid', '38.00', guid?.at ?? template.at);
    else code.other['38'] = value;
    return;
  }
  code.guid = napas;
  if (!bank) {
    problem(reading, 'payee.missing', '38.01', template.at);
    return;
  }
  const inner = firstThree(bank, '38.01', reading);
  if (!inner) return;
  const [bin, account, misplaced] = inner;
  readBin(code, bin, bank.at, reading);
  readAccount(code, account, bank.at, reading);
  if (misplaced) {
    if (service && valueOf(reading.text, service) !== valueOf(reading.text, misplaced))
      problem(reading, 'service.conflict', '38.01.02', misplaced.at);
    warn(reading, 'service.misplaced', '38.01.02', misplaced.at);
  }
  if (service) readService(code, service, '38.02', reading);
  else if (misplaced) readService(code, misplaced, '38.01.02', reading);
  else warn(reading, 'service.missing', '38.02', template.at);
  code.kind = kindOf(code);
}

/** The objects 00, 01 and 02 of a template; none when its frame does not hold. */
function firstThree(
  template: TlvObject,
  path: string,
  reading: Reading,
): readonly (TlvObject | undefined)[] | undefined {
  const parts = readObjects(reading.text, template.at + 4, template.end, path);
  if (!Array.isArray(parts)) {
    reading.problems.push(parts);
    return undefined;
  }
  const found: (TlvObject | undefined)[] = [undefined, undefined, undefined];
  for (const part of parts) if (part.id < 3) found[part.id] = part;
  return found;
}

function readBin(
  code: VietQrCode,
  bin: TlvObject | undefined,
  bankAt: number,
  reading: Reading,
): void {
  const at = bin?.at ?? bankAt;
  const digits = bin ? valueOf(reading.text, bin) : '';
  if (!/^\d{6}$/.test(digits)) {
    problem(reading, 'bin.format', '38.01.00', at);
    return;
  }
  code.bin = digits;
  if (!isKnownBin(digits)) warn(reading, 'institution.unknown', '38.01.00', at);
  else if (!isReceivingBin(digits)) warn(reading, 'institution.not_receiving', '38.01.00', at);
}

function readAccount(
  code: VietQrCode,
  account: TlvObject | undefined,
  bankAt: number,
  reading: Reading,
): void {
  if (!account) {
    problem(reading, 'payee.missing', '38.01.01', bankAt);
    return;
  }
  const number = valueOf(reading.text, account);
  if (number.length > 19) problem(reading, 'account.length', '38.01.01', account.at);
  if (!/^[A-Za-z0-9]+$/.test(number)) {
    if (/^[!-~]+$/.test(number)) warn(reading, 'account.unusual', '38.01.01', account.at);
    else problem(reading, 'account.character', '38.01.01', account.at);
  }
  code.account = number;
}

function readService(
  code: VietQrCode,
  service: TlvObject,
  field: '38.02' | '38.01.02',
  reading: Reading,
): void {
  const name = valueOf(reading.text, service);
  if (/^QR(?:IBFTT[AC]|PUSH|CASH)$/.test(name)) code.service = name as VietQrService;
  else problem(reading, 'service.unknown', field, service.at);
}

function kindOf({ bin = '', account = '', service }: VietQrCode): VietQrKind {
  if (service === 'QRCASH') return 'vietqr-cash';
  if (service === 'QRPUSH') return 'vietqr-merchant';
  // MoMo, Viettel Money and VNPT Money have their own BIN; older wallet codes run through BVBank
  // with a marked account.
  if (bin === '971025' || bin === '971005' || bin === '971011') return 'vietqr-wallet';
  return bin === '970454' && /^99(MM|ZP)/.test(account) ? 'vietqr-wallet' : 'vietqr';
}
