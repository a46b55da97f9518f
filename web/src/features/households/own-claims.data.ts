import { denialOf } from '@lensan/adoption/denial.ts';
import type { DenialReason } from '@lensan/adoption/codes.ts';
import type { Dossier, MilestoneRecord } from '@lensan/contract';
import { record } from '../../local/index.ts';

/** What the household says is not so, while nobody has decided; the last written down first. */
export const deniedByUs = (dossier: Dossier): MilestoneRecord[] =>
  Object.values(dossier.milestones)
    .filter(({ status, evidence }) => status === 'claimed' && denialOf(evidence) !== null)
    .toSorted((a, b) => b.recordedAt - a.recordedAt);

/** The household's own yes to what the team wrote down. */
export const sayYes = ({ id, householdId }: MilestoneRecord): Promise<void> =>
  record('milestone.confirm', { milestoneId: id, how: 'household' }, { householdId });
/** Its own no to it, with a reason or none. */
export const sayNo = (
  { id, householdId }: MilestoneRecord,
  reason: DenialReason | null,
): Promise<void> =>
  record('milestone.deny', { milestoneId: id, isDenied: true, reason }, { householdId });
/** Takes that no back. */
export const takeBackNo = ({ id, householdId }: MilestoneRecord): Promise<void> =>
  record('milestone.deny', { milestoneId: id, isDenied: false, reason: null }, { householdId });
