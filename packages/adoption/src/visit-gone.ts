import type { Day } from '@lensan/vietnamese';
import { vietnamDay } from '@lensan/vietnamese/dates.ts';
import {
  digitalSkills,
  type DigitalSkill,
  type EvidenceKind,
  type MilestoneCode,
} from './codes.ts';
import { allSkills, proofOfMeeting } from './consequences.ts';

/** A visit that stands, as far as milestones ask. */
export interface StandingVisit {
  readonly id: string;
  readonly visitedOn: Day;
  readonly result: 'met' | 'absent' | 'later' | 'refused';
  readonly skills: readonly DigitalSkill[];
  readonly placeCell: string | null;
}
interface Proof {
  readonly kind: EvidenceKind;
  readonly value: string;
  readonly by: string | null;
  readonly at: number;
}
export interface StandingMilestone<Item extends Proof = Proof> {
  readonly id: string;
  readonly code: MilestoneCode;
  readonly occurredOn: Day;
  readonly evidence: readonly Item[];
}
/** `endId`: the row taken back. `begin`: what takes its place, or null. */
export interface VisitGone<Item extends Proof = Proof> {
  readonly endId: string;
  readonly begin: {
    readonly code: MilestoneCode;
    /** Made from the ids at hand, so that phone and server make the same. */
    readonly id: string;
    readonly occurredOn: Day;
    /** Null: nothing of a visit speaks for it, only what is carried over. */
    readonly fromVisit: { readonly kind: EvidenceKind; readonly value: string } | null;
    /** What others said for it stays said. */
    readonly carried: readonly Item[];
  } | null;
}

const ofVisits: readonly EvidenceKind[] = ['visit_place', 'statement', 'checklist'];

/** The first day on which somebody was met at all. */
const firstMet = (visits: readonly StandingVisit[]) =>
  visits.find(({ result }) => result !== 'absent');
/** The visit on which the five skills were complete. */
function lastSkill(visits: readonly StandingVisit[]): StandingVisit | undefined {
  const shown = new Set<DigitalSkill>();
  return visits.find(({ skills }) => {
    for (const skill of skills) shown.add(skill);
    return digitalSkills.every((skill) => shown.has(skill));
  });
}

/**
 * What becomes of the milestones that rest on visits when one is taken back or corrected. `visits`:
 * those that stand now, the corrected one among them. Reaching the household moves to the first
 * meeting that is left (without one, to the day it agreed), the five skills to the visit that
 * completes them; where nothing is left they end. What still holds on its day is left alone. The
 * same rule runs on the phone and on the server.
 */
export const milestonesAfterVisits = <Item extends Proof>(
  gone: Pick<StandingVisit, 'id' | 'visitedOn'>,
  visits: readonly StandingVisit[],
  standing: readonly StandingMilestone<Item>[],
): VisitGone<Item>[] => {
  const sorted = [...visits].sort((a, b) => a.visitedOn.localeCompare(b.visitedOn));
  return [...afterMeeting(gone, sorted, standing), ...afterSkills(gone, sorted, standing)];
};

type Gone = Pick<StandingVisit, 'id' | 'visitedOn'>;
const carriedOf = <Item extends Proof>({ evidence }: StandingMilestone<Item>): Item[] =>
  evidence.filter(({ kind }) => !ofVisits.includes(kind));
const againId = ({ id }: Gone, code: MilestoneCode): string => `${id}-${code.toLowerCase()}-again`;

function afterMeeting<Item extends Proof>(
  gone: Gone,
  sorted: readonly StandingVisit[],
  standing: readonly StandingMilestone<Item>[],
): VisitGone<Item>[] {
  const first = firstMet(sorted);
  const row = standing.find(
    ({ code, occurredOn, evidence }) =>
      code === 'H0' &&
      occurredOn === gone.visitedOn &&
      evidence.some(({ kind, value }) => ofVisits.includes(kind) && value !== ''),
  );
  // Somebody else of the team met them on that day as well.
  if (!row || first?.visitedOn === row.occurredOn) return [];
  const carried = carriedOf(row);
  const agreed = carried.find(({ kind }) => kind === 'consent');
  const occurredOn = first?.visitedOn ?? (agreed && vietnamDay(agreed.at));
  if (!occurredOn) return [{ endId: row.id, begin: null }];
  const fromVisit = first ? proofOfMeeting(first) : null;
  const id = againId(gone, 'H0');
  return [{ endId: row.id, begin: { code: 'H0', id, occurredOn, fromVisit, carried } }];
}

function afterSkills<Item extends Proof>(
  gone: Gone,
  sorted: readonly StandingVisit[],
  standing: readonly StandingMilestone<Item>[],
): VisitGone<Item>[] {
  const complete = lastSkill(sorted);
  const row = standing.find(
    ({ code, evidence }) =>
      code === 'H2' &&
      evidence.some(({ kind, value }) => kind === 'checklist' && value === allSkills),
  );
  if (!row) return [];
  if (!complete) return [{ endId: row.id, begin: null }];
  if (row.occurredOn !== gone.visitedOn || complete.visitedOn === row.occurredOn) return [];
  return [
    {
      endId: row.id,
      begin: {
        code: 'H2',
        id: againId(gone, 'H2'),
        occurredOn: complete.visitedOn,
        fromVisit: { kind: 'checklist', value: allSkills },
        carried: carriedOf(row),
      },
    },
  ];
}
