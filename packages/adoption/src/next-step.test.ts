import { describe, expect, it } from 'vitest';
import { consentPurposes, type MilestoneCode } from './codes.ts';
import { addDays } from '@lensan/vietnamese';
import {
  householdState,
  reachedByCode,
  type HouseholdState,
  type MilestoneFacts,
} from './household-state.ts';
import { nextStep, openWarning } from './next-step.ts';
import { todayList } from './today.ts';

const today = '2026-11-22';
const given = { K1: 'given', K2: 'given', K3: 'given', K4: 'given', K5: 'given' } as const;
const reached = (codes: Partial<Record<MilestoneCode, string>>) =>
  Object.fromEntries(Object.entries(codes).map(([code, on]) => [code, { on, verifiedOn: null }]));
const state = (change: Partial<HouseholdState>): HouseholdState => ({
  status: 'open',
  sells: 'Chuối tây sấy dẻo',
  isPriority: false,
  listedOn: '2026-11-01',
  consent: given,
  reached: {},
  missingSkills: [],
  lastVisitOn: null,
  agreedOn: null,
  photos: 0,
  drafts: 0,
  published: 0,
  untestedQrSince: null,
  hasPayee: false,
  hasScript: false,
  lastActivityOn: null,
  ...change,
});
const code = (change: Partial<HouseholdState>) => nextStep(state(change), today)?.code;
const met = { H0: '2026-11-02', H1: '2026-11-02' };
const taught = { ...met, H2: '2026-11-05', A1: '2026-11-05' };

describe('next step of a household', () => {
  it('walks the path in order: meet, ask, teach, account, photos, listing, QR, first order, steady selling', () => {
    expect(code({})).toBe('meet');
    expect(code({ lastVisitOn: '2026-11-20' })).toBe('meet_again');
    expect(code({ reached: reached(met), consent: { ...given, K4: null } })).toBe('ask_consent');
    expect(code({ reached: reached(met), missingSkills: ['payment', 'local'] })).toBe(
      'teach_skills',
    );
    expect(code({ reached: reached(taught) })).toBe('open_account');
    expect(code({ reached: reached({ ...taught, C1: '2026-11-20' }) })).toBe('take_photos');
    expect(code({ reached: reached({ ...taught, C1: '2026-11-20' }), photos: 3 })).toBe(
      'make_listing',
    );
    expect(code({ reached: reached({ ...taught, C1: '2026-11-20' }), photos: 3, drafts: 1 })).toBe(
      'finish_listing',
    );
    expect(code({ reached: reached({ ...taught, C1: '2026-11-20', C2: '2026-11-21' }) })).toBe(
      'make_qr',
    );
    expect(
      code({ reached: reached({ ...taught, C1: '2026-11-20', C2: '2026-11-21' }), hasPayee: true }),
    ).toBe('ask_first_order');
    expect(
      code({
        reached: reached({ ...taught, C1: '2026-11-20', C2: '2026-11-21', C5: '2026-11-21' }),
        hasPayee: true,
      }),
    ).toBe('keep_selling');
  });
  it('says how many: two photos are missing when one is there, three purposes when two are answered', () => {
    expect(
      nextStep(state({ reached: reached({ ...taught, C1: '2026-11-20' }), photos: 1 }), today)
        ?.count,
    ).toBe(2);
    expect(
      nextStep(
        state({ reached: reached(met), consent: { ...given, K3: null, K4: null, K5: null } }),
        today,
      )?.count,
    ).toBe(3);
  });
  it('an untested payment QR comes first once it is overdue, before that it is the warning', () => {
    const waiting = {
      reached: reached({ ...taught, C1: '2026-11-20' }),
      photos: 1,
      hasPayee: true,
    };
    expect(code({ ...waiting, untestedQrSince: addDays(today, -1) })).toBe('take_photos');
    expect(
      openWarning(state({ ...waiting, untestedQrSince: addDays(today, -1) }), today)?.code,
    ).toBe('test_qr');
    expect(code({ ...waiting, untestedQrSince: addDays(today, -5) })).toBe('test_qr');
  });
  it('a household that refused public pages is led on to its payment QR instead of a listing', () => {
    expect(
      code({
        reached: reached({ ...taught, C1: '2026-11-20' }),
        consent: { ...given, K3: 'refused' },
      }),
    ).toBe('make_qr');
  });
  it('nobody is sent to a household that said no to visits, declined or moved away', () => {
    expect(nextStep(state({ consent: { ...given, K1: 'withdrawn' } }), today)).toBeNull();
    for (const status of ['paused', 'declined', 'moved', 'erased'] as const)
      expect(nextStep(state({ status }), today)).toBeNull();
  });
});

