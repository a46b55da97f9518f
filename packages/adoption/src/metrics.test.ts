import { describe, expect, it } from 'vitest';
import { addDays } from '@lensan/vietnamese';
import {
  adoption,
  coverage,
  equityGap,
  onlineShare,
  ratio,
  sellingShare,
  type HouseholdFacts,
} from './metrics.ts';
import { sellingSince, type Activity } from './selling.ts';
import type { MilestoneCode } from './codes.ts';
import type { Reached } from './terrace.ts';

type Row = Partial<Record<MilestoneCode, string>>;
/** `2026-06-20 v` = reached and verified that day. */
const facts = (
  id: string,
  sells: boolean,
  row: Row,
  activities: Activity[] = [],
  isPriority = false,
): HouseholdFacts => ({
  id,
  sells,
  isPriority,
  activities,
  reached: Object.fromEntries(
    Object.entries(row).map(([code, text]): [string, Reached] => {
      const [on = '', v] = text.split(' ');
      return [code, { on, verifiedOn: v ? on : null }];
    }),
  ),
});

/** A commune of eight households, counted by hand. */
const example = [
  facts(
    'h1',
    true,
    {
      H0: '2026-06-01',
      C1: '2026-06-08',
      P2: '2026-06-09',
      C2: '2026-06-20 v',
      C5: '2026-07-10 v',
    },
    [
      { kind: 'listing_edit', on: '2026-08-15' },
      { kind: 'order', on: '2026-10-20' },
    ],
  ),
  facts(
    'h2',
    true,
    { H0: '2026-06-01', C1: '2026-06-12', C2: '2026-07-01 v', C5: '2026-08-01 v' },
    [{ kind: 'live', on: '2026-09-05' }],
  ),
  facts('h3', true, { H0: '2026-06-05', C1: '2026-06-20', C2: '2026-06-30' }),
  facts('h4', true, { H0: '2026-06-10' }),
  facts('h5', true, { H0: '2026-09-01', C1: '2026-09-10', C2: '2026-09-15 v', C5: '2026-10-25 v' }),
  facts('h6', true, { H0: '2026-10-01' }),
  facts('h7', true, {}),
  facts('h8', false, {}),
];
const t = '2026-10-31';

describe('figures of a commune, worked example', () => {
  it('coverage is 6 of 10 official and 6 of 8 listed households', () => {
    expect(coverage(example, 10, t)).toEqual({
      ofOfficial: { count: 6, of: 10 },
      ofListed: { count: 6, of: 8 },
    });
  });
  it('coverage over the official number stays empty until the commune enters that number', () => {
    expect(coverage(example, null, t).ofOfficial).toBeNull();
  });
  it('adoption of the first listing is 4 of 7, verified 3 of 7, verified share 75 %', () => {
    const { claimed, verified, verifiedShare } = adoption(example, 'C2', t);
    expect([claimed, verified]).toEqual([
      { count: 4, of: 7 },
      { count: 3, of: 7 },
    ]);
    expect(
      [ratio(claimed)! * 100, ratio(verified)! * 100].map((value) => Math.round(value * 10) / 10),
    ).toEqual([57.1, 42.9]);
    expect(ratio(verifiedShare)).toBe(0.75);
  });
  it('one household of seven is online, three are selling', () => {
    expect(onlineShare(example, t)).toEqual({ count: 1, of: 7 });
    expect(sellingShare(example, t)).toEqual({ count: 3, of: 7 });
  });
});

describe('figures of a commune, edges', () => {
  it('nobody listed gives shares without a percentage, never a division by zero', () => {
    expect(ratio(adoption([], 'C2', t).claimed)).toBeNull();
    expect(equityGap(example, 'C2', t)).toBeNull();
  });
  it('a milestone after the report date is not counted, and verified later counts as claimed only', () => {
    const household = facts('h', true, { H0: '2026-06-01' });
    const later: HouseholdFacts = {
      ...household,
      reached: { C2: { on: '2026-06-10', verifiedOn: '2026-11-05' } },
    };
    expect(adoption([later], 'C2', '2026-06-09').claimed.count).toBe(0);
    expect(adoption([later], 'C2', t)).toMatchObject({
      claimed: { count: 1 },
      verified: { count: 0 },
    });
  });
  it('erased households and those that sell nothing are in no denominator of adoption', () => {
    const gone = { ...facts('g', true, { C2: '2026-06-20 v' }), isErased: true };
    expect(adoption([gone, facts('n', false, { C2: '2026-06-20' })], 'C2', t).claimed).toEqual({
      count: 0,
      of: 0,
    });
  });
  it('the equity gap is adoption of priority households minus that of the others in points', () => {
    const rows = [
      facts('a', true, { C2: '2026-06-20' }, [], true),
      facts('b', true, {}, [], true),
      facts('c', true, {}),
      facts('d', true, { C2: '2026-06-20' }),
      facts('e', true, { C2: '2026-06-20' }),
      facts('f', true, { C2: '2026-06-20' }),
    ];
    expect(equityGap(rows, 'C2', t)).toBe(-25);
  });
  it('a household sells steadily when something happens between day 30 and day 59 after the first order, not before and not after', () => {
    const on = (days: number): Activity => ({ kind: 'order', on: addDays('2026-07-10', days) });
    expect(sellingSince('2026-07-10', [on(29)], t)).toBeNull();
    expect(sellingSince('2026-07-10', [on(60)], t)).toBeNull();
    expect(sellingSince('2026-07-10', [on(59), on(30)], t)).toBe('2026-08-09');
    expect(sellingSince(null, [on(30)], t)).toBeNull();
  });
});
