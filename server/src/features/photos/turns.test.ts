import { describe, expect, it } from 'vitest';
import { allShares, sharesOf } from './photo-shares.ts';
import { makeTurns } from './turns.ts';

/** Lets every promise that can go on do so. */
const settle = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('turns at the photo worker', () => {
  it('a picture that needs the memory of two is worked on alone, and those behind it do not overtake it', async () => {
    const turns = makeTurns(2);
    const began: string[] = [],
      ends = new Map<string, () => void>();
    const come = (name: string, count: number) => {
      void turns.take(count).then((done) => {
        began.push(name);
        ends.set(name, done);
      });
    };
    come('a', 1);
    come('heavy', 2);
    come('b', 1);
    come('c', 1);
    await settle();
    expect(began).toEqual(['a']);
    ends.get('a')?.();
    await settle();
    expect(began).toEqual(['a', 'heavy']);
    ends.get('heavy')?.();
    await settle();
    expect(began).toEqual(['a', 'heavy', 'b', 'c']);
  });
  it('one that wants more turns than there are takes all, and giving back twice frees nothing twice', async () => {
    const turns = makeTurns(1);
    const done = await turns.take(2);
    let count = 0;
    void turns.take(1).then(() => count++);
    void turns.take(1).then(() => count++);
    done();
    done();
    await settle();
    expect(count).toBe(1);
  });
  it('two photos are worked on side by side, never three, and a heavy AVIF only beside a small photo', async () => {
    const small = sharesOf({ format: 'avif', widthPx: 2000, heightPx: 1500 }),
      large = sharesOf({ format: 'jpeg', widthPx: 4032, heightPx: 3024 });
    const heavy = sharesOf({ format: 'avif', widthPx: 4032, heightPx: 3024 });
    const together = async (...wanted: readonly number[]) => {
      const turns = makeTurns(allShares);
      let began = 0;
      for (const count of wanted) void turns.take(count).then(() => began++);
      await settle();
      return began === wanted.length;
    };
    expect(
      await Promise.all([
        together(small, small),
        together(large, large),
        together(small, large),
        together(heavy, small),
      ]),
    ).toEqual([true, true, true, true]);
    expect(
      await Promise.all([
        together(small, small, small),
        together(heavy, large),
        together(heavy, heavy),
      ]),
    ).toEqual([false, false, false]);
  });
});
