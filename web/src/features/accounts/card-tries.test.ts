import { describe, expect, it } from 'vitest';
import { CallError } from '../../api/client.ts';
import { triesAfter } from './card-tries.ts';

const wrong = (left: number, retryAfterMs = 0) =>
  new CallError('pin.wrong', 401, [{ code: 'pin.tries_left', field: 'pin', left }], retryAfterMs);

describe('the tries of a card’s PIN', () => {
  it('are those the server counts, and a pause has its end', () => {
    expect(triesAfter(wrong(3), 1000)).toEqual({ left: 3, waitUntil: null });
    expect(triesAfter(wrong(0, 900_000), 1000)).toEqual({ left: 0, waitUntil: 901_000 });
  });
  it('are not guessed where the server says nothing of them', () => {
    expect(triesAfter(new CallError('request.too_many', 429, [], 60_000), 0)).toEqual({
      left: null,
      waitUntil: 60_000,
    });
    expect(triesAfter(new CallError('offline', 0), 0)).toBeUndefined();
    expect(triesAfter(new Error('other'), 0)).toBeUndefined();
  });
});
