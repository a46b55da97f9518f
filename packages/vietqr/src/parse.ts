import { crc16, crcOfUnits, hex4 } from './crc.ts';
import { finding, type VietQrProblem, type VietQrWarning } from './problems.ts';
import { note, type VietQrCode } from './code.ts';
import { readCode } from './read-code.ts';
import { readObjects, valueOf } from './tlv.ts';
import { plainView, viewsOf, type TextView } from './views.ts';

export type VietQrResult =
  | { readonly ok: true; readonly code: VietQrCode; readonly warnings: readonly VietQrWarning[] }
  | { readonly ok: false; readonly problems: readonly VietQrProblem[] };

/**
 * Reads a payment code and says who gets the money, or why it must not be paid. Never throws.
 * Unknown templates are kept, unknown banks and letters in accounts are accepted; two accounts, a
 * wrong checksum, a currency other than đồng or anything after the checksum are not. Rules: NAPAS
 * VietQR format v1.0 (2021-09) on EMVCo QRCPS-MPM.
 * @example parseVietQr('00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F')
 * // { ok: true, code: { kind: 'vietqr', bin: '970403', account: '0011012345678', … }, warnings: [] }
 */
export function parseVietQr(payload: string): VietQrResult {
  const trimmed = payload.trim();
  if (trimmed === '') return refusal('empty', '', 0);
  // Nearly every code is ASCII, where one reading is all there is; a checksum over other letters
  // never fits this one.
  const plain = readView(plainView(trimmed), trimmed);
  const result = plain.ok || crcOfUnits(trimmed, trimmed.length) >= 0 ? plain : readFirst(trimmed);
  if (trimmed.length === payload.length) return result;
  const offset = payload.indexOf(trimmed);
  const warnings: VietQrWarning[] = [finding('trimmed', '', 0)];
  return moved(result, warnings, (position) => position + offset);
}

/**
 * The first way of counting letters in which the payload holds, or what is wrong with it in the
 * likeliest one.
 */
function readFirst(text: string): VietQrResult {
  let first: VietQrResult | undefined;
  for (const view of viewsOf(text)) {
    const result = moved(readView(view, text), view.warnings, view.positionOf);
    if (result.ok) return result;
    first ??= result;
  }
  // There are always two ways of counting at least.
  return first as VietQrResult;
}

const refusal = (code: VietQrProblem['code'], field: string, position: number): VietQrResult => ({
  ok: false,
  problems: [finding(code, field, position)],
});

/**
 * The result with warnings about the text as a whole in front, its positions counted in the text
 * that was given.
 */
function moved(
  result: VietQrResult,
  around: readonly VietQrWarning[],
  positionOf: (position: number) => number,
): VietQrResult {
  const place = <Place extends { readonly position: number }>(found: Place): Place => ({
    ...found,
    position: positionOf(found.position),
  });
  return result.ok
    ? { ...result, warnings: [...around, ...result.warnings.map(place)] }
    : { ok: false, problems: result.problems.map(place) };
}

function readView(view: TextView, original: string): VietQrResult {
  const { text } = view;
  if (!text.startsWith('000201')) return refusal('not_emv', '00', 0);
  const objects = readObjects(text, 0, text.length, '');
  if (!Array.isArray(objects)) return { ok: false, problems: [objects] };
  const checksum = objects[objects.length - 1];
  if (checksum?.id !== 63) {
    const early = objects.find(({ id }) => id === 63);
    return early
      ? refusal('checksum.not_last', '63', early.at)
      : refusal('checksum.missing', '63', text.length);
  }
  const printed = valueOf(text, checksum);
  const sum = checksumOf(view, checksum.at + 4);
  const made = sum < 0 ? '' : hex4(sum);
  const warnings: VietQrWarning[] = [];
  if (printed !== made) {
    const upper = printed.toUpperCase();
    // A checksum made over decomposed letters covers the bytes as they came.
    const isRight =
      upper === made || (text !== original && upper === hex4(crc16(original.slice(0, -4))));
    if (!isRight || printed.length !== 4) return refusal('checksum.wrong', '63', checksum.at);
    if (printed !== upper) note(warnings, 'checksum.lower_case', '63', checksum.at);
  }
  const problems: VietQrProblem[] = [];
  const code = readCode(objects, { text, restore: view.restore, problems, warnings });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, code, warnings };
}

/**
 * Checksum over the letters before `end`, as the UTF-8 bytes they stand for; -1 for other letters
 * in a plain reading.
 */
const checksumOf = (view: TextView, end: number): number =>
  view.isPlain ? crcOfUnits(view.text, end) : crc16(view.restore(view.text.slice(0, end)));
