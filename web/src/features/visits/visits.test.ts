import type { MilestoneRecord, VisitRecord } from '@lensan/contract';
import { withRecord } from '@lensan/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setShown } from '../../text/index.ts';
import { closePhone, keptDraft, openPhone, written } from '../households/testing/phone.ts';
import { dossierOf, milestone, withMilestones } from '../households/testing.ts';
import {
  addressOf,
  chosenEvidence,
  chosenKind,
  evidenceFor,
  evidenceValue,
  fieldOf,
  maskNumber,
  weightOf,
} from './milestone-evidence.ts';
import {
  claim,
  claimable,
  confirm,
  maySaySeen,
  mayTakeBack,
  mentorOf,
  milestoneName,
  milestonesOf,
  photosOf,
  rejectWord,
  takeBack,
  voidWord,
} from './milestones.data.ts';
import {
  cellOf,
  hasCome,
  isOffered,
  mayComeNext,
  missingAnswer,
  newVisit,
  nextDay,
  stepAt,
  stepsOf,
  toggled,
  visitBody,
  type VisitDraft,
} from './visit-draft.ts';
import { keepingOf } from './keeping.ts';
import { saveVisit, skillsOf, visitDraftKey, visitsOf } from './visits.data.ts';

const draftOf = (change: Partial<VisitDraft> = {}): VisitDraft => ({
  ...newVisit('2026-11-25'),
  ...change,
});
const visit = (change: Partial<VisitRecord> = {}): VisitRecord => ({
  id: 'v',
  householdId: 'h1',
  version: 1,
  visitedOn: '2026-11-01',
  result: 'met',
  tasks: [],
  skills: [],
  refusalReason: null,
  note: '',
  nextOn: null,
  placeCell: null,
  mentorId: 'lan',
  mentorName: 'Lan',
  recordedAt: 1,
  ...change,
});
const answeredK1 = (decision: 'given' | 'refused') =>
  withRecord(dossierOf(), 'consents', {
    id: 'c1',
    householdId: 'h1',
    version: 1,
    purpose: 'K1',
    decision,
    textVersion: 'K1/2026-11-1',
    evidence: 'handed_over',
    wasReadAloud: true,
    answeredBy: 'head',
    answeredAt: 1,
    recordedBy: 'lan',
    counts: true,
  });

