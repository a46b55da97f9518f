import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInOrder } from './order.ts';
import { afterGap, type Numbered } from './outbox.ts';

/**
 * Phone and server in a few lines: the rules of numbers and ids alone, on a line that loses
 * answers, with stores that go back in time.
 */
class Model {
  phone = { n: 0, out: [] as Numbered[], sent: [] as Numbered[] };
  server = { last: 0, known: new Map<string, number>() };
  applied = new Map<string, number>();
  saved: string[] = [];
  private made = 0;

  save() {
    const id = `op${++this.made}`;
    this.phone.n++;
    this.phone.out = [...this.phone.out, { id, n: this.phone.n }];
    this.saved.push(id);
  }
  push(most: number, isAnswerLost: boolean) {
    const batch = this.phone.out.slice(0, most);
    const results: string[] = [];
    let want: number | undefined;
    for (const { id, n } of batch) {
      const place = placeInOrder(this.server.last, n);
      if (place === 'gap' || (place === 'repeat' && !this.server.known.has(id))) {
        want = this.server.last + 1;
        break;
      }
      if (!this.server.known.has(id)) {
        this.server.known.set(id, n);
        this.applied.set(id, (this.applied.get(id) ?? 0) + 1);
      }
      this.server.last = Math.max(this.server.last, n);
      results.push(id);
    }
    if (isAnswerLost) return;
    const ended = this.phone.out.filter(({ id }) => results.includes(id));
    this.phone.out = this.phone.out.filter(({ id }) => !results.includes(id));
    this.phone.sent = [...this.phone.sent, ...ended];
    if (want !== undefined) this.closeGap(want);
  }
  pull() {
    if (this.phone.sent.some(({ n }) => n > this.server.last)) this.closeGap(this.server.last + 1);
  }
  private closeGap(want: number) {
    const queue = afterGap(want, this.phone.sent, this.phone.out);
    this.phone = {
      n: queue.at(-1)?.n ?? want - 1,
      out: queue,
      sent: this.phone.sent.filter(({ id }) => !queue.some((op) => op.id === id)),
    };
  }
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ does: 'save' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('push' as const),
      most: fc.integer({ min: 1, max: 6 }),
      isAnswerLost: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'pull' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'copy' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'restore' as const }) },
);

describe('numbers, ids and gaps together', () => {
  it('bring everything saved to the server once, through lost answers and servers restored from a copy', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const model = new Model();
        let copy = {
          last: 0,
          known: new Map<string, number>(),
          applied: new Map<string, number>(),
        };
        for (const { does, ...how } of steps) {
          if (does === 'save') model.save();
          if (does === 'push' && 'most' in how) model.push(how.most, how.isAnswerLost);
          if (does === 'pull') model.pull();
          if (does === 'copy')
            copy = {
              last: model.server.last,
              known: new Map(model.server.known),
              applied: new Map(model.applied),
            };
          if (does === 'restore') {
            model.server = { last: copy.last, known: new Map(copy.known) };
            model.applied = new Map(copy.applied);
          }
          const { out } = model.phone;
          expect(
            out.every(({ n }, place) => n === (out[0]?.n ?? 0) + place),
            'the queue is contiguous',
          ).toBe(true);
        }
        for (let round = 0; round < 4; round++) {
          model.pull();
          while (model.phone.out.length > 0) model.push(3, false);
        }
        expect([...model.applied.keys()].toSorted()).toEqual(model.saved.toSorted());
        expect([...model.applied.values()].every((times) => times === 1)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it('also when the phone’s own store goes back in time: what it still has arrives once, under new numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 10 }),
        (before, undone, after) => {
          const model = new Model();
          for (let count = 0; count < before; count++) model.save();
          while (model.phone.out.length > 0) model.push(5, false);
          const kept = Math.max(0, before - undone);
          model.phone = { n: kept, out: [], sent: model.phone.sent.slice(0, kept) };
          for (let count = 0; count < after; count++) model.save();
          for (let tries = 0; model.phone.out.length > 0 && tries < 50; tries++)
            model.push(5, false);
          expect(model.phone.out).toEqual([]);
          expect([...model.applied.keys()].toSorted()).toEqual(model.saved.toSorted());
          expect(model.server.last).toBe(before + after);
        },
      ),
    );
  });
});
