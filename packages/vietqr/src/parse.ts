import { crc16, hex4 } from './crc.ts';
import type { VietQrProblem, VietQrWarning } from './problems.ts';
import { readCode, type VietQrCode } from './read-code.ts';
import { readObjects } from './tlv.ts';
import { viewsOf, type TextView } from './views.ts';

export type VietQrResult =
  | { readonly ok: true; readonly code: VietQrCode; readonly warnings: readonly VietQrWarning[] }
  | { readonly ok: false; readonly problems: readonly VietQrProblem[] };

/**
 * Reads a payment code and says who gets the money, or why it must not be paid. Never throws.
 * Unknown templates are kept, unknown banks and letters in accounts are accepted; two accounts, a wrong checksum, a currency
 * other than đồng or anything after the checksum are not. Rules: NAPAS VietQR format v1.0 (2021-09) on EMVCo QRCPS-MPM.
 * @example parseVietQr('00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F')
 * // { ok: true, code: { kind: 'vietqr', bin: '970403', account: '0011012345678', … }, warnings: [] }
 */
export function parseVietQr(payload: string): VietQrResult {
  const trimmed = payload.trim();
  if (trimmed === '') return refusal('empty', '', 0);
  const offset = payload.indexOf(trimmed);
  let first: VietQrResult | undefined;
  for (const view of viewsOf(trimmed)) {
    const result = readView(view, trimmed);
    if (result.ok) {
      const around: VietQrWarning[] = [...view.warnings];
      if (trimmed.length !== payload.length) around.push({ code: 'trimmed', field: '', position: 0 });
      return around.length === 0 && offset === 0 ? result : { ...result, warnings: [...around, ...result.warnings.map((warning) => placed(warning, view, offset))] };
    }
    first ??= { ok: false, problems: result.problems.map((problem) => placed(problem, view, offset)) };
  }
  return first ?? refusal('empty', '', 0);
}

const refusal = (code: VietQrProblem['code'], field: string, position: number): VietQrResult => ({ ok: false, problems: [{ code, field, position }] });

const placed = <Place extends { readonly position: number }>(place: Place, view: TextView, offset: number): Place =>
  ({ ...place, position: view.positionOf(place.position) + offset });

function readView(view: TextView, original: string): VietQrResult {
  const { text } = view;
  if (!text.startsWith('000201')) return refusal('not_emv', '00', 0);
  const objects = readObjects(text, 0, text.length, '');
  if (!Array.isArray(objects)) return { ok: false, problems: [objects] };
  const last = objects.at(-1);
  const checksum = objects.find(({ id }) => id === '63');
  if (!checksum || !last) return refusal('checksum.missing', '63', text.length);
  if (checksum !== last) return refusal('checksum.not_last', '63', checksum.at);
  const warnings: VietQrWarning[] = [];
  const printed = checksum.value;
  const upper = printed.toUpperCase();
  const covered = view.restore(text.slice(0, checksum.at + 4));
  const right = upper === hex4(crc16(covered))
    // A checksum made over decomposed letters covers the bytes as they came.
    || (covered !== original && printed.length === 4 && upper === hex4(crc16(original.slice(0, -4))));
  if (!right || !/^[0-9A-Fa-f]{4}$/.test(printed)) return refusal('checksum.wrong', '63', checksum.at);
  if (printed !== upper) warnings.push({ code: 'checksum.lower_case', field: '63', position: checksum.at });
  const problems: VietQrProblem[] = [];
  const code = readCode(objects, text, view.restore, problems, warnings);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, code, warnings };
}
