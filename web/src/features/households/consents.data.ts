import {
  answerInForce,
  consentPurposes,
  consentState,
  consentTexts,
  type ConsentDecision,
  type ConsentPurpose,
} from '@lensan/adoption';
import type { ConsentRecord, ConsentRecordBody, Dossier } from '@lensan/contract';
import { baseOf } from '@lensan/household';
import { newId, record } from '../../local/index.ts';

export const answersOf = (dossier: Dossier): ConsentRecord[] => Object.values(dossier.consents);
export const stateOfConsents = (dossier: Dossier) => consentState(answersOf(dossier));
export const answerOf = (dossier: Dossier, purpose: ConsentPurpose): ConsentRecord | null =>
  answerInForce(answersOf(dossier), purpose);
export const unasked = (dossier: Dossier): ConsentPurpose[] => {
  const state = stateOfConsents(dossier);
  return consentPurposes.filter((purpose) => state[purpose] === null);
};
export const agreedCount = (dossier: Dossier): number =>
  Object.values(stateOfConsents(dossier)).filter((decision) => decision === 'given').length;

/** Purposes the household said no to, at first or later. */
export const refusedPurposes = (dossier: Dossier): ConsentPurpose[] => {
  const state = stateOfConsents(dossier);
  return consentPurposes.filter(
    (purpose) => state[purpose] === 'refused' || state[purpose] === 'withdrawn',
  );
};

/** How an answer came about, the same for all five of one sitting. */
export interface Sitting {
  readonly evidence: ConsentRecordBody['evidence'];
  readonly answeredBy: ConsentRecordBody['answeredBy'];
}

/**
 * Keeps one answer. Nothing else of the household changes with it, except that a household that
 * lets the team come again is no longer one that declined. (From its own phone it cannot change
 * that; the team opens it again.)
 */
export async function keepAnswer(
  dossier: Dossier,
  purpose: ConsentPurpose,
  decision: ConsentDecision,
  sitting: Sitting,
  wasReadAloud: boolean,
): Promise<void> {
  const householdId = dossier.household.id;
  await record(
    'consent.record',
    {
      id: newId(),
      householdId,
      purpose,
      decision,
      textVersion: consentTexts[purpose].version,
      wasReadAloud,
      ...sitting,
      seen: answerOf(dossier, purpose)?.id ?? null,
    },
    { householdId },
  );
  if (
    purpose === 'K1' &&
    decision === 'given' &&
    dossier.household.status === 'declined' &&
    sitting.evidence !== 'own_device'
  ) {
    await record(
      'household.edit',
      { id: householdId, status: 'open' },
      {
        householdId,
        ...baseOf(dossier.household),
      },
    );
  }
}
