import { describe, expect, it } from 'vitest';
import { daysEnteredLate, isLongWait } from './claim-days.ts';

describe('what is worth a question of a claim', () => {
  it('that it was entered more than a week after its day', () => {
    expect([
      daysEnteredLate('2026-11-13', '2026-11-20'),
      daysEnteredLate('2026-11-12', '2026-11-20'),
    ]).toEqual([null, 8]);
  });
  it('that it has waited for three days', () => {
    expect([isLongWait(2), isLongWait(3)]).toEqual([false, true]);
  });
});
