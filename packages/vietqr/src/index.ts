export {
  checkAccount,
  groupAccount,
  looksUnusual,
  stripAccount,
  type AccountProblem,
} from './account.ts';
export {
  buildVietQr,
  prepareVietQr,
  type VietQrInput,
  type VietQrPayee,
  type VietQrPayment,
} from './build.ts';
export {
  institutionOf,
  institutions,
  type Institution,
  type InstitutionKind,
} from './institutions.ts';
export { foldMemo } from './memo.ts';
export { parseVietQr, type VietQrResult } from './parse.ts';
export {
  VietQrError,
  type VietQrProblem,
  type VietQrProblemCode,
  type VietQrWarning,
  type VietQrWarningCode,
} from './problems.ts';
export type { VietQrCode, VietQrKind, VietQrService } from './code.ts';
export { findInstitutions, type FoundInstitution } from './find-institutions.ts';
