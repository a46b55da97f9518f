import { consentPurposes, type ConsentPurpose } from '@lensan/adoption';
import type { ConsentRecordBody, Dossier } from '@lensan/contract';
import { answerOf, unasked } from './consents.data.ts';

/**
 * How far one sitting is. Kept as a draft, so a phone that went out in the middle comes back to the
 * same question.
 */
export interface Asking {
  readonly stage: 'who' | 'how' | 'handOver' | 'ask' | 'handBack' | 'end';
  readonly answeredBy?: ConsentRecordBody['answeredBy'] | undefined;
  readonly evidence?: ConsentRecordBody['evidence'] | undefined;
  /** Purposes of this sitting, fixed when it begins, and which one is on screen. */
  readonly purposes: readonly ConsentPurpose[];
  readonly at: number;
  readonly choice?: 'given' | 'refused' | undefined;
  readonly wasRead: boolean;
}

/** One purpose when it was asked for by name, else all that were never asked. */
export function beginAsking(dossier: Dossier, wanted: string | undefined): Asking {
  const one = consentPurposes.find((purpose) => purpose === wanted);
  return { stage: 'who', purposes: one ? [one] : unasked(dossier), at: 0, wasRead: false };
}

/**
 * The stage after who and how are known: the phone is handed over only when the household ticks
 * itself.
 */
export const afterHow = (evidence: Asking['evidence']): Asking['stage'] =>
  evidence === 'handed_over' ? 'handOver' : 'ask';
/** What follows an answer: the next question, or the end of the sitting. */
export const afterAnswer = (asking: Asking): Asking =>
  asking.at + 1 < asking.purposes.length
    ? { ...asking, at: asking.at + 1, choice: undefined, wasRead: false }
    : {
        ...asking,
        choice: undefined,
        wasRead: false,
        stage: asking.evidence === 'handed_over' ? 'handBack' : 'end',
      };

/** The purpose on screen; none when all have been asked. */
export const purposeOf = ({ purposes, at }: Asking): ConsentPurpose | undefined => purposes[at];
/** Which answer the question still waits for. What is said by word must have been heard. */
export const missingFrom = ({ choice, evidence, wasRead }: Asking): 'choose' | 'readFirst' | null =>
  !choice ? 'choose' : evidence === 'voice' && !wasRead ? 'readFirst' : null;
/** After a yes to visits the phone number may be asked for, when there is none. */
export const mayAskPhone = (dossier: Dossier): boolean =>
  answerOf(dossier, 'K1')?.decision === 'given' && !dossier.household.hasPhone;
