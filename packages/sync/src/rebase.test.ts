import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebase, unseen, type Shown } from './rebase.ts';

interface Add extends Shown {
  readonly amount: number;
}
/**
 * A phone of which the server has taken some, some of them wait there, and the last fetch contained
 * the first `applied`.
 */
const phone = fc
  .tuple(
    fc.array(fc.record({ amount: fc.integer({ min: 1, max: 9 }), isParked: fc.boolean() }), {
      maxLength: 30,
    }),
    fc.nat(30),
    fc.nat(30),
  )
  .map(([list, sentCount, seen]) => {
    const all = list.map(({ amount, isParked }, place) => ({
      id: `op${place}`,
      n: place + 1,
      amount,
      isParked,
    }));
    const sent = all
      .slice(0, sentCount)
      .map(({ isParked, ...op }): Add => ({ ...op, status: isParked ? 'parked' : 'ok' }));
    return {
      sent,
      out: all.slice(sentCount).map(({ id, n, amount }): Add => ({ id, n, amount })),
      applied: Math.min(seen, sent.length),
    };
  });

describe('what a screen shows', () => {
  it('counts every own operation exactly once, however far sending and fetching have come', () => {
    fc.assert(
      fc.property(phone, ({ sent, out, applied }) => {
        const base = sent
          .filter(({ n, status }) => n <= applied && status === 'ok')
          .reduce((sum, { amount }) => sum + amount, 0);
        const shown = rebase(base, unseen(out, sent, applied), (sum, { amount }) => sum + amount);
        expect(shown).toBe([...sent, ...out].reduce((sum, { amount }) => sum + amount, 0));
      }),
    );
  });
  it('applies them in the order they were made', () => {
    fc.assert(
      fc.property(phone, ({ sent, out, applied }) => {
        const shown = rebase<number[], Add>([], unseen(out, sent, applied), (numbers, { n }) => [
          ...numbers,
          n,
        ]);
        expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      }),
    );
  });
});
