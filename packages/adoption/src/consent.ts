import { consentPurposes, type ConsentDecision, type ConsentPurpose } from './codes.ts';

/**
 * What the rules need of one answer. `version` is the server's change number, 0 while only this
 * phone knows it.
 */
export interface ConsentAnswer {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly decision: ConsentDecision;
  readonly counts: boolean;
  readonly version: number;
  readonly answeredAt: number;
}
export type ConsentState = Readonly<Record<ConsentPurpose, ConsentDecision | null>>;

const order = (answer: ConsentAnswer): number =>
  answer.version === 0 ? Number.MAX_SAFE_INTEGER : answer.version;
const isLater = (a: ConsentAnswer, b: ConsentAnswer): boolean =>
  order(a) !== order(b)
    ? order(a) > order(b)
    : a.answeredAt !== b.answeredAt
      ? a.answeredAt > b.answeredAt
      : a.id > b.id;

/**
 * The answer in force to a purpose, or null when it was never asked. Order is the server's; a
 * phone's unsent answers come last.
 */
export function answerInForce<A extends ConsentAnswer>(
  answers: Iterable<A>,
  purpose: ConsentPurpose,
): A | null {
  let last: A | null = null;
  for (const answer of answers)
    if (answer.purpose === purpose && answer.counts && (!last || isLater(answer, last)))
      last = answer;
  return last;
}

/** The five answers in force. Nothing is assumed: an unasked purpose is null and allows nothing. */
export function consentState(answers: Iterable<ConsentAnswer>): ConsentState {
  const all = [...answers];
  return Object.fromEntries(
    consentPurposes.map((purpose) => [purpose, answerInForce(all, purpose)?.decision ?? null]),
  ) as Record<ConsentPurpose, ConsentDecision | null>;
}

/**
 * Whether a new answer takes effect. A "given" from a phone that had not heard of the refusal or
 * withdrawal in force does not: a withdrawal always wins, and the household is asked again.
 */
export const takesEffect = (
  decision: ConsentDecision,
  seen: string | null,
  inForce: Pick<ConsentAnswer, 'id' | 'decision'> | null,
): boolean =>
  decision !== 'given' || inForce === null || inForce.decision === 'given' || inForce.id === seen;

const gate =
  (purpose: ConsentPurpose) =>
  (state: ConsentState): boolean =>
    state[purpose] === 'given';
/** K1: the team may come again and keep phone number and visit notes. */
export const mayVisit = gate('K1');
/**
 * K2: milestones of the household are counted and its name stands in the commune's lists. Without
 * it only the knock on the door counts, without a name.
 */
export const mayCount = gate('K2');
/** K3: goods, shop name and the agreed contact stand on public pages. */
export const mayPublish = gate('K3');
/** K4: a payment QR is made, kept and shown. */
export const mayMakeQr = gate('K4');
/** K5: faces and the story of the household are shown. */
export const mayTellStory = gate('K5');
