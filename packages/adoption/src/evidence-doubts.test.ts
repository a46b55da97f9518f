import { describe, expect, it } from 'vitest';
import { busiestHour, evidenceKey, manyInAnHour } from './evidence-doubts.ts';

const minuteMs = 60_000;
const every = (minutes: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ recordedAt: n * minutes * minuteMs }));

describe('evidence that belongs to one household alone', () => {
  it('is found again whatever blanks stand around it', () => {
    const link = evidenceKey({ kind: 'public_url', value: ' https://shop.example.vn/1 ' });
    expect(link).toBe(evidenceKey({ kind: 'public_url', value: 'https://shop.example.vn/1' }));
    expect(link).not.toBe(evidenceKey({ kind: 'photo', value: 'https://shop.example.vn/1' }));
  });
  it('is no word of a person and nothing empty', () => {
    expect(evidenceKey({ kind: 'statement', value: 'đã thấy' })).toBeNull();
    expect(evidenceKey({ kind: 'order_number', value: '  ' })).toBeNull();
  });
});

describe('more milestones within an hour than one can see happen', () => {
  it('are a question from the ninth on', () => {
    expect(busiestHour(every(1, manyInAnHour))).toEqual([]);
    expect(busiestHour(every(1, manyInAnHour + 1))).toHaveLength(manyInAnHour + 1);
  });
  it('are counted within sixty minutes, whatever order they come in', () => {
    const spread = every(7.5, 9);
    expect(busiestHour([...spread].reverse())).toEqual(spread);
    expect(busiestHour(every(7.6, 9))).toEqual([]);
  });
  it('are only those of the busiest hour', () => {
    const late = every(1, 10).map(({ recordedAt }) => ({
      recordedAt: recordedAt + 600 * minuteMs,
    }));
    expect(busiestHour([...every(30, 5), ...late])).toEqual(late);
  });
});
