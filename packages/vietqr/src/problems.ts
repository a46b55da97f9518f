/** Why a payload is refused, or cannot be built. */
export type VietQrProblemCode =
  | 'empty'
  | 'not_emv'
  | 'frame.id'
  | 'frame.length'
  | 'frame.cut'
  | 'frame.empty'
  | 'duplicate'
  | 'checksum.missing'
  | 'checksum.wrong'
  | 'checksum.not_last'
  | 'payee.missing'
  | 'payee.two'
  | 'payee.guid'
  | 'bin.format'
  | 'account.length'
  | 'account.character'
  | 'service.unknown'
  | 'service.conflict'
  | 'currency.missing'
  | 'currency.not_vnd'
  | 'country.missing'
  | 'country.not_vn'
  | 'poi.unknown'
  | 'amount.format'
  | 'amount.zero'
  | 'institution.unknown'
  | 'institution.not_receiving'
  | 'text.long'
  | 'text.character';

/** What is unusual in a payload that can be paid all the same. */
export type VietQrWarningCode =
  | 'trimmed'
  | 'not_nfc'
  | 'length_in_bytes'
  | 'checksum.lower_case'
  | 'poi.missing'
  | 'poi.unknown'
  | 'poi.static_with_amount'
  | 'poi.dynamic_without_amount'
  | 'service.missing'
  | 'service.misplaced'
  | 'account.unusual'
  | 'amount.form'
  | 'memo.long'
  | 'memo.character'
  | 'text.long'
  | 'mcc.format'
  | 'currency.missing'
  | 'country.missing'
  | 'institution.unknown'
  | 'institution.not_receiving';

/**
 * `field` is the path of the object (`38.01.01`), '' for the whole; `position` counts UTF-16 units
 * from the start of the text that was given.
 */
export interface VietQrProblem {
  readonly code: VietQrProblemCode;
  readonly field: string;
  readonly position: number;
}
export interface VietQrWarning {
  readonly code: VietQrWarningCode;
  readonly field: string;
  readonly position: number;
}

/** One finding, problem or warning. */
export const finding = <Code extends string>(
  code: Code,
  field: string,
  position: number,
): { code: Code; field: string; position: number } => ({ code, field, position });

/**
 * Thrown by the builders for what cannot be paid; `problems` says all that is wrong. Positions
 * count in the given value.
 */
export class VietQrError extends Error {
  readonly problems: readonly VietQrProblem[];
  constructor(problems: readonly VietQrProblem[]) {
    super(`not payable: ${problems.map(({ code, field }) => `${code} ${field}`).join(', ')}`);
    this.name = 'VietQrError';
    this.problems = problems;
  }
}
