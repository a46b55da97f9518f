import { describe, expect, it } from 'vitest';
import { catalogue, isClaimable, mentorEvidence, milestoneApplies } from './catalogue.ts';
import { consentPurposes, milestoneCodes } from './codes.ts';
import { consentQuestion, consentTexts } from './consent-texts.ts';
import {
  answerInForce,
  consentState,
  mayCount,
  mayMakeQr,
  mayPublish,
  mayTellStory,
  mayVisit,
  takesEffect,
  type ConsentAnswer,
} from './consent.ts';
import { mentorOn, type Assignment } from './mentors.ts';
import { stageOf, terrace } from './terrace.ts';
import { denialWithdrawn, isSaid } from './denial.ts';
import { evidencePoints, isVerified } from './verification.ts';

const answer = (
  id: string,
  purpose: ConsentAnswer['purpose'],
  decision: ConsentAnswer['decision'],
  version: number,
  counts = true,
): ConsentAnswer => ({ id, purpose, decision, version, counts, answeredAt: 1000 });

describe('milestones', () => {
  it('every code has a Vietnamese name and some evidence', () => {
    for (const code of milestoneCodes) {
      expect(catalogue[code].nameVi.length).toBeGreaterThan(3);
      expect(catalogue[code].evidence.length).toBeGreaterThan(0);
    }
  });
  it('steady selling and the agreement of the household cannot be claimed by hand', () => {
    expect(isClaimable('C8')).toBe(false);
    expect(isClaimable('H1')).toBe(false);
    expect(isClaimable('C1')).toBe(true);
  });
  it('declaring guests and a room on a booking site are milestones of homestays alone', () => {
    const open = (kind: string) =>
      milestoneCodes.filter((code) => milestoneApplies(code, { kind }));
    expect(open('homestay')).toEqual(milestoneCodes);
    for (const kind of ['farm', 'business', 'cooperative_member'])
      expect(open(kind)).toEqual(milestoneCodes.filter((code) => code !== 'S1' && code !== 'S2'));
  });
  it('a mentor cannot supply the confirmation of the household or of a colleague', () => {
    for (const code of milestoneCodes)
      expect(mentorEvidence(code)).not.toContain('household_confirmation');
  });
});

