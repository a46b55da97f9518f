import {
  answerInForce,
  consequencesOfConsent,
  keptOfVisit,
  takesEffect,
  withoutPlaces,
} from '@lensan/adoption';
import {
  doubleField,
  newDossier,
  withRecord,
  type Dossier,
  type HouseholdRecord,
} from '@lensan/contract';
import { shownBy } from '@lensan/household';
import { addDays, vietnamDay } from '@lensan/vietnamese';
import type { Projections } from '../../local/types.ts';
import { markOf } from './double-mark.ts';
import { standingOf, withConsequences } from './milestones.projection.ts';

const withHousehold = (dossier: Dossier, change: Partial<HouseholdRecord>): Dossier => ({
  ...dossier,
  household: { ...dossier.household, ...change },
});

/** Without its yes to the team, words and places of the visits are gone at once. */
const withoutTold = (dossier: Dossier): Dossier => ({
  ...dossier,
  visits: Object.fromEntries(
    Object.entries(dossier.visits).map(([id, visit]) => [id, keptOfVisit(visit, null)]),
  ),
  milestones: Object.fromEntries(
    Object.entries(dossier.milestones).map(([id, milestone]) => [
      id,
      { ...milestone, evidence: withoutPlaces(milestone.evidence) },
    ]),
  ),
});

/** What registering, editing, consents and assignments do on the phone at once. */
export const householdProjections: Projections = {
  'household.register'(dossier, { body: { assignmentId, ...fields }, at, by }) {
    if (dossier) return dossier;
    const made = newDossier({
      ...fields,
      householdId: fields.id,
      version: 0,
      phone: null,
      hasPhone: false,
      status: 'open',
      publication: { shopName: '', showPhone: false, showZalo: false, showAddress: 'commune' },
      contactChosenAt: null,
      createdAt: at,
      createdBy: by.id,
    });
    return assignmentId === null
      ? made
      : withRecord(made, 'assignments', {
          id: assignmentId,
          householdId: fields.id,
          version: 0,
          mentorId: by.id,
          mentorName: by.name,
          role: 'lead',
          fromOn: vietnamDay(at),
          toOn: null,
        });
  },
  'household.edit'(dossier, { body: { id: _id, ...patch } }) {
    if (!dossier) return dossier;
    const changed = Object.fromEntries(
      Object.entries(patch).filter(([, value]) => value !== undefined),
    ) as Partial<HouseholdRecord>;
    return withHousehold(
      dossier,
      'phone' in changed ? { ...changed, hasPhone: changed.phone !== null } : changed,
    );
  },
  'household.choose_contact': (dossier, { body: { way, phone }, at }) =>
    dossier &&
    withHousehold(dossier, {
      publication: { ...dossier.household.publication, ...shownBy(way) },
      contactChosenAt: at,
      ...(phone ? { phone, hasPhone: true } : {}),
    }),
  'household.mark_double': (dossier, { body: { id, fromId, intoId }, at, by }) =>
    dossier &&
    (markOf(dossier)
      ? dossier
      : withRecord(dossier, 'conflicts', {
          id,
          householdId: fromId,
          version: 0,
          entity: 'household',
          recordId: fromId,
          field: doubleField,
          kept: { accountId: by.id, name: by.name, at, value: intoId },
          lost: { accountId: null, name: '', at, value: fromId },
          isGuarded: false,
          state: 'open',
        })),
  // The card goes at once; what was in it comes with the other one from the server.
  'household.merge': (dossier, { body: { fromId } }) =>
    dossier?.household.id === fromId ? null : dossier,
  'consent.record'(dossier, { body: { seen, ...answer }, at, by }) {
    if (!dossier) return dossier;
    const counts = takesEffect(
      answer.decision,
      seen,
      answerInForce(Object.values(dossier.consents), answer.purpose),
    );
    const record = { ...answer, version: 0, counts, answeredAt: at, recordedBy: by.id };
    const standing = new Set(standingOf(dossier).map((milestone) => milestone.code));
    const shown = withConsequences(
      withRecord(dossier, 'consents', record),
      consequencesOfConsent(record, standing),
      vietnamDay(at),
      at,
      by,
    );
    const endsSupport = counts && answer.purpose === 'K1' && answer.decision !== 'given';
    return endsSupport
      ? withHousehold(withoutTold(shown), {
          phone: null,
          hasPhone: false,
          status: shown.household.status === 'open' ? 'declined' : shown.household.status,
        })
      : shown;
  },
  'assignment.set'(dossier, { body }) {
    if (!dossier) return dossier;
    const known = dossier.assignments[body.id];
    const ended =
      known || body.role !== 'lead'
        ? dossier
        : Object.values(dossier.assignments)
            .filter((row) => row.role === 'lead' && (row.toOn === null || row.toOn >= body.fromOn))
            .reduce(
              (rest, row) =>
                withRecord(rest, 'assignments', { ...row, toOn: addDays(body.fromOn, -1) }),
              dossier,
            );
    const mentorName =
      known?.mentorName ??
      Object.values(dossier.assignments).find((row) => row.mentorId === body.mentorId)
        ?.mentorName ??
      '';
    return withRecord(ended, 'assignments', { ...body, mentorName, version: known?.version ?? 0 });
  },
};
