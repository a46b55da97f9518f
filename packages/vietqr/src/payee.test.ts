import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterConfirmation,
  afterMerge,
  afterTest,
  changeWaitMs,
  currentPayee,
  hasHistory,
  openPayee,
  payeeState,
  type PayeeVersion,
} from './payee.ts';

const fresh = (id: string): PayeeVersion => ({
  id,
  testedAt: null,
  confirmedAt: null,
  effectiveAt: null,
  frozenAt: null,
  refusedAt: null,
  voidedAt: null,
});
const hour = 3_600_000;

describe('the account a household is paid into', () => {
  it('is the first one as soon as its name was compared', () => {
    const first = fresh('a');
    expect(currentPayee([first], 10)).toBeNull();
    const tested = { ...first, ...afterTest(first, [], 10) };
    expect(currentPayee([tested], 10)).toEqual({ payee: tested, isFrozen: false });
    expect(openPayee([tested], 10)).toBeNull();
  });

  it('stays the old one while a change waits, and changes after two days', () => {
    const old = { ...fresh('a'), testedAt: 0, effectiveAt: 0 };
    let next: PayeeVersion = { ...fresh('b') };
    next = { ...next, ...afterTest(next, [old], hour) };
    expect(payeeState(next, hour)).toBe('needs_household');
    const confirmed = afterConfirmation(next, [old], 2 * hour);
    next = { ...next, ...(typeof confirmed === 'string' ? {} : confirmed) };
    expect(payeeState(next, 2 * hour)).toBe('waiting');
    expect(currentPayee([old, next], 2 * hour + changeWaitMs - 1)?.payee.id).toBe('a');
    expect(currentPayee([old, next], 2 * hour + changeWaitMs)?.payee.id).toBe('b');
  });

  it('never becomes one frozen while it waited; one frozen in use gives no code', () => {
    const old = { ...fresh('a'), testedAt: 0, effectiveAt: 0 };
    const stopped = {
      ...fresh('b'),
      testedAt: 1,
      confirmedAt: 1,
      effectiveAt: 1 + changeWaitMs,
      frozenAt: hour,
    };
    expect(currentPayee([old, stopped], 10 * changeWaitMs)?.payee.id).toBe('a');
    expect(currentPayee([{ ...old, frozenAt: hour }, stopped], 10 * changeWaitMs)).toMatchObject({
      payee: { id: 'a' },
      isFrozen: true,
    });
    expect(afterConfirmation({ ...old, frozenAt: hour }, [], 2 * hour)).toEqual({
      confirmedAt: 2 * hour,
      effectiveAt: 0,
      frozenAt: null,
      mergedAt: null,
    });
  });

  it('is not confirmed untested, nor after it was refused', () => {
    expect(afterConfirmation(fresh('a'), [], 5)).toBe('not_tested');
    expect(afterConfirmation({ ...fresh('a'), testedAt: 1, refusedAt: 2 }, [], 5)).toBe('closed');
  });
});

describe('the fraud of swapping the account', () => {
  /** Everything anybody but the household can do, in any order, at any pace. */
  const act = fc.record({
    what: fc.constantFrom('propose', 'test', 'refuse', 'freeze', 'wait', 'merge', 'merge into'),
    which: fc.nat({ max: 6 }),
    hours: fc.nat({ max: 200 }),
  });

  it('no sequence of acts without the household puts another account in use', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let now = 1000;
        let versions: PayeeVersion[] = [{ ...fresh('own'), testedAt: 0, effectiveAt: 0 }];
        for (const { what, which, hours } of acts) {
          now += hours * hour;
          const target = versions[which % versions.length] as PayeeVersion;
          const others = versions.filter(({ id }) => id !== target.id);
          const change = (fields: Partial<PayeeVersion>) => {
            versions = versions.map((version) =>
              version.id === target.id ? { ...version, ...fields } : version,
            );
          };
          if (what === 'propose') versions = [...versions, fresh(`v${versions.length}`)];
          else if (what === 'test') change(afterTest(target, others, now));
          else if (what === 'refuse') {
            if (!['effective', 'frozen'].includes(payeeState(target, now)))
              change({ refusedAt: now });
          } else if (what === 'freeze') change({ frozenAt: target.frozenAt ?? now });
          else if (what === 'merge' || what === 'merge into') {
            // A double of the household with an account of its own, whichever card stays.
            const thief = { ...fresh(`m${versions.length}`), testedAt: now, effectiveAt: now };
            const [stays, goes] = what === 'merge' ? [versions, [thief]] : [[thief], versions];
            const { waits, stops } = afterMerge(stays, goes, now, () => false);
            versions = [...versions, thief].map((version) => ({
              ...version,
              mergedAt: waits.includes(version.id) ? now : (version.mergedAt ?? null),
              frozenAt: stops.includes(version.id) ? now : version.frozenAt,
            }));
          }
          const inUse = currentPayee(versions, now);
          // Another account may stand there, stopped; it never pays.
          expect(inUse?.isFrozen === false ? inUse.payee.id : 'own').toBe('own');
          expect(hasHistory(versions, now)).toBe(true);
        }
      }),
      { numRuns: 5_000, seed: 7 },
    );
  });

  it('with the household confirming, the new one is in use no sooner than two days later', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (confirmAfter, lookAfter) => {
        const old = { ...fresh('own'), testedAt: 0, effectiveAt: 0 };
        const confirmAt = 1 + confirmAfter * hour;
        const tested = { ...fresh('new'), testedAt: 1 };
        const confirmed = afterConfirmation(tested, [old], confirmAt);
        if (typeof confirmed === 'string') throw new Error(confirmed);
        const now = confirmAt + lookAfter * hour;
        expect(currentPayee([old, { ...tested, ...confirmed }], now)?.payee.id).toBe(
          lookAfter * hour >= changeWaitMs ? 'new' : 'own',
        );
      }),
      { numRuns: 1_000, seed: 8 },
    );
  });
});
