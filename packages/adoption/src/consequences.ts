import {
  digitalSkills,
  type ConsentDecision,
  type ConsentPurpose,
  type DigitalSkill,
  type EvidenceKind,
  type MilestoneCode,
} from './codes.ts';

/**
 * Milestones that follow from a record. The phone and the server apply the same rule and make the
 * same ids, so a milestone shown at the door without signal is the one that arrives. `begin` starts
 * a milestone, `add` brings evidence to the standing one, `end` takes it back.
 */
export interface Consequence {
  readonly does: 'begin' | 'add' | 'end';
  readonly code: MilestoneCode;
  /** Id of the milestone to begin, made from the id of its record. */
  readonly id: string;
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly value: string;
    readonly isBySystem: boolean;
  }[];
}

/** What the visit that completes the skills writes as evidence. */
export const allSkills = '5/5';

/** How a visit speaks for having reached the household: its place, or the visit itself. */
export const proofOfMeeting = (visit: {
  readonly id: string;
  readonly placeCell: string | null;
}): { readonly kind: 'visit_place' | 'statement'; readonly value: string } =>
  visit.placeCell
    ? { kind: 'visit_place', value: visit.placeCell }
    : { kind: 'statement', value: visit.id };

const idOf = (recordId: string, code: MilestoneCode): string => recordId + '-' + code.toLowerCase();
const begin = (
  recordId: string,
  code: MilestoneCode,
  kind: EvidenceKind,
  value: string,
  isBySystem: boolean,
): Consequence => ({
  does: 'begin',
  code,
  id: idOf(recordId, code),
  evidence: [{ kind, value, isBySystem }],
});

/**
 * A visit on which somebody was met gives H0; the visit that completes the five skills gives H2.
 * `standing`: codes the household has, not void or rejected. `skillsBefore`: skills shown in
 * earlier visits.
 */
export function consequencesOfVisit(
  visit: {
    readonly id: string;
    readonly result: 'met' | 'absent' | 'later' | 'refused';
    readonly skills: readonly DigitalSkill[];
    readonly placeCell: string | null;
  },
  standing: ReadonlySet<MilestoneCode>,
  skillsBefore: Iterable<DigitalSkill>,
): Consequence[] {
  const list: Consequence[] = [];
  // A refusal at the door is a meeting too: the household was reached.
  if (visit.result !== 'absent' && !standing.has('H0')) {
    const { kind, value } = proofOfMeeting(visit);
    list.push(begin(visit.id, 'H0', kind, value, false));
  }
  const skills = new Set([...skillsBefore, ...visit.skills]);
  if (
    visit.skills.length > 0 &&
    !standing.has('H2') &&
    digitalSkills.every((skill) => skills.has(skill))
  ) {
    list.push(begin(visit.id, 'H2', 'checklist', allSkills, false));
  }
  return list;
}

/**
 * Agreeing to K1 gives H1 and confirms H0: whoever answered was met. Withdrawing K1 takes H1 back.
 * Answers that do not count change nothing.
 */
export function consequencesOfConsent(
  answer: {
    readonly id: string;
    readonly purpose: ConsentPurpose;
    readonly decision: ConsentDecision;
    readonly counts: boolean;
  },
  standing: ReadonlySet<MilestoneCode>,
): Consequence[] {
  if (answer.purpose !== 'K1' || !answer.counts) return [];
  if (answer.decision !== 'given')
    return standing.has('H1') ? [{ does: 'end', code: 'H1', id: '', evidence: [] }] : [];
  const met = begin(answer.id, 'H0', 'consent', answer.id, true);
  const list: Consequence[] = [standing.has('H0') ? { ...met, does: 'add' } : met];
  if (!standing.has('H1')) list.push(begin(answer.id, 'H1', 'consent', answer.id, true));
  return list;
}
