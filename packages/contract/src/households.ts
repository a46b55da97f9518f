import { consentPurposes } from '@lensan/adoption/codes.ts';
import { contactWays } from '@lensan/household/contact.ts';
import { addressTerms, type AddressTerm } from '@lensan/household/names.ts';
import * as z from 'zod/mini';
import { day, id, instant, phone, recordBase, text } from './common.ts';
import { operation } from './operation.ts';

/** What a household is: farm, household business, homestay, or member of a cooperative. */
export const householdKind = z.enum(['farm', 'business', 'homestay', 'cooperative_member']);
export type HouseholdKind = z.output<typeof householdKind>;
/** How the head is spoken to: bác, cô, chú, ông, bà, anh, chị. */
export const addressTerm = z.enum(addressTerms);
export type { AddressTerm };
/** The best phone of the household: none, keys only, or smartphone. */
export const householdDevice = z.enum(['none', 'feature', 'smart']);
export type HouseholdDevice = z.output<typeof householdDevice>;
/**
 * Decided by people. "Reached", "agreed" and "selling" are derived from milestones and never
 * stored.
 */
export const householdStatus = z.enum(['open', 'paused', 'declined', 'moved', 'erased']);
export type HouseholdStatus = z.output<typeof householdStatus>;

/**
 * What buyers may see. Counts only while consent K3 is in force; the defaults publish nothing but
 * the commune.
 */
export const publication = z.object({
  /** Name of the shop on public pages; empty = the head's name with its form of address. */
  shopName: text(80, 0),
  /** Show the household's phone number to buyers. */
  showPhone: z.boolean(),
  /** The same number answers on Zalo. */
  showZalo: z.boolean(),
  /** How much of the address a buyer sees. */
  showAddress: z.enum(['commune', 'village', 'full']),
});
export type Publication = z.output<typeof publication>;

const householdFields = {
  kind: householdKind,
  headName: text(80),
  addressAs: addressTerm,
  /** House number, lane or hamlet part, as people say it. */
  addressLine: text(160, 0),
  /** What it sells, in its own words; empty = sells nothing yet. */
  sells: text(120, 0),
  device: householdDevice,
  /** Old, disabled, poor or limited in moving. The reason is sensitive and not stored. */
  isPriority: z.boolean(),
};

/**
 * `phone` is null when there is none or when the reader may not see it (`hasPhone` tells which).
 */
export const householdRecord = z.object({
  ...recordBase,
  villageId: id,
  ...householdFields,
  phone: z.nullable(z.string()),
  hasPhone: z.boolean(),
  status: householdStatus,
  publication,
  /** When the household itself chose how buyers reach it; null = not asked yet. */
  contactChosenAt: z.nullable(instant),
  createdAt: instant,
  createdBy: id,
});
export type HouseholdRecord = z.output<typeof householdRecord>;

/** No phone number here: it may be stored (`household.edit`) once consent K1 is in force. */
export const householdRegisterBody = z.object({
  id,
  villageId: id,
  ...householdFields,
  /**
   * Id of the assignment that makes the person who registers the household its mentor; null =
   * assign later.
   */
  assignmentId: z.nullable(id),
});
export type HouseholdRegisterBody = z.output<typeof householdRegisterBody>;

/**
 * How buyers reach the household, in its own word: on a phone handed over, or on its own. A number
 * typed on the way is kept with it (needs K1).
 */
export const householdContactBody = z.object({
  id,
  way: z.enum(contactWays),
  phone: z.optional(phone),
  evidence: z.enum(['handed_over', 'own_device']),
});
export type HouseholdContactBody = z.output<typeof householdContactBody>;

/** Only the fields that changed; a field that is absent stays. */
export const householdEditBody = z.object({
  id,
  kind: z.optional(householdKind),
  headName: z.optional(text(80)),
  addressAs: z.optional(addressTerm),
  phone: z.optional(z.nullable(phone)),
  addressLine: z.optional(text(160, 0)),
  sells: z.optional(text(120, 0)),
  device: z.optional(householdDevice),
  isPriority: z.optional(z.boolean()),
  status: z.optional(z.enum(['open', 'paused', 'declined', 'moved'])),
  /** Whether the number is shown stays as the household chose (`household.choose_contact`). */
  publication: z.optional(publication),
});
export type HouseholdEditBody = z.output<typeof householdEditBody>;

