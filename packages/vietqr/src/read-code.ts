import { napas, problem, warn, type Reading, type VietQrCode } from './code.ts';
import { readPayee } from './read-payee.ts';
import { checkTerm, readAmount, readPoi } from './read-terms.ts';
import { twoDigits, readObjects, valueOf, type TlvObject } from './tlv.ts';

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

/**
 * Judges the objects of a framed and checksummed payload, adding to the problems and warnings of
 * the reading.
 */
export function readCode(objects: readonly TlvObject[], reading: Reading): VietQrCode {
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
        code.poi = valueOf(reading.text, object);
        poiAt = at;
        break;
      case 38:
        hasPayee = true;
        readPayee(code, object, reading);
        break;
      case 52:
        code.mcc = valueOf(reading.text, object);
        if (!/^\d{4}$/.test(code.mcc)) warn(reading, 'mcc.format', '52', at);
        break;
      case 53:
        code.currency = valueOf(reading.text, object);
        currencyAt = at;
        break;
      case 54:
        code.amount = valueOf(reading.text, object);
        amountAt = at;
        break;
      case 58:
        code.country = valueOf(reading.text, object);
        countryAt = at;
        break;
      case 59:
        code.merchantName = limited(object, 25, '59', reading);
        break;
      case 60:
        code.merchantCity = limited(object, 15, '60', reading);
        break;
      case 62:
        readAdditional(code, object, reading);
        break;
      default:
        if (id >= 2 && id <= 51) hasPayee = true;
        keepOther(code, object, reading);
    }
  }
  if (!hasPayee) problem(reading, 'payee.missing', '38', 0);
  const payable = code.guid === napas;
  checkTerm(['currency', '53', '704'], code.currency, currencyAt, payable, reading);
  checkTerm(['country', '58', 'VN'], code.country, countryAt, payable, reading);
  readAmount(code, amountAt, payable, reading);
  readPoi(code, poiAt, payable, reading);
  return code;
}

/** An object that is not ours to read: another scheme's account, or an unknown one. */
function keepOther(code: VietQrCode, object: TlvObject, reading: Reading): void {
  const { id, at } = object;
  const value = valueOf(reading.text, object);
  if (id >= 2 && id <= 51) {
    // A NAPAS account in another template is a second payee, wherever in it its identifier stands.
    if (value.includes(`0010${napas}`)) problem(reading, 'payee.two', twoDigits(id), at);
    if (code.kind === 'emv-other' && value.startsWith('0010A000000775')) code.kind = 'vnpay';
  }
  code.other[twoDigits(id)] = reading.restore(value);
}

/** The letters of an object, with a warning when there are more than `limit`. */
function limited(object: TlvObject, limit: number, field: string, reading: Reading): string {
  const value = reading.restore(valueOf(reading.text, object));
  if (value.length > limit && [...value].length > limit)
    warn(reading, field === '62.08' ? 'memo.long' : 'text.long', field, object.at);
  return value;
}

function readAdditional(code: VietQrCode, template: TlvObject, reading: Reading): void {
  const parts = readObjects(reading.text, template.at + 4, template.end, '62');
  if (!Array.isArray(parts)) {
    reading.problems.push(parts);
    return;
  }
  for (const part of parts) {
    const name = additional[part.id];
    const field = `62.${twoDigits(part.id)}`;
    if (!name) {
      code.other[field] = reading.restore(valueOf(reading.text, part));
      continue;
    }
    const value = (code[name] = limited(part, 25, field, reading));
    // Some apps drop # and /, and blank or garble letters with marks.
    if (name === 'memo' && /[^ -~]|[#/]/.test(value))
      warn(reading, 'memo.character', '62.08', part.at);
  }
}
