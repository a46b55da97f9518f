import { consentPurposes, type ConsentPurpose } from '@lensan/adoption';
import type { AddressTerm, ConsentRecordBody, Dossier } from '@lensan/contract';
import { answerOf, unasked } from './consents.data.ts';

/** Whoever answers instead of the head of the household, as people call them. */
export interface Sitter {
  readonly name: string;
  readonly addressAs?: AddressTerm | undefined;
}
/** One answer of this sitting. */
export interface Said {
  readonly choice: 'given' | 'refused';
  readonly wasRead: boolean;
}

/**
 * How far one sitting is. Kept as a draft, so a phone that went out in the middle comes back to the
 * same question.
 */
export interface Asking {
  readonly stage: 'who' | 'sitter' | 'how' | 'handOver' | 'ask' | 'handBack' | 'end';
  readonly answeredBy?: ConsentRecordBody['answeredBy'] | undefined;
  /** Named when it is not the head. Stays on this phone, and only until the sitting is over. */
  readonly sitter?: Sitter | undefined;
  readonly evidence?: ConsentRecordBody['evidence'] | undefined;
  /** Purposes of this sitting, fixed when it begins, and which one is on screen. */
  readonly purposes: readonly ConsentPurpose[];
  readonly at: number;
  readonly choice?: 'given' | 'refused' | undefined;
  readonly wasRead: boolean;
  /** What was answered in this sitting: it can be gone back to and changed. */
  readonly said?: Readonly<Partial<Record<ConsentPurpose, Said>>> | undefined;
}

/** One purpose when it was asked for by name, else all that were never asked. */
export function beginAsking(dossier: Dossier, wanted: string | undefined): Asking {
  const one = consentPurposes.find((purpose) => purpose === wanted);
  return { stage: 'who', purposes: one ? [one] : unasked(dossier), at: 0, wasRead: false };
}

const isHead = ({ answeredBy }: Asking): boolean =>
  answeredBy === undefined || answeredBy === 'head';
/** Somebody other than the head says first how they are called. */
export const afterWho = (asking: Asking): Asking['stage'] => (isHead(asking) ? 'how' : 'sitter');
/**
 * The stage after who and how are known: the phone is handed over only when the household ticks
 * itself.
 */
export const afterHow = (evidence: Asking['evidence']): Asking['stage'] =>
  evidence === 'handed_over' ? 'handOver' : 'ask';

/** The question at this place in the sitting, with what was answered to it before. */
const question = (asking: Asking, at: number): Partial<Asking> => {
  const purpose = asking.purposes[at];
  const said = purpose === undefined ? undefined : asking.said?.[purpose];
  return { stage: 'ask', at, choice: said?.choice, wasRead: said?.wasRead ?? false };
};
/** What follows an answer: the next question, or the end of the sitting. */
export function afterAnswer(asking: Asking): Asking {
  const { at, purposes, choice, wasRead, evidence } = asking;
  const purpose = purposes[at];
  const said = purpose && choice ? { ...asking.said, [purpose]: { choice, wasRead } } : asking.said;
  const answered = { ...asking, said };
  if (at + 1 < purposes.length) return { ...answered, ...question(answered, at + 1) };
  return { ...answered, stage: evidence === 'handed_over' ? 'handBack' : 'end' };
}
/** The answer on screen is another than the one this sitting kept last. */
export function isNews(asking: Asking): boolean {
  const purpose = purposeOf(asking);
  return purpose !== undefined && asking.said?.[purpose]?.choice !== asking.choice;
}

/** The household holds the phone: it was handed over and has not come back. */
export const isHanded = ({ evidence, stage }: Asking): boolean =>
  evidence === 'handed_over' && (stage === 'ask' || stage === 'handBack');

/** A stage, and each question for itself. */
export type AskingPlace = Exclude<Asking['stage'], 'ask'> | ConsentPurpose;
export const placeOf = (asking: Asking): AskingPlace =>
  asking.stage === 'ask' ? (purposeOf(asking) ?? 'end') : asking.stage;
/** The places of a sitting in order, as far as its first answers decide. */
export const placesOf = (asking: Asking): readonly AskingPlace[] => [
  'who',
  ...(isHead(asking) ? [] : (['sitter'] as const)),
  'how',
  ...(asking.evidence === 'handed_over' ? (['handOver'] as const) : []),
  ...asking.purposes,
  ...(asking.evidence === 'handed_over' ? (['handBack'] as const) : []),
  'end',
];
/**
 * What brings a place on screen. Null: it must not come, because the household holds the phone and
 * the page is the mentor's, or because the sitting is over.
 */
export function changeTo(asking: Asking, place: AskingPlace): Partial<Asking> | null {
  if (asking.stage === 'end') return null;
  const at = asking.purposes.findIndex((purpose) => purpose === place);
  if (at >= 0) return question(asking, at);
  if (isHanded(asking) && place !== 'handBack') return null;
  return { stage: place as Asking['stage'] };
}

/** The purpose on screen; none when all have been asked. */
export const purposeOf = ({ purposes, at }: Asking): ConsentPurpose | undefined => purposes[at];
/** Which answer the question still waits for. What is said by word must have been heard. */
export const missingFrom = ({ choice, evidence, wasRead }: Asking): 'choose' | 'readFirst' | null =>
  !choice ? 'choose' : evidence === 'voice' && !wasRead ? 'readFirst' : null;
/** Which answer keeps the sitting from going on; a key below `households.consent`. */
export function lackOf(asking: Asking) {
  if (asking.stage === 'who') return asking.answeredBy ? null : 'whoMissing';
  if (asking.stage === 'sitter')
    return asking.sitter?.name.trim() && asking.sitter.addressAs ? null : 'sitterMissing';
  if (asking.stage === 'how') return asking.evidence ? null : 'howMissing';
  return asking.stage === 'ask' ? missingFrom(asking) : null;
}
/** After a yes to visits the phone number may be asked for, when there is none. */
export const mayAskPhone = (dossier: Dossier): boolean =>
  answerOf(dossier, 'K1')?.decision === 'given' && !dossier.household.hasPhone;
