import { describe, expect, it } from 'vitest';
import { digitalSkills, type MilestoneCode } from './codes.ts';
import { consequencesOfConsent, consequencesOfVisit } from './consequences.ts';

const none = new Set<MilestoneCode>();
const visit = { id: 'v1', result: 'met', skills: [], placeCell: null } as const;

describe('milestones that follow from a visit', () => {
  it('a household met for the first time is reached, one met again gives nothing new', () => {
    expect(consequencesOfVisit(visit, none, [])).toMatchObject([
      { does: 'begin', code: 'H0', id: 'v1-h0' },
    ]);
    expect(consequencesOfVisit(visit, new Set(['H0']), [])).toEqual([]);
  });
  it('nobody at home is not a household reached, a refusal at the door is', () => {
    expect(consequencesOfVisit({ ...visit, result: 'absent' }, none, [])).toEqual([]);
    expect(consequencesOfVisit({ ...visit, result: 'refused' }, none, [])).toHaveLength(1);
  });
  it('the visit that completes the five skills gives the skills milestone, once', () => {
    const [last, ...before] = digitalSkills;
    expect(
      consequencesOfVisit({ ...visit, skills: [last] }, new Set(['H0']), before),
    ).toMatchObject([{ code: 'H2', evidence: [{ kind: 'checklist' }] }]);
    expect(
      consequencesOfVisit({ ...visit, skills: [last] }, new Set(['H0']), before.slice(1)),
    ).toEqual([]);
    expect(
      consequencesOfVisit({ ...visit, skills: [last] }, new Set(['H0', 'H2']), before),
    ).toEqual([]);
  });
});

describe('milestones that follow from a consent', () => {
  const answer = { id: 'c1', purpose: 'K1', decision: 'given', counts: true } as const;
  it('agreeing to support makes the household a participant and confirms that it was met', () => {
    expect(
      consequencesOfConsent(answer, new Set(['H0'])).map(({ does, code }) => [does, code]),
    ).toEqual([
      ['add', 'H0'],
      ['begin', 'H1'],
    ]);
  });
  it('withdrawing that takes the participation back', () => {
    expect(
      consequencesOfConsent({ ...answer, decision: 'withdrawn' }, new Set(['H0', 'H1'])),
    ).toMatchObject([{ does: 'end', code: 'H1' }]);
  });
  it('other purposes and answers that do not count change no milestone', () => {
    expect(consequencesOfConsent({ ...answer, purpose: 'K3' }, none)).toEqual([]);
    expect(consequencesOfConsent({ ...answer, counts: false }, none)).toEqual([]);
  });
});
