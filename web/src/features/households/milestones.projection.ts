import {
  isSaid,
  isVerified,
  mentorOn,
  milestonesAfterVisits,
  ruleVersion,
  type Consequence,
} from '@lensan/adoption';
import {
  withRecord,
  type Dossier,
  type EvidenceItem,
  type MilestoneRecord,
  type VisitRecord,
} from '@lensan/contract';
import type { Me } from '../../local/types.ts';

/** Milestones that stand: neither void nor rejected. */
export const standingOf = (dossier: Dossier): MilestoneRecord[] =>
  Object.values(dossier.milestones).filter(
    ({ status }) => status !== 'void' && status !== 'rejected',
  );

export interface NewMilestone {
  readonly id: string;
  readonly code: MilestoneRecord['code'];
  readonly occurredOn: string;
  readonly evidence: readonly EvidenceItem[];
  readonly claimedBy: string | null;
  readonly at: number;
}

/** The dossier with a milestone as the server will store it. */
export function withMilestone(dossier: Dossier, made: NewMilestone): Dossier {
  const verified = isVerified(made.claimedBy, made.evidence);
  return withRecord(dossier, 'milestones', {
    id: made.id,
    householdId: dossier.household.id,
    version: 0,
    code: made.code,
    occurredOn: made.occurredOn,
    recordedAt: made.at,
    claimedBy: made.claimedBy,
    mentorId: mentorOn(Object.values(dossier.assignments), made.occurredOn),
    evidence: [...made.evidence],
    status: verified ? 'verified' : 'claimed',
    decidedBy: null,
    decidedAt: verified ? made.at : null,
    reason: null,
    note: '',
    ruleVersion,
  });
}

/** One more piece of evidence; verified when it is enough now. */
export function withEvidence(
  dossier: Dossier,
  milestone: MilestoneRecord,
  item: EvidenceItem,
): Dossier {
  if (isSaid(milestone.evidence, item)) return dossier;
  const evidence = [...milestone.evidence, item];
  const verifiesNow = milestone.status === 'claimed' && isVerified(milestone.claimedBy, evidence);
  return withRecord(
    dossier,
    'milestones',
    verifiesNow
      ? { ...milestone, evidence, status: 'verified', decidedBy: item.by, decidedAt: item.at }
      : { ...milestone, evidence },
  );
}

/** What becomes of the milestones that rested on a visit, as on the server. */
export function withVisitGone(
  dossier: Dossier,
  gone: Pick<VisitRecord, 'id' | 'visitedOn'>,
  at: number,
  by: Me,
): Dossier {
  const changes = milestonesAfterVisits(gone, Object.values(dossier.visits), standingOf(dossier));
  return changes.reduce((shown, { endId, begin }) => {
    const row = shown.milestones[endId];
    if (!row) return shown;
    const ended = withRecord(shown, 'milestones', {
      ...row,
      status: 'void',
      reason: 'wrong_date',
      decidedBy: by.id,
      decidedAt: at,
    });
    if (!begin) return ended;
    const { fromVisit, carried, ...made } = begin;
    const own = fromVisit ? [{ ...fromVisit, by: row.claimedBy, at }] : [];
    const evidence = [...own, ...carried];
    return withMilestone(ended, { ...made, evidence, claimedBy: row.claimedBy, at });
  }, dossier);
}

/** What follows from a visit or a consent, as on the server. */
export function withConsequences(
  dossier: Dossier,
  consequences: readonly Consequence[],
  occurredOn: string,
  at: number,
  by: Me,
): Dossier {
  return consequences.reduce((shown, consequence) => {
    const standing = standingOf(shown).filter((milestone) => milestone.code === consequence.code);
    const evidence = consequence.evidence.map(({ kind, value, isBySystem }): EvidenceItem => ({
      kind,
      value,
      by: isBySystem ? null : by.id,
      at,
    }));
    if (consequence.does === 'begin')
      return withMilestone(shown, {
        id: consequence.id,
        code: consequence.code,
        occurredOn,
        evidence,
        claimedBy: by.id,
        at,
      });
    if (consequence.does === 'end') {
      return standing.reduce(
        (rest, milestone) =>
          withRecord(rest, 'milestones', {
            ...milestone,
            status: 'void',
            reason: 'consent_withdrawn',
            decidedBy: by.id,
            decidedAt: at,
          }),
        shown,
      );
    }
    const [first] = standing;
    return first ? evidence.reduce((rest, item) => withEvidence(rest, first, item), shown) : shown;
  }, dossier);
}