describe('a visit', () => {
  it('asks what was done only when somebody was met, and why only when they refused', () => {
    expect([stepsOf('met'), stepsOf('refused'), stepsOf('absent'), stepsOf(undefined)]).toEqual([
      ['result', 'done', 'next'],
      ['result', 'why', 'next'],
      ['result', 'next'],
      ['result', 'done', 'next'],
    ]);
  });
  it('begins with today and nothing chosen; no next day is a choice too', () => {
    expect(newVisit('2026-11-25')).toMatchObject({
      visitedOn: '2026-11-25',
      tasks: [],
      skills: [],
      nextOn: null,
      hasNext: false,
      placeCell: null,
    });
    expect(nextDay('2026-11-28', 3)).toBe('2026-12-01');
  });
  it('keeps of a place only a cell of about 100 m', () => {
    expect(cellOf(20.1434567, 105.9744999)).toBe('20.143,105.974');
    expect(cellOf(37.422, -122.084)).toBeNull();
  });
  it('no place is kept that lies outside Vietnam, whichever way', () => {
    expect(
      [
        [8, 102],
        [23.999, 117.999],
        [7.999, 105],
        [24, 105],
        [20, 101.999],
        [20, 118],
      ].map(([latitude, longitude]) => cellOf(latitude ?? 0, longitude ?? 0) !== null),
    ).toEqual([true, true, false, false, false, false]);
  });
  it('skills shown on earlier visits are known', () => {
    const dossier = withRecord(dossierOf(), 'visits', visit({ skills: ['payment'] }));
    expect([...skillsOf(dossier)]).toEqual(['payment']);
  });
  it('a page of the result before it was changed leads back to the first page', () => {
    expect([
      stepAt(draftOf()),
      stepAt(draftOf({ result: 'met', step: 'done' })),
      stepAt(draftOf({ result: 'absent', step: 'next' })),
      stepAt(draftOf({ result: 'absent', step: 'done' })),
    ]).toEqual([0, 1, 1, 0]);
  });
  it('is not led on before the answer of the page is there', () => {
    expect([
      missingAnswer(draftOf()),
      missingAnswer(draftOf({ result: 'met' })),
      missingAnswer(draftOf({ result: 'refused', step: 'why' })),
      missingAnswer(draftOf({ result: 'refused', step: 'why', refusalReason: 'no_time' })),
      missingAnswer(draftOf({ result: 'met', step: 'done' })),
      missingAnswer(draftOf({ result: 'met', step: 'next' })),
      missingAnswer(draftOf({ result: 'met', step: 'next', hasNext: true })),
    ]).toEqual(['result', null, 'why', null, null, 'next', null]);
  });
  it('the next call lies on the day of the visit or after it, never before', () => {
    expect(
      ['2026-11-24', '2026-11-25', '2026-11-26', ''].map((day) => mayComeNext(draftOf(), day)),
    ).toEqual([false, true, true, false]);
  });
  it('was made today or before, never tomorrow', () => {
    expect(
      ['2026-11-24', '2026-11-25', '2026-11-26', ''].map((day) => hasCome(day, '2026-11-25')),
    ).toEqual([true, true, false, false]);
  });
  it('a next day in 1, 3, 7 or 14 days is among those offered, as is none', () => {
    expect(
      [null, '2026-11-26', '2026-12-09', '2026-11-27'].map((nextOn) =>
        isOffered(draftOf({ nextOn })),
      ),
    ).toEqual([true, true, true, false]);
  });
  it('a chip pressed twice is not chosen', () => {
    expect([toggled(['photos'], 'live'), toggled(['photos', 'live'], 'photos')]).toEqual([
      ['photos', 'live'],
      ['live'],
    ]);
  });
  it('words and place are kept only after the household’s yes; never asked is no yes', () => {
    expect([
      keepingOf(dossierOf()),
      keepingOf(answeredK1('given')),
      keepingOf(answeredK1('refused')),
    ]).toMatchObject([
      { mayKeep: false, isAsked: false, askAt: '/ho/h1/dong-y/hoi' },
      { mayKeep: true, isAsked: true },
      { mayKeep: false, isAsked: true },
    ]);
  });
  it('where nobody was met keeps neither skills nor tasks, and a reason only when refused', () => {
    const full = draftOf({
      tasks: ['skills'],
      skills: ['payment'],
      refusalReason: 'no_time',
      note: 'Vườn sau',
      nextOn: '2026-12-02',
      placeCell: '20.143,105.974',
    });
    const kept = { ...full, id: 'v1', householdId: 'h1' };
    const { step: _step, hasNext: _hasNext, ...fields } = kept;
    const ids = { id: 'v1', householdId: 'h1' };
    expect(visitBody({ ...full, result: 'met' }, ids)).toEqual({
      ...fields,
      result: 'met',
      refusalReason: null,
    });
    expect(visitBody({ ...full, result: 'absent' }, ids)).toEqual({
      ...fields,
      result: 'absent',
      tasks: [],
      skills: [],
      refusalReason: null,
    });
    expect(visitBody({ ...full, result: 'refused' }, ids)).toMatchObject({
      skills: [],
      refusalReason: 'no_time',
    });
    expect(visitBody({ ...full, result: 'refused', refusalReason: undefined }, ids)).toHaveProperty(
      'refusalReason',
      null,
    );
    expect(visitBody(full, ids)).toBeNull();
  });
  it('the latest stands first; of one day the one written last', () => {
    const dossier = [
      visit({ id: 'a', visitedOn: '2026-11-01', recordedAt: 5 }),
      visit({ id: 'b', visitedOn: '2026-11-09', recordedAt: 1 }),
      visit({ id: 'c', visitedOn: '2026-11-09', recordedAt: 2 }),
    ].reduce((rest, one) => withRecord(rest, 'visits', one), dossierOf());
    expect(visitsOf(dossier).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('a milestone', () => {
  it('is offered once, never when only the product can show it, and rooms only to homestays', () => {
    const offered = claimable(withMilestones(dossierOf(), [{ code: 'C1' }]));
    expect(offered).not.toEqual(expect.arrayContaining(['C1']));
    expect(
      offered.filter((code) => ['H0', 'H1', 'C3', 'C7', 'C8', 'S1', 'S2'].includes(code)),
    ).toEqual([]);
    expect(claimable(dossierOf({ kind: 'homestay' }))).toEqual(
      expect.arrayContaining(['S1', 'S2', 'C1']),
    );
  });
  it('taken back or turned down it can be noted again', () => {
    const dossier = withMilestones(dossierOf(), [
      { code: 'C1', status: 'void' },
      { code: 'P1', status: 'rejected' },
    ]);
    expect(claimable(dossier)).toEqual(expect.arrayContaining(['C1', 'P1']));
    expect([
      milestonesOf(dossier).standing,
      milestonesOf(dossier).rejected.map(({ code }) => code),
      milestonesOf(dossier).taken.map(({ code }) => code),
    ]).toEqual([[], ['P1'], ['C1']]);
  });
  it('evidence of a mentor is what a mentor can have; a bare statement always remains', () => {
    expect(evidenceFor('C1')).toEqual(['public_url', 'photo', 'statement']);
    expect(evidenceFor('P1')).toEqual(['statement']);
  });
  it('of an order or dossier number only the last four signs are kept', () => {
    expect([maskNumber('2411-22ABCD9876'), maskNumber('9876'), maskNumber(' ')]).toEqual([
      '•••9876',
      '9876',
      '',
    ]);
    expect(evidenceValue('order_number', '  ')).toBeNull();
  });
  it('a pasted address is completed, words are none', () => {
    expect([
      addressOf('shopee.vn/chuoi-say'),
      addressOf('https://shopee.vn/a'),
      addressOf('chưa có'),
      addressOf('abc'),
      addressOf(''),
    ]).toEqual(['https://shopee.vn/chuoi-say', 'https://shopee.vn/a', null, null, null]);
    expect(evidenceValue('public_url', 'không')).toBeNull();
    expect(evidenceValue('statement', '')).toBe('');
  });
  it('the evidence is what is chosen, or the only kind there is', () => {
    const draft = { occurredOn: '2026-11-25', typed: '' };
    expect(chosenKind('P1', draft)).toBe('statement');
    expect(chosenKind('C1', draft)).toBeUndefined();
    expect(chosenEvidence('C1', draft)).toBeNull();
    expect(chosenEvidence('C1', { ...draft, kind: 'photo' })).toBeNull();
    expect(chosenEvidence('C1', { ...draft, kind: 'photo', typed: 'p1' })).toEqual({
      kind: 'photo',
      value: 'p1',
    });
    expect(chosenEvidence('P1', draft)).toEqual({ kind: 'statement', value: '' });
  });
  it('each kind of evidence has its field and is told how much it says', () => {
    const kinds = ['public_url', 'order_number', 'dossier_number', 'photo', 'statement'] as const;
    expect(kinds.map(fieldOf)).toEqual(['url', 'number', 'number', 'photo', null]);
    expect(kinds.map(weightOf)).toEqual(['url', 'other', 'other', 'other', 'statement']);
    expect([fieldOf(undefined), weightOf(undefined)]).toEqual([null, 'other']);
  });
  it('an address longer than the server keeps is none', () => {
    expect(addressOf(`https://shopee.vn/${'a'.repeat(282)}`)).toHaveLength(300);
    expect(addressOf(`https://shopee.vn/${'a'.repeat(283)}`)).toBeNull();
    expect(addressOf(' HTTP://shopee.vn/a ')).toBe('http://shopee.vn/a');
    expect(addressOf('https://')).toBeNull();
  });
  it('stands in the order of the catalogue, of one code the one written first', () => {
    const dossier = withMilestones(dossierOf(), [
      { code: 'C1', id: 'late', recordedAt: 9 },
      { code: 'C1', id: 'early', recordedAt: 1, status: 'verified' },
      { code: 'H0', recordedAt: 99 },
    ]);
    expect(milestonesOf(dossier).standing.map(({ id }) => id)).toEqual(['H0', 'early', 'late']);
  });
  it('a second member says once that they saw it, the one who claimed it never', () => {
    const minh = { accountId: 'minh', isLeader: false };
    const seen = { kind: 'second_member', value: '', at: 1 } as const;
    expect([
      maySaySeen(milestone({ code: 'C1' }), minh),
      maySaySeen(milestone({ code: 'C1' }), { ...minh, accountId: 'lan' }),
      maySaySeen(milestone({ code: 'C1', status: 'verified' }), minh),
      maySaySeen(milestone({ code: 'C1', evidence: [{ ...seen, by: 'minh' }] }), minh),
      maySaySeen(milestone({ code: 'C1', evidence: [{ ...seen, by: 'hoa' }] }), minh),
      maySaySeen(
        milestone({ code: 'C1', evidence: [{ ...seen, kind: 'photo', by: 'minh' }] }),
        minh,
      ),
    ]).toEqual([true, false, false, false, true, true]);
  });
  it('is taken back by who claimed it or a leader, never what the product itself showed', () => {
    const [lan, minh] = [
      { accountId: 'lan', isLeader: false },
      { accountId: 'minh', isLeader: false },
    ];
    const claimed = milestone({ code: 'C1' });
    const shown: MilestoneRecord['evidence'][number] = {
      kind: 'system',
      value: '',
      by: null,
      at: 1,
    };
    const leader = { ...minh, isLeader: true };
    expect([
      mayTakeBack(claimed, lan),
      mayTakeBack(claimed, minh),
      mayTakeBack(claimed, leader),
      mayTakeBack({ ...claimed, claimedBy: null }, leader),
      mayTakeBack({ ...claimed, evidence: [shown] }, lan),
      mayTakeBack({ ...claimed, evidence: [{ ...shown, by: 'lan' }, shown] }, lan),
    ]).toEqual([true, false, true, false, false, false]);
  });
  it('names the mentor it is credited to as people call them', () => {
    const dossier = ['minh', 'lan'].reduce(
      (rest, mentorId) =>
        withRecord(rest, 'assignments', {
          id: mentorId,
          householdId: 'h1',
          version: 1,
          mentorId,
          mentorName: mentorId === 'lan' ? 'Nguyễn Thị Lan' : 'Trần Minh',
          role: 'lead',
          fromOn: '2026-01-01',
          toOn: null,
        }),
      dossierOf(),
    );
    expect([
      mentorOf(dossier, milestone({ code: 'C1' })),
      mentorOf(dossier, milestone({ code: 'C1', mentorId: 'hoa' })),
    ]).toEqual(['Lan', '']);
  });
  it('a reason this build does not know is said as another one', () => {
    expect(['wrong_date', 'consent_withdrawn', 'new_reason', null].map(voidWord)).toEqual([
      'wrong_date',
      'consent_withdrawn',
      'other',
      'other',
    ]);
    expect(['link_dead', 'new_reason', null].map(rejectWord)).toEqual(['link_dead', null, null]);
  });
  it('photos that may show it come the latest first', () => {
    const photo = (id: string, version: number) => ({ id, version }) as never;
    const dossier = withRecord(
      withRecord(dossierOf(), 'photos', photo('old', 1)),
      'photos',
      photo('new', 2),
    );
    expect(photosOf(dossier).map(({ id }) => id)).toEqual(['new', 'old']);
  });
  it('has its name in the language that is read', () => {
    expect(milestoneName('C5')).toBe('Đơn hàng đầu tiên');
    setShown('en');
    expect(milestoneName('C5')).toBe('First order');
    setShown('vi');
  });
});

describe('what a mentor writes without signal lies in the outbox', () => {
  beforeEach(async () => void (await openPhone()));
  afterEach(closePhone);

  it('a visit, and its draft is over', async () => {
    expect(await saveVisit(dossierOf(), draftOf({ result: 'absent', note: 'đi chợ' }))).toBe(true);
    const [operation, ...others] = await written();
    expect(operation).toMatchObject({
      kind: 'visit.record',
      householdId: 'h1',
      body: { householdId: 'h1', result: 'absent', visitedOn: '2026-11-25', note: 'đi chợ' },
    });
    expect([others, operation?.base, await keptDraft(visitDraftKey('h1'))]).toEqual([
      [],
      undefined,
      undefined,
    ]);
  });
  it('no visit while nobody has said how it ended', async () => {
    expect([await saveVisit(dossierOf(), draftOf()), await written()]).toEqual([false, []]);
  });
  it('a claim with the evidence that was chosen, none without', async () => {
    const draft = { occurredOn: '2026-11-20', kind: 'public_url', typed: 'shopee.vn/a' } as const;
    expect([
      await claim(dossierOf(), 'C1', { ...draft, typed: 'chưa có' }),
      await claim(dossierOf(), 'C1', draft),
    ]).toEqual([false, true]);
    expect(await written()).toMatchObject([
      {
        kind: 'milestone.claim',
        householdId: 'h1',
        body: {
          householdId: 'h1',
          code: 'C1',
          occurredOn: '2026-11-20',
          evidence: [{ kind: 'public_url', value: 'https://shopee.vn/a' }],
        },
      },
    ]);
  });
  it('a milestone taken back as it was seen, one made here without a version', async () => {
    await takeBack(milestone({ code: 'C1', version: 4 }), 'wrong_date');
    await takeBack(milestone({ code: 'C2', version: 0 }), 'other');
    await confirm(milestone({ code: 'C3' }), 'second_member');
    expect(await written()).toEqual([
      {
        kind: 'milestone.void',
        body: { milestoneId: 'C1', reason: 'wrong_date' },
        householdId: 'h1',
        base: 4,
      },
      { kind: 'milestone.void', body: { milestoneId: 'C2', reason: 'other' }, householdId: 'h1' },
      {
        kind: 'milestone.confirm',
        body: { milestoneId: 'C3', how: 'second_member' },
        householdId: 'h1',
      },
    ]);
  });
});
