import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceLetters, idLetters, lettersOf, makeIdGenerator, sessionLetters } from './ids.ts';

const letters = (count: number) =>
  fc.uint8Array({ minLength: count, maxLength: count }).map(lettersOf);

describe('ids made without asking anyone', () => {
  it('never repeat within a start of the app, nor between two starts or two phones', () => {
    const source = fc.tuple(letters(deviceLetters), letters(sessionLetters));
    fc.assert(
      fc.property(
        fc.uniqueArray(source, {
          minLength: 2,
          maxLength: 4,
          selector: ([device, session]) => device + session,
        }),
        fc.integer({ min: 1, max: 2000 }),
        (sources, count) => {
          const made = sources.flatMap(([device, session]) => {
            const next = makeIdGenerator(device, session);
            return Array.from({ length: count }, next);
          });
          expect(new Set(made).size).toBe(made.length);
        },
      ),
      { numRuns: 30 },
    );
  });
  it('are short and hold only letters that can be read out', () => {
    const next = makeIdGenerator('k3f0a', 'x7qp');
    const made = Array.from({ length: 1100 }, next);
    expect([made[0], made[31], made[32], made[1099]]).toEqual([
      'k3f0ax7qp0',
      'k3f0ax7qpz',
      'k3f0ax7qp10',
      'k3f0ax7qp12b',
    ]);
    expect(idLetters).not.toMatch(/[ilou]/);
  });
});
