import {
  catalogue,
  isClaimable,
  mentorEvidence,
  milestoneApplies,
  milestoneCodes,
  type EvidenceKind,
  type MilestoneCode,
} from '@lensan/adoption';
import type { Dossier, MilestoneRecord, MilestoneVoidBody } from '@lensan/contract';
import { baseOf } from '@lensan/household';
import { newId, record } from '../../local/index.ts';
import { language } from '../../text/index.ts';

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

/** Kinds of evidence a mentor can add, best first; a bare statement always remains. */
export const evidenceFor = (code: MilestoneCode): EvidenceKind[] => [
  ...new Set([...mentorEvidence(code), 'statement' as const]),
];

/** Of an order or dossier number only the last four signs are kept. */
export const maskNumber = (typed: string): string => {
  const signs = typed.replace(/[^0-9A-Za-zĐđ]/g, '');
  return signs.length <= 4 ? signs : `•••${signs.slice(-4)}`;
};
/**
 * An address people can open: `https://` is put in front of what was pasted without it. Null when
 * it is none.
 */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`);
    return url.hostname.includes('.') && url.href.length <= 300 ? url.href : null;
  } catch {
    return null;
  }
}

/** What is stored of an answer, or null while it is not good enough. */
export function evidenceValue(kind: EvidenceKind, typed: string): string | null {
  if (kind === 'public_url') return addressOf(typed);
  if (kind === 'order_number' || kind === 'dossier_number') return maskNumber(typed) || null;
  if (kind === 'photo') return typed || null;
  return '';
}

export async function claim(
  dossier: Dossier,
  code: MilestoneCode,
  occurredOn: string,
  kind: EvidenceKind,
  value: string,
): Promise<void> {
  const householdId = dossier.household.id;
  await record(
    'milestone.claim',
    { id: newId(), householdId, code, occurredOn, evidence: [{ kind, value }] },
    { householdId },
  );
}
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
