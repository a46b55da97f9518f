import { digitalSkills, type DigitalSkill, type MilestoneCode } from './codes.ts';
import { consentState, type ConsentAnswer, type ConsentState } from './consent.ts';
import type { Day } from '@lensan/vietnamese';
import { sellingSince, type Activity } from './selling.ts';
import type { Reached } from './terrace.ts';

export interface MilestoneFacts {
  readonly code: MilestoneCode;
  readonly occurredOn: Day;
  readonly status: 'claimed' | 'verified' | 'rejected' | 'void';
  /** Day of the decision that verified it. */
  readonly verifiedOn?: Day | null;
}
export interface VisitFacts {
  readonly visitedOn: Day;
  readonly result: 'met' | 'absent' | 'later' | 'refused';
  readonly skills: readonly DigitalSkill[];
  readonly nextOn: Day | null;
  readonly recordedAt: number;
}

/**
 * Earliest milestone of each code that stands (not void, not rejected), with C8 worked out from the
 * activities.
 */
export function reachedByCode(
  milestones: Iterable<MilestoneFacts>,
  activities: readonly Activity[],
  today: Day,
): Partial<Record<MilestoneCode, Reached>> {
  const reached: Partial<Record<MilestoneCode, Reached>> = {};
  for (const { code, occurredOn, status, verifiedOn } of milestones) {
    if (status === 'void' || status === 'rejected' || code === 'C8') continue;
    const former = reached[code];
    const verified = status === 'verified' ? (verifiedOn ?? occurredOn) : null;
    reached[code] = {
      on: former && former.on < occurredOn ? former.on : occurredOn,
      verifiedOn:
        former?.verifiedOn && (!verified || former.verifiedOn < verified)
          ? former.verifiedOn
          : verified,
    };
  }
  const since = sellingSince(reached.C5?.on ?? null, activities, today);
  if (since) reached.C8 = { on: since, verifiedOn: reached.C5?.verifiedOn ? since : null };
  return reached;
}

/** What the next-step rules look at: one household, folded from its records. */
export interface HouseholdState {
  readonly status: 'open' | 'paused' | 'declined' | 'moved' | 'erased';
  readonly sells: string;
  readonly isPriority: boolean;
  readonly listedOn: Day;
  readonly consent: ConsentState;
  readonly reached: Readonly<Partial<Record<MilestoneCode, Reached>>>;
  readonly missingSkills: readonly DigitalSkill[];
  readonly lastVisitOn: Day | null;
  /** Day agreed at the last visit for the next one. */
  readonly agreedOn: Day | null;
  /** Photos that may be used; goods with a listing draft; goods on public pages. */
  readonly photos: number;
  readonly drafts: number;
  readonly published: number;
  /** Day since which a payment account waits for its test transfer; null = none waits. */
  readonly untestedQrSince: Day | null;
  readonly hasPayee: boolean;
  readonly hasScript: boolean;
  readonly lastActivityOn: Day | null;
}

export interface StateInput {
  readonly household: {
    readonly status: HouseholdState['status'];
    readonly sells: string;
    readonly isPriority: boolean;
  };
  readonly listedOn: Day;
  readonly consents: Iterable<ConsentAnswer>;
  readonly visits: Iterable<VisitFacts>;
  readonly milestones: Iterable<MilestoneFacts>;
  readonly activities: readonly Activity[];
  readonly photos: number;
  readonly drafts: number;
  readonly published: number;
  readonly untestedQrSince: Day | null;
  readonly hasPayee: boolean;
  readonly hasScript: boolean;
}

/**
 * Folds the records of a household into the state the rules look at. `today` is the day in Vietnam.
 */
export function householdState(input: StateInput, today: Day): HouseholdState {
  const visits = [...input.visits].sort((a, b) =>
    a.visitedOn !== b.visitedOn
      ? a.visitedOn < b.visitedOn
        ? -1
        : 1
      : a.recordedAt - b.recordedAt,
  );
  const known = new Set(visits.flatMap((visit) => visit.skills));
  const last = visits.at(-1) ?? null;
  const reached = reachedByCode(input.milestones, input.activities, today);
  return {
    status: input.household.status,
    sells: input.household.sells,
    isPriority: input.household.isPriority,
    listedOn: input.listedOn,
    consent: consentState(input.consents),
    reached,
    missingSkills: reached.H2 ? [] : digitalSkills.filter((skill) => !known.has(skill)),
    lastVisitOn: last?.visitedOn ?? null,
    agreedOn: last?.nextOn ?? null,
    photos: input.photos,
    drafts: input.drafts,
    published: input.published,
    untestedQrSince: input.untestedQrSince,
    hasPayee: input.hasPayee,
    hasScript: input.hasScript,
    lastActivityOn: input.activities.reduce<Day | null>(
      (latest, { on }) => (latest === null || on > latest ? on : latest),
      null,
    ),
  };
}
