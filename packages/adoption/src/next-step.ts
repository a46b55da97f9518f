import { mayMakeQr, mayPublish } from './consent.ts';
import { consentPurposes } from './codes.ts';
import { addDays, daysBetween, type Day } from '@lensan/vietnamese';
import type { HouseholdState } from './household-state.ts';

/** Code of the sentence; the words stand with the other texts of the app. */
export type StepCode =
  | 'meet'
  | 'meet_again'
  | 'ask_consent'
  | 'ask_sells'
  | 'test_qr'
  | 'teach_skills'
  | 'open_account'
  | 'take_photos'
  | 'make_listing'
  | 'finish_listing'
  | 'make_qr'
  | 'rehearse'
  | 'ask_first_order'
  | 'keep_selling'
  | 'scam_drill'
  | 'keep_contact';
/** Where the step is done. */
export type StepScreen =
  | 'visit'
  | 'consent'
  | 'edit'
  | 'payment'
  | 'photo'
  | 'listing'
  | 'script'
  | 'milestone'
  | 'order';

export interface NextStep {
  readonly code: StepCode;
  readonly screen: StepScreen;
  /** The count in the sentence: photos still to take, skills still to teach, days of silence … */
  readonly count: number;
  /** Day it should be done by; null = no hurry. */
  readonly dueOn: Day | null;
}

/** Photos a listing needs before it may go out: Shopee asks for three. */
export const photosWanted = 3;

/**
 * Days after the milestone before it on which a step is due. Chosen, not measured. Data: a commune
 * may change them later.
 */
export const followUpDays = {
  teachAfterAgreeing: 7,
  listingAfterAccount: 10,
  orderAfterListing: 21,
  silentAfterOrder: 25,
  qrUntested: 3,
  drillAfterListing: 30,
} as const;

type Rule = (state: HouseholdState, today: Day) => NextStep | null;
const after = (day: Day | null | undefined, days: number): Day | null =>
  day ? addDays(day, days) : null;

/**
 * The path of a household in the order in which things are done. The first rule that answers is the
 * next step unless a later one is overdue.
 */
const rules: readonly Rule[] = [
  (s) =>
    s.reached.H0
      ? null
      : s.lastVisitOn
        ? { code: 'meet_again', screen: 'visit', count: 1, dueOn: s.agreedOn }
        : { code: 'meet', screen: 'visit', count: 1, dueOn: null },
  (s) => {
    const open = consentPurposes.filter((purpose) => s.consent[purpose] === null).length;
    return open === 0 ? null : { code: 'ask_consent', screen: 'consent', count: open, dueOn: null };
  },
  (s) =>
    s.sells.trim() === '' ? { code: 'ask_sells', screen: 'edit', count: 1, dueOn: null } : null,
  (s) =>
    s.missingSkills.length > 0
      ? {
          code: 'teach_skills',
          screen: 'visit',
          count: s.missingSkills.length,
          dueOn: after(s.reached.H1?.on, followUpDays.teachAfterAgreeing),
        }
      : null,
  (s) =>
    s.reached.C1 ? null : { code: 'open_account', screen: 'milestone', count: 1, dueOn: null },
  (s) => {
    if (s.reached.C2 || !mayPublish(s.consent)) return null;
    const dueOn = after(s.reached.C1?.on, followUpDays.listingAfterAccount);
    if (s.photos < photosWanted)
      return { code: 'take_photos', screen: 'photo', count: photosWanted - s.photos, dueOn };
    return s.drafts > 0
      ? { code: 'finish_listing', screen: 'listing', count: s.drafts, dueOn }
      : { code: 'make_listing', screen: 'listing', count: 1, dueOn };
  },
  (s) =>
    s.untestedQrSince
      ? {
          code: 'test_qr',
          screen: 'payment',
          count: 1,
          dueOn: after(s.untestedQrSince, followUpDays.qrUntested),
        }
      : null,
  (s) =>
    !s.hasPayee && mayMakeQr(s.consent) && !s.reached.P2
      ? { code: 'make_qr', screen: 'payment', count: 1, dueOn: null }
      : null,
  (s) =>
    s.reached.C2 && s.hasScript && !s.reached.C4
      ? { code: 'rehearse', screen: 'script', count: 1, dueOn: null }
      : null,
  (s) =>
    s.reached.C2 && !s.reached.C5
      ? {
          code: 'ask_first_order',
          screen: 'order',
          count: 1,
          dueOn: after(s.reached.C2.on, followUpDays.orderAfterListing),
        }
      : null,
  (s, today) => {
    if (!s.reached.C5 || s.reached.C8) return null;
    const since =
      s.lastActivityOn && s.lastActivityOn > s.reached.C5.on ? s.lastActivityOn : s.reached.C5.on;
    return {
      code: 'keep_selling',
      screen: 'order',
      count: Math.max(0, daysBetween(since, today)),
      dueOn: addDays(since, followUpDays.silentAfterOrder),
    };
  },
  (s) =>
    s.reached.A1
      ? null
      : {
          code: 'scam_drill',
          screen: 'milestone',
          count: 1,
          dueOn: after(s.reached.C2?.on, followUpDays.drillAfterListing),
        },
];

/**
 * Nobody calls on a household that is paused, declined, moved or erased, or that said no to visits.
 */
export const isServed = (state: HouseholdState): boolean =>
  state.status === 'open' && state.consent.K1 !== 'refused' && state.consent.K1 !== 'withdrawn';

/** Days overdue on `today`; 0 when not. */
export const daysLate = (step: NextStep, today: Day): number =>
  step.dueOn && step.dueOn < today ? daysBetween(step.dueOn, today) : 0;

/**
 * The one thing to do next with a household: the first open step of the path; a step further on
 * goes before it only when it is overdue and the first one is not. Null when the household is not
 * served.
 */
export function nextStep(state: HouseholdState, today: Day): NextStep | null {
  if (!isServed(state)) return null;
  const open = rules.map((rule) => rule(state, today)).filter((step) => step !== null);
  const first = open[0] ?? { code: 'keep_contact', screen: 'visit', count: 1, dueOn: null };
  // Meeting and asking consent come before everything: no later step is allowed without them.
  if (first.code === 'meet' || first.code === 'meet_again' || first.code === 'ask_consent')
    return first;
  if (daysLate(first, today) > 0) return first;
  return open.find((step) => daysLate(step, today) > 0) ?? first;
}

/**
 * Further steps that are open besides the next one and can be done at once: the one warning on the
 * household's page.
 */
export function openWarning(state: HouseholdState, today: Day): NextStep | null {
  const next = nextStep(state, today);
  if (!next || !state.untestedQrSince || next.code === 'test_qr') return null;
  return {
    code: 'test_qr',
    screen: 'payment',
    count: 1,
    dueOn: addDays(state.untestedQrSince, followUpDays.qrUntested),
  };
}
