import { describe, expect, it } from 'vitest';
import { mentorNeed } from './needs.ts';

const mentor = (households: number, claimed = 0, verified = 0) => ({
  households,
  claimed,
  verified,
});
const needAmong = (households: number, others: readonly number[]) => {
  const one = mentor(households);
  return mentorNeed(one, [...others.map((count) => mentor(count)), one]);
};

describe('a mentor who needs a hand', () => {
  it('has twenty households or more, and over half as many again as the one in the middle', () => {
    expect([
      needAmong(20, [12, 13, 13]),
      needAmong(19, [5, 5, 5]),
      needAmong(52, [14, 16, 18]),
      needAmong(21, [14, 16, 18]),
      needAmong(24, [15, 16, 16]),
      needAmong(25, [15, 16, 16]),
    ]).toEqual(['load', undefined, 'load', undefined, undefined, 'load']);
  });
  it('is measured against those who look after anybody, however they are ordered', () => {
    expect([needAmong(24, [0, 0, 0, 15, 15]), needAmong(30, [40, 0, 1, 40])]).toEqual([
      'load',
      undefined,
    ]);
  });
  it('or makes claims that mostly do not hold, once there are ten to tell by', () => {
    expect([
      mentorNeed(mentor(5, 10, 4), []),
      mentorNeed(mentor(5, 10, 5), []),
      mentorNeed(mentor(5, 9, 0), []),
    ]).toEqual(['company', undefined, undefined]);
  });
  it('has the load taken off first when both are so', () => {
    expect(mentorNeed(mentor(60, 20, 1), [mentor(10), mentor(10), mentor(60)])).toBe('load');
  });
});
