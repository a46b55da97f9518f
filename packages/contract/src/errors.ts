/**
 * Every code the API can answer with, and its HTTP status. A published code is never renamed or
 * given a new meaning. The sentence a person reads stands in `web/src/text/vi/errors.ts` (a rules
 * test keeps both lists equal).
 */
export const errorCodes = {
  // request
  'request.malformed': 400,
  'request.invalid': 400,
  'request.too_large': 413,
  'request.not_json': 415,
  'request.too_many': 429,
  'request.forged': 403,
  not_found: 404,
  forbidden: 403,
  internal: 500,
  unavailable: 503,
  // sessions
  'session.required': 401,
  'session.expired': 401,
  'record.id_taken': 409,
  'operation.unknown': 422,
  // signing in: one code whether the number is unknown, the password wrong or the account ended
  'sign_in.wrong': 401,
  'password.too_short': 422,
  'password.too_common': 422,
  'pin.wrong': 401,
  'pin.too_simple': 422,
  'pin.already_chosen': 409,
  'card.not_valid': 404,
  'card.too_new': 403,
  'invitation.not_valid': 404,
  'invitation.other_phone': 422,
  'invitation.role_does_not_fit': 422,
  'team.member_known': 409,
  // work that arrived and waits on the server
  'operation.waiting': 409,
  'sync.file_unreadable': 422,
  // the server has lost the phone's number (restored backup), or gave it to somebody else since
  'sync.device_unknown': 409,
  'sync.device_taken': 409,
  // photos
  'photo.empty': 422,
  'photo.not_an_image': 422,
  'photo.format_not_allowed': 422,
  'photo.heic_unreadable': 422,
  'photo.cut_off': 422,
  'photo.corrupt': 422,
  'photo.too_many_pixels': 422,
  'photo.too_slow': 422,
  'photo.hash_mismatch': 422,
  'photo.no_original': 409,
  // places
  'village.name_taken': 409,
  // households, visits, milestones
  'household.village_elsewhere': 422,
  'consent.missing': 409,
  'assignment.not_mentor': 422,
  'milestone.not_claimable': 422,
  // a farm declares no guests
  'milestone.not_for_kind': 422,
  'milestone.evidence_not_yours': 422,
  'milestone.date_wrong': 422,
  'visit.date_wrong': 422,
  'milestone.closed': 409,
  'milestone.own_claim': 403,
  // listings
  'contact.not_chosen': 409,
  'contact.no_number': 422,
  'listing.price_changed': 422,
  'listing.not_ready': 422,
  'listing.kind_fixed': 422,
  'listing.still_public': 409,
  'listing.gone': 409,
  // payment accounts and orders
  'payee.account_blank': 422,
  'payee.account_comma': 422,
  'payee.account_character': 422,
  'payee.account_long': 422,
  'payee.bank_unknown': 422,
  'payee.not_tested': 409,
  'payee.closed': 409,
  'payee.frozen': 409,
  'payee.not_in_use': 409,
  'payee.account_gone': 409,
  'order.code_taken': 409,
  'order.cancelled': 409,
  'order.too_late': 409,
  'money.not_signed': 401,
  'money.too_old': 401,
  'money.unreadable': 422,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errorCodes;

/** One thing wrong with one field, as advice or as part of a refusal. */
export interface Problem {
  readonly code: string;
  readonly field?: string | undefined;
  /** How many tries are left (`pin.tries_left`). */
  readonly left?: number | undefined;
}

/**
 * A refusal: the request was understood and is not allowed or not possible. Becomes `{ error: {
 * code, requestId, problems? } }`.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];
  /** Seconds after which trying again makes sense (429 and 503). */
  readonly retryAfterS: number | undefined;
  constructor(
    code: ErrorCode,
    options: { problems?: readonly Problem[]; retryAfterS?: number } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.problems = options.problems ?? [];
    this.retryAfterS = options.retryAfterS;
  }
}

/** Throws nothing itself: `throw refuse('household.not_found')`. */
export const refuse = (
  code: ErrorCode,
  options?: { problems?: readonly Problem[]; retryAfterS?: number },
): Refusal => new Refusal(code, options);
