import {
  catalogue,
  isClaimable,
  milestoneApplies,
  milestoneCodes,
  type MilestoneCode,
} from '@lensan/adoption';
import { denialReasons } from '@lensan/adoption/codes.ts';
import { denialOf } from '@lensan/adoption/denial.ts';
import type { Dossier, MilestoneRecord, MilestoneVoidBody, PhotoRecord } from '@lensan/contract';
import { baseOf, givenName } from '@lensan/household';
import { newId, record } from '../../local/index.ts';
import { language, t } from '../../text/index.ts';
import { chosenEvidence, type ClaimDraft } from './milestone-evidence.ts';

export const milestoneName = (code: MilestoneCode): string =>
  language() === 'vi' ? catalogue[code].nameVi : catalogue[code].nameEn;

/**
 * Milestones that stand, in the order of the catalogue; then what was rejected, so that the
 * reviewer's sentence is read; taken back last.
 */
export function milestonesOf(dossier: Dossier): {
  readonly standing: MilestoneRecord[];
  readonly rejected: MilestoneRecord[];
  readonly taken: MilestoneRecord[];
} {
  const all = Object.values(dossier.milestones).toSorted(
    (a, b) =>
      milestoneCodes.indexOf(a.code) - milestoneCodes.indexOf(b.code) ||
      a.recordedAt - b.recordedAt,
  );
  return {
    standing: all.filter(({ status }) => status === 'claimed' || status === 'verified'),
    rejected: all.filter(({ status }) => status === 'rejected'),
    taken: all.filter(({ status }) => status === 'void'),
  };
}

/**
 * What a mentor may still say of this household. What only the product or a consent can show is not
 * offered.
 */
export function claimable(dossier: Dossier): MilestoneCode[] {
  const standing = new Set(milestonesOf(dossier).standing.map(({ code }) => code));
  return milestoneCodes.filter(
    (code) =>
      isClaimable(code) &&
      code !== 'H0' &&
      !standing.has(code) &&
      milestoneApplies(code, dossier.household),
  );
}

/** Who looks at a milestone. */
export interface Looker {
  readonly accountId: string;
  readonly isLeader: boolean;
}
/** Another member may say once that they saw it too; nobody confirms an own claim. */
export const maySaySeen = (milestone: MilestoneRecord, { accountId }: Looker): boolean =>
  milestone.status === 'claimed' &&
  milestone.claimedBy !== accountId &&
  !milestone.evidence.some(({ kind, by }) => kind === 'second_member' && by === accountId);
/**
 * One's own claim may be taken back, a leader any of the team. What follows from a consent or was
 * made by the product is not a claim of anybody.
 */
export const mayTakeBack = (
  { claimedBy, evidence }: MilestoneRecord,
  { accountId, isLeader }: Looker,
): boolean =>
  claimedBy !== null &&
  (claimedBy === accountId || isLeader) &&
  evidence.every(({ by }) => by !== null);

/** What the mentor a milestone is credited to is called; empty when this phone does not know. */
export const mentorOf = (dossier: Dossier, { mentorId }: MilestoneRecord): string =>
  givenName(
    Object.values(dossier.assignments).find((row) => row.mentorId === mentorId)?.mentorName ?? '',
  );

/** Photos a claim may show, the latest first. */
export const photosOf = (dossier: Dossier): PhotoRecord[] =>
  Object.values(dossier.photos).toSorted((a, b) => b.version - a.version);

/** Reasons a person gives for taking a milestone back. */
export const voidReasons = [
  'entered_by_mistake',
  'wrong_household',
  'wrong_date',
  'other',
] as const;
/** Why it was taken back, as the texts name it. */
export const voidWord = (
  reason: string | null,
): (typeof voidReasons)[number] | 'consent_withdrawn' =>
  reason === 'consent_withdrawn'
    ? reason
    : (voidReasons.find((known) => known === reason) ?? 'other');

const rejectReasons = [
  'photo_not_theirs',
  'link_dead',
  'household_denies',
  'evidence_missing',
  'duplicate',
  'other',
] as const;
/** Why it was turned down, as the texts name it; null for a reason this build does not know. */
export const rejectWord = (reason: string | null): (typeof rejectReasons)[number] | null =>
  rejectReasons.find((known) => known === reason) ?? null;

/** What is said of a claim while the household says that it is not so; null when it does not. */
export function deniedWords({ status, evidence }: MilestoneRecord): string | null {
  const denial = status === 'claimed' ? denialOf(evidence) : null;
  if (denial === null) return null;
  const why = denialReasons.find((reason) => reason === denial.value);
  return why === undefined
    ? t('visits.denied')
    : t('visits.deniedWhy', { why: t(`visits.denial.${why}`) });
}

/** Notes that the household reached a milestone. False while its evidence is not good enough. */
export async function claim(
  dossier: Dossier,
  code: MilestoneCode,
  draft: ClaimDraft,
): Promise<boolean> {
  const evidence = chosenEvidence(code, draft);
  if (!evidence) return false;
  const householdId = dossier.household.id;
  const { occurredOn } = draft;
  await record(
    'milestone.claim',
    { id: newId(), householdId, code, occurredOn, evidence: [evidence] },
    { householdId, endsDraft: claimDraftKey(householdId, code) },
  );
  return true;
}
export const claimDraftKey = (householdId: string, code: MilestoneCode): string =>
  `claim-${householdId}-${code}`;
export const takeBack = (
  milestone: MilestoneRecord,
  reason: MilestoneVoidBody['reason'],
): Promise<void> =>
  record(
    'milestone.void',
    { milestoneId: milestone.id, reason },
    {
      householdId: milestone.householdId,
      ...baseOf(milestone),
    },
  );
export const confirm = (
  milestone: MilestoneRecord,
  how: 'household' | 'second_member',
): Promise<void> =>
  record(
    'milestone.confirm',
    { milestoneId: milestone.id, how },
    { householdId: milestone.householdId },
  );
