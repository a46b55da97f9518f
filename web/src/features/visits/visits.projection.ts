import { answerInForce, consequencesOfVisit, denialWithdrawn, keptOfVisit } from '@lensan/adoption';
import { withRecord, type Dossier } from '@lensan/contract';
import type { Projections } from '../../local/types.ts';
import {
  standingOf,
  withConsequences,
  withEvidence,
  withMilestone,
  withVisitGone,
} from '../households/milestones.projection.ts';

const withoutVisit = (dossier: Dossier, id: string): Dossier => {
  const { [id]: _gone, ...visits } = dossier.visits;
  return { ...dossier, visits };
};

/** What visits and milestones do on the phone at once. */
export const visitProjections: Projections = {
  'visit.record'(dossier, { body, at, by }) {
    if (!dossier) return dossier;
    const agreed = answerInForce(Object.values(dossier.consents), 'K1');
    const visit = keptOfVisit(body, agreed?.decision ?? null);
    const standing = new Set(standingOf(dossier).map((milestone) => milestone.code));
    const consequences = consequencesOfVisit(
      visit,
      standing,
      Object.values(dossier.visits).flatMap((known) => known.skills),
    );
    return withConsequences(
      withRecord(dossier, 'visits', {
        ...visit,
        version: 0,
        mentorId: by.id,
        mentorName: by.name,
        recordedAt: at,
      }),
      consequences,
      visit.visitedOn,
      at,
      by,
    );
  },
  'visit.correct'(dossier, { body, at, by }) {
    const gone = dossier?.visits[body.replacesId];
    if (!dossier || !gone) return dossier;
    const agreed = answerInForce(Object.values(dossier.consents), 'K1');
    const { replacesId: _replacesId, ...fields } = body;
    const skills = gone.result === 'met' ? fields.skills : [];
    const visit = keptOfVisit(
      { ...gone, ...fields, version: 0, skills, recordedAt: at },
      agreed?.decision ?? null,
    );
    const shown = withRecord(withoutVisit(dossier, gone.id), 'visits', visit);
    const moved = withVisitGone(shown, gone, at, by);
    const standing = new Set(standingOf(moved).map(({ code }) => code));
    const shownBefore = Object.values(moved.visits).flatMap((known) => known.skills);
    const consequences = consequencesOfVisit(visit, standing, shownBefore);
    return withConsequences(moved, consequences, visit.visitedOn, at, by);
  },
  'visit.remove'(dossier, { body: { visitId }, at, by }) {
    const gone = dossier?.visits[visitId];
    return dossier && gone ? withVisitGone(withoutVisit(dossier, visitId), gone, at, by) : dossier;
  },
  'milestone.claim': (dossier, { body, at, by }) =>
    dossier &&
    withMilestone(dossier, {
      id: body.id,
      code: body.code,
      occurredOn: body.occurredOn,
      claimedBy: by.id,
      at,
      evidence: body.evidence.map((item) => ({ ...item, by: by.id, at })),
    }),
  'milestone.confirm'(dossier, { body: { milestoneId, how }, at, by }) {
    const milestone = dossier?.milestones[milestoneId];
    if (!dossier || !milestone) return dossier;
    return how === 'spot_check'
      ? withRecord(dossier, 'milestones', {
          ...milestone,
          status: 'verified',
          decidedBy: by.id,
          decidedAt: at,
          reason: null,
          note: '',
        })
      : withEvidence(dossier, milestone, {
          kind: how === 'household' ? 'household_confirmation' : 'second_member',
          value: '',
          by: by.id,
          at,
        });
  },
  'milestone.deny'(dossier, { body: { milestoneId, isDenied, reason }, at, by }) {
    const milestone = dossier?.milestones[milestoneId];
    if (!dossier || !milestone || milestone.claimedBy === null) return dossier;
    const value = isDenied ? (reason ?? '') : denialWithdrawn;
    // Checked or not before: while the household says no, it is claimed only.
    const shown = isDenied
      ? { ...milestone, status: 'claimed' as const, decidedBy: null, decidedAt: null }
      : milestone;
    return withEvidence(dossier, shown, { kind: 'household_denial', value, by: by.id, at });
  },
  'milestone.reject'(dossier, { body: { milestoneId, reason, note }, at, by }) {
    const milestone = dossier?.milestones[milestoneId];
    return dossier && milestone
      ? withRecord(dossier, 'milestones', {
          ...milestone,
          status: 'rejected',
          decidedBy: by.id,
          decidedAt: at,
          reason,
          note,
        })
      : dossier;
  },
  'milestone.void'(dossier, { body: { milestoneId, reason }, at, by }) {
    const milestone = dossier?.milestones[milestoneId];
    return dossier && milestone
      ? withRecord(dossier, 'milestones', {
          ...milestone,
          status: 'void',
          decidedBy: by.id,
          decidedAt: at,
          reason,
        })
      : dossier;
  },
};