describe("today's list", () => {
  const at = (id: string, change: Partial<HouseholdState>) => ({ id, state: state(change) });
  it('holds at most seven households', () => {
    expect(
      todayList(
        Array.from({ length: 40 }, (_, n) => at('h' + n, {})),
        today,
      ),
    ).toHaveLength(7);
  });
  it('puts agreed calls first, then overdue ones, then priority households, then those waiting longest', () => {
    const list = todayList(
      [
        at('longest', { listedOn: '2026-10-01' }),
        at('priority', { isPriority: true }),
        at('newest', {}),
        at('late', { reached: reached({ ...met, H1: '2026-11-01' }), missingSkills: ['local'] }),
        at('agreed', { lastVisitOn: '2026-11-15', agreedOn: '2026-11-20' }),
      ],
      today,
    );
    expect(list.map((entry) => entry.householdId)).toEqual([
      'agreed',
      'late',
      'priority',
      'longest',
      'newest',
    ]);
    expect(list.slice(0, 2).map((entry) => entry.daysLate)).toEqual([2, 14]);
  });
  it('leaves out whoever was visited today or expects the call later', () => {
    expect(
      todayList(
        [
          at('done', { lastVisitOn: today }),
          at('later', { lastVisitOn: '2026-11-15', agreedOn: '2026-11-25' }),
        ],
        today,
      ),
    ).toEqual([]);
  });
});

describe('state of a household', () => {
  const milestone = (change: Partial<MilestoneFacts>): MilestoneFacts => ({
    code: 'C2',
    occurredOn: '2026-11-10',
    status: 'claimed',
    ...change,
  });
  it('the same milestone twice counts once, on the earliest day, and a void or rejected one not at all', () => {
    expect(
      reachedByCode(
        [
          milestone({}),
          milestone({ occurredOn: '2026-11-08', status: 'void' }),
          milestone({ occurredOn: '2026-11-09', status: 'verified', verifiedOn: '2026-11-12' }),
        ],
        [],
        today,
      ),
    ).toEqual({ C2: { on: '2026-11-09', verifiedOn: '2026-11-12' } });
    expect(reachedByCode([milestone({ status: 'rejected' })], [], today)).toEqual({});
  });
  it('steady selling follows from activities and ignores a milestone of that code entered by hand', () => {
    const order = milestone({
      code: 'C5',
      occurredOn: '2026-09-01',
      status: 'verified',
      verifiedOn: '2026-09-02',
    });
    expect(reachedByCode([order, milestone({ code: 'C8' })], [], today).C8).toBeUndefined();
    expect(reachedByCode([order], [{ kind: 'live', on: '2026-10-05' }], today).C8).toEqual({
      on: '2026-10-05',
      verifiedOn: '2026-10-05',
    });
  });
  it('skills shown in several visits add up', () => {
    const visit = (skills: ('services' | 'payment')[]) => ({
      visitedOn: '2026-11-10',
      result: 'met' as const,
      skills,
      nextOn: null,
      recordedAt: 1,
    });
    const folded = householdState(
      {
        household: { status: 'open', sells: 'Gà đồi', isPriority: false },
        listedOn: '2026-11-01',
        consents: [],
        visits: [visit(['services']), visit(['payment'])],
        milestones: [],
        activities: [],
        photos: 0,
        drafts: 0,
        published: 0,
        untestedQrSince: null,
        hasPayee: false,
        hasScript: false,
      },
      today,
    );
    expect(folded.missingSkills).toEqual(['shopping', 'protection', 'local']);
    expect(consentPurposes.every((purpose) => folded.consent[purpose] === null)).toBe(true);
  });
});
