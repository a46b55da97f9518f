import { consentTexts, type ConsentPurpose, type MilestoneCode } from '@lensan/adoption';
import type { Infer, operations, OperationKind } from '@lensan/contract';
import type { Origin } from '@lensan/listing';
import { dayMs, hourMs, vietnamDay } from '@lensan/vietnamese';
import type { Random } from './random.ts';

export type Body<K extends OperationKind> = Infer<(typeof operations)[K]['body']>;
/** Who does it in the story. */
export type Doer = 'mentor' | 'colleague' | 'official';
/** One write of the story at its time, ms UTC. */
export interface Deed {
  readonly by: Doer;
  readonly at: number;
  readonly kind: OperationKind;
  readonly body: unknown;
}
export interface StoryPlace {
  readonly villageId: string;
  readonly origin: Origin;
  readonly cell: string;
}

/** Writes the deeds of one household down, with a clock of its own. */
export interface Pen {
  readonly deeds: readonly Deed[];
  readonly random: Random;
  /** Time of the story, ms UTC. */
  now(): number;
  /** Whether that time has come: what lies in the future is not written down. */
  isPast(): boolean;
  /** So many milliseconds later. */
  wait(ms: number): void;
  /** Some days later, at another hour. */
  pass(fromDays: number, toDays: number): void;
  nextId(letter: string): string;
  add<K extends OperationKind>(by: Doer, kind: K, body: Body<K>): void;
  visit(part: Partial<Body<'visit.record'>>): void;
  /** Answers the id of the answer. */
  consent(
    purpose: ConsentPurpose,
    decision: 'given' | 'refused' | 'withdrawn',
    seen: string | null,
  ): string;
  /** A claim, and sometimes what others say to it; `check` is the chance of a yes. */
  claim(code: MilestoneCode, evidence: Body<'milestone.claim'>['evidence'], check: number): void;
}

type Clock = Pick<Pen, 'now' | 'isPast' | 'wait' | 'pass' | 'nextId' | 'add'>;

function makeClock(random: Random, id: string, start: number, until: number, deeds: Deed[]): Clock {
  let now = start;
  let count = 0;
  return {
    now: () => now,
    isPast: () => now <= until,
    wait: (ms) => {
      now += ms;
    },
    pass: (from, to) => {
      now += random.int(from, to) * dayMs + random.int(-2, 2) * hourMs;
    },
    nextId: (letter) => `${id}${letter}${(++count).toString(36)}`,
    add: (by, kind, body) => {
      if (now <= until) deeds.push({ by, at: now, kind, body });
    },
  };
}

/** What colleagues and officials say to a claim: yes, no, or nothing yet. */
function decide(random: Random, clock: Clock, milestoneId: string, check: number): void {
  const luck = random.next();
  if (luck < check) {
    clock.wait(hourMs);
    clock.add(luck < check / 2 ? 'colleague' : 'official', 'milestone.confirm', {
      milestoneId,
      how: luck < check / 2 ? 'second_member' : 'spot_check',
    });
  } else if (luck > 0.985) {
    clock.wait(hourMs);
    clock.add('official', 'milestone.reject', {
      milestoneId,
      reason: 'evidence_missing',
      note: 'Hỏi lại nhà rồi ghi lại giúp.',
    });
  }
}

/** A pen for household `id` from `start` on; nothing later than `until` is written down. */
export function makePen(
  random: Random,
  id: string,
  place: StoryPlace,
  start: number,
  until: number,
): Pen {
  const deeds: Deed[] = [];
  const clock = makeClock(random, id, start, until, deeds);
  return {
    ...clock,
    deeds,
    random,
    visit(part) {
      clock.add('mentor', 'visit.record', {
        id: clock.nextId('v'),
        householdId: id,
        visitedOn: vietnamDay(clock.now()),
        result: 'met',
        tasks: ['met'],
        skills: [],
        refusalReason: null,
        note: '',
        nextOn: null,
        placeCell: random.chance(0.7) ? place.cell : null,
        ...part,
      });
    },
    consent(purpose, decision, seen) {
      const consentId = clock.nextId('k');
      clock.add('mentor', 'consent.record', {
        id: consentId,
        householdId: id,
        purpose,
        decision,
        textVersion: consentTexts[purpose].version,
        evidence: random.pick(['handed_over', 'handed_over', 'paper', 'voice'] as const),
        wasReadAloud: random.chance(0.8),
        answeredBy: random.chance(0.92)
          ? 'head'
          : random.pick(['adult_member', 'guardian'] as const),
        seen,
      });
      return consentId;
    },
    claim(code, evidence, check) {
      const milestoneId = clock.nextId('m');
      clock.add('mentor', 'milestone.claim', {
        id: milestoneId,
        householdId: id,
        code,
        occurredOn: vietnamDay(clock.now()),
        evidence,
      });
      if (clock.isPast()) decide(random, clock, milestoneId, check);
    },
  };
}