describe('verification', () => {
  it('three points with one item from somebody else make a claim verified', () => {
    expect(
      isVerified('lan', [
        { kind: 'order_number', by: 'lan' },
        { kind: 'second_member', by: 'minh' },
      ]),
    ).toBe(true);
  });
  it('a link supplied by the claiming mentor alone stays claimed, whatever its points', () => {
    expect(
      isVerified('lan', [
        { kind: 'public_url', by: 'lan' },
        { kind: 'order_number', by: 'lan' },
      ]),
    ).toBe(false);
  });
  it('nothing is enough while the household says that it is not so, and its last word counts', () => {
    const enough = [
      { kind: 'public_url', by: 'lan', value: '' },
      { kind: 'second_member', by: 'minh', value: '' },
    ] as const;
    const said = (kind: 'household_denial' | 'household_confirmation', value = '') =>
      ({ kind, value, by: 'binh' }) as const;
    const no = said('household_denial', 'not_done');
    expect(
      [
        [...enough],
        [...enough, no],
        [...enough, no, said('household_denial', denialWithdrawn)],
        [...enough, no, said('household_confirmation')],
        [...enough, no, said('household_confirmation'), no],
      ].map((evidence) => isVerified('lan', evidence)),
    ).toEqual([true, false, true, true, false]);
  });
  it('a household may say no, yes and no again, and each word is kept once', () => {
    const no = { kind: 'household_denial', value: '', by: 'binh' } as const;
    const yes = { kind: 'household_confirmation', value: '', by: 'binh' } as const;
    expect([isSaid([no], no), isSaid([no, yes], no), isSaid([no, yes], yes)]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('evidence made by the product is enough by itself', () => {
    expect(isVerified('lan', [{ kind: 'system', by: null }])).toBe(true);
  });
  it('two points are not enough', () => {
    expect(isVerified('lan', [{ kind: 'household_confirmation', by: 'binh' }])).toBe(false);
  });
  it('the same kind from the same person counts once', () => {
    expect(
      evidencePoints([
        { kind: 'photo', by: 'lan' },
        { kind: 'photo', by: 'lan' },
        { kind: 'photo', by: 'minh' },
      ]),
    ).toBe(2);
  });
  it('a bare statement of a colleague does not make the claim independent', () => {
    expect(
      isVerified('lan', [
        { kind: 'public_url', by: 'lan' },
        { kind: 'statement', by: 'minh' },
      ]),
    ).toBe(false);
  });
});

describe('terrace', () => {
  const on = (day: string) => ({ on: day, verifiedOn: null });
  it('the step to do now is the first one missing, and a step jumped over is drawn empty', () => {
    const steps = terrace({ H0: on('2026-06-01'), H1: on('2026-06-01'), C1: on('2026-06-08') });
    expect(steps.map((step) => step.state)).toEqual([
      'done',
      'done',
      'now',
      'done',
      'later',
      'later',
      'later',
    ]);
    const jumped = terrace({ H0: on('2026-06-01'), C2: on('2026-06-08') });
    expect(jumped.map((step) => step.state)).toEqual([
      'done',
      'now',
      'skipped',
      'skipped',
      'done',
      'later',
      'later',
    ]);
  });
  it('the stage does not climb over a missing step', () => {
    expect(stageOf({ H0: on('2026-06-01'), C5: on('2026-06-08') })).toBe(1);
    expect(stageOf({})).toBe(0);
  });
});

describe('consent', () => {
  it('nothing asked allows nothing', () => {
    const state = consentState([]);
    expect(
      [mayVisit, mayCount, mayPublish, mayMakeQr, mayTellStory].some((gate) => gate(state)),
    ).toBe(false);
  });
  it('each purpose can be refused alone and the others still work', () => {
    for (const refused of consentPurposes) {
      const state = consentState(
        consentPurposes.map((purpose, place) =>
          answer('c' + place, purpose, purpose === refused ? 'refused' : 'given', place + 1),
        ),
      );
      const gates = { K1: mayVisit, K2: mayCount, K3: mayPublish, K4: mayMakeQr, K5: mayTellStory };
      for (const purpose of consentPurposes)
        expect(gates[purpose](state)).toBe(purpose !== refused);
    }
  });
  it("the last answer in the server's order is in force, and an answer not yet sent comes after it", () => {
    expect(
      answerInForce([answer('b', 'K3', 'withdrawn', 9), answer('a', 'K3', 'given', 4)], 'K3')?.id,
    ).toBe('b');
    expect(
      answerInForce([answer('b', 'K3', 'withdrawn', 0), answer('a', 'K3', 'given', 4)], 'K3')?.id,
    ).toBe('b');
  });
  it('a "given" from a phone that had not heard of the withdrawal does not lift it', () => {
    const withdrawn = { id: 'w', decision: 'withdrawn' } as const;
    expect(takesEffect('given', 'older', withdrawn)).toBe(false);
    expect(takesEffect('given', 'w', withdrawn)).toBe(true);
    expect(takesEffect('withdrawn', 'older', { id: 'g', decision: 'given' })).toBe(true);
    expect(
      consentState([answer('w', 'K3', 'withdrawn', 5), answer('g', 'K3', 'given', 6, false)]).K3,
    ).toBe('withdrawn');
  });
  it('every purpose has a versioned question that takes the name', () => {
    for (const purpose of consentPurposes) {
      expect(consentTexts[purpose].version.startsWith(purpose + '/')).toBe(true);
      expect(consentQuestion(consentTexts[purpose], 'bác Bình')).toMatch(
        /^Bác Bình có đồng ý .+ không\?$/,
      );
    }
  });
});

describe('mentors', () => {
  const lead = (
    mentorId: string,
    fromOn: string,
    toOn: string | null,
    role: 'lead' | 'help' = 'lead',
  ): Assignment => ({ mentorId, fromOn, toOn, role });
  const history = [
    lead('lan', '2026-06-01', '2026-07-31'),
    lead('minh', '2026-08-01', null),
    lead('thu', '2026-06-15', '2026-06-20', 'help'),
  ];
  it('a milestone belongs to the mentor assigned on its date, also after the household has a new mentor', () => {
    expect(mentorOn(history, '2026-07-31')).toBe('lan');
    expect(mentorOn(history, '2026-08-01')).toBe('minh');
    expect(mentorOn(history, '2026-05-31')).toBeNull();
  });
});
