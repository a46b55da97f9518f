import {
  denialReasons,
  digitalSkills,
  evidenceKinds,
  milestoneCodes,
} from '@lensan/adoption/codes.ts';
import * as z from 'zod/mini';
import { day, id, instant, recordBase, text } from './common.ts';
import { operation } from './operation.ts';

/** How a call at the door ended. */
export const visitResult = z.enum(['met', 'absent', 'later', 'refused']);
export type VisitResult = z.output<typeof visitResult>;
/**
 * The five basic skills of the teams: public services, shopping, payment, self-protection, local
 * platforms.
 */
export const digitalSkill = z.enum(digitalSkills);
export type DigitalSkill = z.output<typeof digitalSkill>;
/** What was done, as chips. */
export const visitTask = z.enum([
  'met',
  'skills',
  'phone_setup',
  'photos',
  'listing',
  'payment_qr',
  'live',
  'orders',
  'scam_drill',
  'other',
]);
export type VisitTask = z.output<typeof visitTask>;
export const refusalReason = z.enum([
  'no_time',
  'no_goods',
  'afraid_scam',
  'no_phone',
  'no_signal',
  'has_helper',
  'other',
]);
export type RefusalReason = z.output<typeof refusalReason>;

const visitFields = {
  visitedOn: day,
  result: visitResult,
  tasks: z.array(visitTask).check(z.maxLength(10)),
  /** Skills the person showed that they can do alone. */
  skills: z.array(digitalSkill).check(z.maxLength(5)),
  refusalReason: z.nullable(refusalReason),
  note: text(500, 0),
  /** Day of the next call, agreed with the household. */
  nextOn: z.nullable(day),
  /** Cell of about 100 m, `20.143,105.974`; null without consent to location or without a fix. */
  placeCell: z.nullable(z.string().check(z.regex(/^\d{1,2}\.\d{3},\d{2,3}\.\d{3}$/))),
};
export const visitRecord = z.object({
  ...recordBase,
  ...visitFields,
  mentorId: id,
  mentorName: z.string(),
  recordedAt: instant,
});
export type VisitRecord = z.output<typeof visitRecord>;
/** `householdId` stands in the body too: a direct call over HTTP has no envelope. */
export const visitRecordBody = z.object({ id, householdId: id, ...visitFields });
export type VisitRecordBody = z.output<typeof visitRecordBody>;

/**
 * A corrected visit under a new id; the one that was wrong (`replacesId`) is taken back and stays on
 * the server as it was written.
 */
export const visitCorrectBody = z.object({
  id,
  replacesId: id,
  householdId: id,
  visitedOn: day,
  skills: visitFields.skills,
  note: visitFields.note,
});
export type VisitCorrectBody = z.output<typeof visitCorrectBody>;
export const visitRemoveBody = z.object({ visitId: id, householdId: id });
export type VisitRemoveBody = z.output<typeof visitRemoveBody>;

export const milestoneCode = z.enum(milestoneCodes);
export type MilestoneCode = z.output<typeof milestoneCode>;
/** Kinds of evidence; their weights and the milestones they fit stand in `@lensan/adoption`. */
export const evidenceKind = z.enum(evidenceKinds);
export type EvidenceKind = z.output<typeof evidenceKind>;
/**
 * `value`: address, masked number (last 4), photo id, minutes … never a full order, dossier or
 * account number.
 */
export const evidenceItem = z.object({
  kind: evidenceKind,
  value: text(300, 0),
  /** Account that supplied it; null = made by the system. */
  by: z.nullable(id),
  at: instant,
});
export type EvidenceItem = z.output<typeof evidenceItem>;
/**
 * `void` takes back a claim of one's own, `rejected` is the answer of a reviewer. Rows are never
 * deleted.
 */
export const milestoneStatus = z.enum(['claimed', 'verified', 'rejected', 'void']);
export type MilestoneStatus = z.output<typeof milestoneStatus>;

export const milestoneRecord = z.object({
  ...recordBase,
  code: milestoneCode,
  occurredOn: day,
  recordedAt: instant,
  /** Account that claimed it; null = the system. */
  claimedBy: z.nullable(id),
  /** The lead mentor assigned on `occurredOn`; null when nobody was. Worked out by the server. */
  mentorId: z.nullable(id),
  evidence: z.array(evidenceItem),
  status: milestoneStatus,
  /** Who verified, rejected or took back, and when. */
  decidedBy: z.nullable(id),
  decidedAt: z.nullable(instant),
  /** Code of the sentence the mentor reads when rejected or void. */
  reason: z.nullable(z.string()),
  /** The reviewer's own words to the mentor. */
  note: z.string(),
  ruleVersion: z.string(),
});
export type MilestoneRecord = z.output<typeof milestoneRecord>;

export const milestoneClaimBody = z.object({
  id,
  householdId: id,
  code: milestoneCode,
  occurredOn: day,
  evidence: z.array(z.object({ kind: evidenceKind, value: text(300, 0) })).check(z.maxLength(6)),
});
export type MilestoneClaimBody = z.output<typeof milestoneClaimBody>;
/**
 * `household`: the household says yes on its own phone; `second_member`: another member saw it;
 * `spot_check`: an official checked and it stands.
 */
export const milestoneConfirmBody = z.object({
  milestoneId: id,
  how: z.enum(['household', 'second_member', 'spot_check']),
});
export type MilestoneConfirmBody = z.output<typeof milestoneConfirmBody>;
/**
 * The household's own "Không đúng" to a claim, with a reason if it gives one. `isDenied` false
 * takes that word back.
 */
export const milestoneDenyBody = z.object({
  milestoneId: id,
  isDenied: z.boolean(),
  reason: z.nullable(z.enum(denialReasons)),
});
export type MilestoneDenyBody = z.output<typeof milestoneDenyBody>;
export const rejectReason = z.enum([
  'photo_not_theirs',
  'link_dead',
  'household_denies',
  'evidence_missing',
  'duplicate',
  'other',
]);
export const milestoneRejectBody = z.object({
  milestoneId: id,
  reason: rejectReason,
  note: text(200, 0),
});
export type MilestoneRejectBody = z.output<typeof milestoneRejectBody>;
export const voidReason = z.enum(['entered_by_mistake', 'wrong_household', 'wrong_date', 'other']);
export const milestoneVoidBody = z.object({ milestoneId: id, reason: voidReason });
export type MilestoneVoidBody = z.output<typeof milestoneVoidBody>;

export const visitOperations = {
  'visit.record': operation('visit.record', visitRecordBody, 'Record one call on one household'),
  'visit.correct': operation(
    'visit.correct',
    visitCorrectBody,
    'Correct the day, the skills or the note of a visit; its milestones follow',
  ),
  'visit.remove': operation(
    'visit.remove',
    visitRemoveBody,
    'Take back a visit recorded by mistake; its milestones follow',
  ),
  'milestone.claim': operation(
    'milestone.claim',
    milestoneClaimBody,
    'Claim that a household reached a milestone, with its evidence',
  ),
  'milestone.confirm': operation(
    'milestone.confirm',
    milestoneConfirmBody,
    'Confirm a claimed milestone',
  ),
  'milestone.deny': operation(
    'milestone.deny',
    milestoneDenyBody,
    'Say as the household that a claimed milestone is not right, or take that back',
  ),
  'milestone.reject': operation(
    'milestone.reject',
    milestoneRejectBody,
    'Answer that a claimed milestone is not reached, with the reason',
  ),
  'milestone.void': operation(
    'milestone.void',
    milestoneVoidBody,
    'Take back a milestone entered by mistake',
  ),
};
