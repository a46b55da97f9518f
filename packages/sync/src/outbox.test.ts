import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterGap, backoffMs, batchLength, failureOf, type Numbered } from './outbox.ts';

/**
 * A phone's operations from 1 on: the first are sent, the rest are queued; `pruned` of the oldest
 * are forgotten.
 */
const phone = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)).map(([sent, out, pruned]) => {
  const all = Array.from({ length: sent + out }, (_, place): Numbered => ({
    id: `op${place + 1}`,
    n: place + 1,
  }));
  return { sent: all.slice(Math.min(pruned, sent), sent), out: all.slice(sent) };
});

describe('after a gap', () => {
  it('everything from the wanted number on goes out once, contiguous, in the order it was made, under its own id', () => {
    fc.assert(
      fc.property(phone, fc.integer({ min: 1, max: 90 }), ({ sent, out }, want) => {
        const queue = afterGap(want, sent, out);
        expect(queue.map(({ n }) => n)).toEqual(queue.map((_, place) => want + place));
        const expected = [...sent.filter(({ n }) => n >= want), ...out].map(({ id }) => id);
        expect(queue.map(({ id }) => id)).toEqual(expected);
      }),
    );
  });
  it('nothing changes when asked twice', () => {
    fc.assert(
      fc.property(phone, fc.integer({ min: 1, max: 90 }), ({ sent, out }, want) => {
        const once = afterGap(want, sent, out);
        expect(
          afterGap(
            want,
            sent.filter(({ id }) => !once.some((op) => op.id === id)),
            once,
          ),
        ).toEqual(once);
      }),
    );
  });
  it('the server, told the queue, has every operation the phone still keeps and none twice', () => {
    fc.assert(
      fc.property(phone, fc.nat(40), ({ sent, out }, had) => {
        const server = new Map(sent.filter(({ n }) => n <= had).map(({ n, id }) => [id, n]));
        const last = Math.max(0, ...server.values());
        for (const { id } of afterGap(last + 1, sent, out)) {
          expect(server.has(id)).toBe(false);
          server.set(id, 0);
        }
        expect([...server.keys()].toSorted()).toEqual(
          [...sent, ...out].map(({ id }) => id).toSorted(),
        );
      }),
    );
  });
});

describe('a batch', () => {
  it('holds at least one operation, never too many, and stays under its bytes unless one alone is larger', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 100, max: 20_000 }),
        (sizes, most, bytes) => {
          const length = batchLength(sizes, most, bytes);
          const total = sizes.slice(0, length).reduce((sum, size) => sum + size, 0);
          expect(length).toBeGreaterThanOrEqual(1);
          expect(length).toBeLessThanOrEqual(Math.max(1, most));
          expect(length === 1 || total <= bytes).toBe(true);
          expect(
            length === sizes.length || length === most || total + (sizes[length] ?? 0) > bytes,
          ).toBe(true);
        },
      ),
    );
  });
});

describe('a failed request', () => {
  it.each([
    [0, 'offline', 'later'],
    [500, 'internal', 'later'],
    [503, 'unavailable', 'later'],
    [429, 'request.too_many', 'later'],
    [404, 'not_found', 'later'],
    [403, 'forbidden', 'later'],
    [401, 'session.required', 'sign_in'],
    [401, 'session.expired', 'sign_in'],
    [409, 'sync.device_unknown', 'register'],
    [409, 'sync.device_taken', 'register'],
    [413, 'request.too_large', 'smaller'],
    [400, 'request.invalid', 'smaller'],
    [422, 'request.invalid', 'smaller'],
  ] as const)('%i %s means: %s', (status, code, meaning) => {
    expect(failureOf(status, code)).toBe(meaning);
  });
  it('is followed by a wait between half of 5 seconds and ten minutes, never shorter than the server asks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3_600_000),
        (failures, random, asked) => {
          const wait = backoffMs(failures, random, asked);
          expect(wait).toBeGreaterThanOrEqual(Math.max(2500, asked));
          expect(wait).toBeLessThanOrEqual(Math.max(asked, 602_500));
        },
      ),
    );
  });
});
