import { emptyGoods, type ChannelScore, type ListingProblem } from '@lensan/listing';
import { describe, expect, it } from 'vitest';
import {
  blockingProblem,
  meanScore,
  problemSentence,
  problemsOf,
  publishBlock,
  scoresOf,
  underOf,
} from './listings.scores.ts';

const problem = (change: Partial<ListingProblem>): ListingProblem =>
  ({
    code: 'photos.few',
    field: 'photos',
    severity: 'should',
    points: 5,
    step: 'photos',
    have: 1,
    need: 3,
    ...change,
  }) satisfies ListingProblem;
const score = (points: number, ...problems: ListingProblem[]): ChannelScore => ({
  ...scoresOf(bare, [])[0]!,
  points,
  problems,
});
const bare = {
  facts: { ...emptyGoods('dried'), name: 'Chuối sấy' },
  title: null,
  description: null,
};
const claimed = (phrase: string) =>
  problem({
    code: 'claim.forbidden',
    field: 'description',
    claim: { phrase } as NonNullable<ListingProblem['claim']>,
  });

describe('how ready goods are', () => {
  it('is one mark a channel, and their mean for the listing', () => {
    const scores = scoresOf(bare, []);
    expect(new Set(scores.map(({ channel }) => channel)).size).toBe(scores.length);
    expect(scores.length).toBeGreaterThan(3);
    expect([meanScore([score(80), score(91)]), meanScore([])]).toEqual([86, 0]);
  });
  it('a problem of several channels is told once, and the gravest first', () => {
    const few = problem({});
    const must = problem({ severity: 'must' });
    const title = problem({ code: 'title.long', field: 'title', points: 9 } as never);
    expect(problemsOf([score(1, few, title), score(1, must)])).toEqual([must, title]);
    expect(problemsOf([score(1, must), score(1, few)])).toEqual([must]);
    expect(problemsOf([score(1, problem({ points: 1 })), score(1, title)])).toEqual([
      title,
      problem({ points: 1 }),
    ]);
  });
  it('the same words are one problem wherever they stand, other words another', () => {
    const found = problemsOf([
      score(1, claimed('bổ thận')),
      score(1, claimed('bổ thận'), claimed('chữa ho')),
    ]);
    expect(found.map(({ claim }) => claim?.phrase)).toEqual(['bổ thận', 'chữa ho']);
  });
});

describe('what is said of one channel', () => {
  it('the problem that keeps it from being ready', () => {
    const must = problem({ severity: 'must' });
    expect(blockingProblem(score(1, problem({}), must))).toEqual(must);
    expect(blockingProblem(score(1, problem({})))).toBeUndefined();
  });
  it('else what would still gain points, or that nothing is left', () => {
    expect(underOf(score(90, problem({})))).toBe(problemSentence(problem({})));
    expect([underOf(score(100)), underOf(score(99, problem({ points: 0 })))]).toEqual([
      'Chữ, ảnh đã đủ',
      'Chữ, ảnh đã đủ',
    ]);
  });
  it('a sentence carries its numbers and its words', () => {
    expect(problemSentence(problem({}))).toContain('3');
    expect(problemSentence(claimed('bổ thận'))).toContain('bổ thận');
  });
});

describe('goods that cannot be shown to everyone yet', () => {
  it('say what is missing first', () => {
    expect(publishBlock(bare, [], '2026-11-25')).toBe('Chụp ít nhất 1 ảnh');
    const pictured = [{ widthPx: 2000, heightPx: 2000, isBlurred: false, isDark: false }];
    const block = publishBlock(bare, pictured, '2026-11-25');
    expect(block).toEqual(expect.any(String));
    expect(block).not.toContain('ảnh');
  });
  it('can be shown once everything a buyer needs was told', () => {
    const facts = {
      ...bare.facts,
      pack: 'bag',
      net: { value: 250, unit: 'g' },
      priceDong: 65_000,
      origin: { place: 'Yên Hòa', commune: 'Yên Mô', province: 'Ninh Bình' },
      ingredients: 'chuối tây chín cây',
      additives: { answer: 'none', other: null },
      making: 'Chuối chín cây, thái lát, sấy hai ngày.',
      shelfLife: { value: 3, unit: 'month' },
      storage: 'dry_cool',
    } as const;
    const pictured = [1, 2, 3].map(() => ({
      widthPx: 2000,
      heightPx: 2000,
      isBlurred: false,
      isDark: false,
    }));
    expect(publishBlock({ ...bare, facts }, pictured, '2026-11-25')).toBeUndefined();
  });
});