/**
 * K1 support visits, K2 commune statistics, K3 public listing, K4 payment QR, K5 story and photo of
 * people.
 */
export const consentPurpose = z.enum(consentPurposes);
export type ConsentPurpose = z.output<typeof consentPurpose>;
export const consentDecision = z.enum(['given', 'refused', 'withdrawn']);
export type ConsentDecision = z.output<typeof consentDecision>;
/**
 * How it can be proved: ticked by the household on the hand-over screen, on its own phone, on
 * signed paper, or by voice before a witness.
 */
export const consentEvidence = z.enum(['handed_over', 'own_device', 'paper', 'voice']);

const consentFields = {
  purpose: consentPurpose,
  decision: consentDecision,
  /** Version of the text that was read, for example `K3/2026-11-1`. */
  textVersion: text(24),
  evidence: consentEvidence,
  wasReadAloud: z.boolean(),
  /**
   * Who answered: the head, another adult of the household, or the guardian of someone who cannot
   * act alone.
   */
  answeredBy: z.enum(['head', 'adult_member', 'guardian']),
};
/** One answer to one purpose. Rows are never changed; the last one that counts is in force. */
export const consentRecord = z.object({
  ...recordBase,
  ...consentFields,
  /**
   * False: a "given" from a phone that had not yet heard of a withdrawal. Kept, waits for the
   * household to be asked again.
   */
  counts: z.boolean(),
  /**
   * Server order of the answer within the household; a phone gives its unsent answers the highest.
   */
  answeredAt: instant,
  recordedBy: id,
});
export type ConsentRecord = z.output<typeof consentRecord>;

export const consentRecordBody = z.object({
  id,
  householdId: id,
  ...consentFields,
  /** Id of the answer to this purpose that the phone showed, or null when it showed none. */
  seen: z.nullable(id),
});
export type ConsentRecordBody = z.output<typeof consentRecordBody>;

/**
 * Which mentor serves a household, from day to day; `toOn` is the last day or null. History is
 * kept.
 */
export const assignmentRecord = z.object({
  ...recordBase,
  mentorId: id,
  /** Shown on the phone without signal ("Lan giúp"). */
  mentorName: z.string(),
  role: z.enum(['lead', 'help']),
  fromOn: day,
  toOn: z.nullable(day),
});
export type AssignmentRecord = z.output<typeof assignmentRecord>;

/**
 * `id` new: begins an assignment (a new lead ends the former lead the day before). `id` known: sets
 * its end.
 */
export const assignmentSetBody = z.object({
  id,
  householdId: id,
  mentorId: id,
  role: z.enum(['lead', 'help']),
  fromOn: day,
  toOn: z.nullable(day),
});
export type AssignmentSetBody = z.output<typeof assignmentSetBody>;

/**
 * A mentor's mark that a household was registered twice: `fromId` is the mistaken card, `intoId` the
 * one to keep. The leader merges them or says that they are two.
 */
export const householdDoubleBody = z.object({ id, fromId: id, intoId: id });
export type HouseholdDoubleBody = z.output<typeof householdDoubleBody>;
/** Under which `field` of a conflict such a mark travels; `kept.value` is the id of the other card. */
export const doubleField = 'double';

export const householdOperations = {
  'household.register': operation(
    'household.register',
    householdRegisterBody,
    'Register one household of a village',
  ),
  'household.edit': operation('household.edit', householdEditBody, 'Change fields of a household'),
  'household.choose_contact': operation(
    'household.choose_contact',
    householdContactBody,
    'The household chooses how buyers reach it',
  ),
  'household.mark_double': operation(
    'household.mark_double',
    householdDoubleBody,
    'Mark a household as registered twice, for the leader to merge or to refuse',
  ),
  'consent.record': operation(
    'consent.record',
    consentRecordBody,
    'Record the answer of a household to one of the five purposes',
  ),
  'assignment.set': operation(
    'assignment.set',
    assignmentSetBody,
    'Say which mentor serves a household and since when',
  ),
};
