import { emptyGoods, emptyHomestay, questionsFor } from '@lensan/listing';
import { describe, expect, it } from 'vitest';
import {
  blockOf,
  hasMoreToAsk,
  isAsking,
  isStoredAt,
  nameOfStep,
  numberOf,
  placeAfter,
  placeAfterAsking,
  placeName,
  placeNamed,
  placeNames,
  placeToMend,
  stepNames,
  stepWithin,
} from './wizard-steps.ts';

const goods = { ...emptyGoods('dried'), name: 'Chuối sấy dẻo' };
const lastQuestion = questionsFor(goods).length - 1;

describe('the steps of making a listing', () => {
  it('are counted from one, and a number beyond them is no other step', () => {
    expect(stepNames.map(numberOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([1, 3, 5, 7].map(nameOfStep)).toEqual(['photos', 'name', 'ask', 'post']);
    expect([0, 8].map(nameOfStep)).toEqual(['photos', 'photos']);
    expect([-1, 0, 1, 7, 8].map(stepWithin)).toEqual([1, 1, 1, 7, 7]);
  });
  it('store what was answered before price, words and posting begin', () => {
    expect([1, 2, 3, 4, 5, 6, 7].filter(isStoredAt)).toEqual([4, 6, 7]);
  });
});

describe('going on in the wizard', () => {
  it('goes from step to step, and keeps the question to come back to', () => {
    expect(placeAfter({ step: 1, question: 2 }, goods)).toEqual({ step: 2, question: 2 });
  });
  it('asks one question after the other inside "Hỏi thêm"', () => {
    expect([4, 5, 6].map(isAsking)).toEqual([false, true, false]);
    expect(placeAfter({ step: 5, question: 0 }, goods)).toEqual({ step: 5, question: 1 });
  });
  it('has a name for every place in order, each question its own, by which it is found again', () => {
    const names = placeNames(goods);
    expect(names.slice(0, 6)).toEqual(['photos', 'what', 'name', 'price', 'ask 0', 'ask 1']);
    expect(names.slice(-3)).toEqual([`ask ${lastQuestion}`, 'words', 'post']);
    expect(names.map((name) => placeName(placeNamed(name), goods))).toEqual(names);
    expect(placeNames(null)).toContain('ask 0');
    // Another kind of goods has fewer questions: the last one is on screen.
    expect(placeName({ step: 5, question: 99 }, goods)).toBe(`ask ${lastQuestion}`);
    expect(placeNamed('nowhere')).toEqual({ step: 1, question: 0 });
  });
  it('leaves "Hỏi thêm" after its last question', () => {
    expect(placeAfter({ step: 5, question: lastQuestion - 1 }, goods)).toEqual({
      step: 5,
      question: lastQuestion,
    });
    expect(placeAfter({ step: 5, question: lastQuestion }, goods)).toEqual({
      step: 6,
      question: lastQuestion,
    });
  });
  it('has no question to ask while nobody said what it is', () => {
    expect(placeAfter({ step: 5, question: 0 }, null)).toEqual({ step: 6, question: 0 });
  });
  it('skips every question that is left', () => {
    expect(hasMoreToAsk({ step: 5, question: 2 }, goods)).toBe(true);
    expect(hasMoreToAsk({ step: 5, question: lastQuestion }, goods)).toBe(false);
    expect(hasMoreToAsk({ step: 4, question: 0 }, goods)).toBe(false);
    expect(placeAfterAsking({ step: 5, question: 2 })).toEqual({ step: 6, question: 2 });
  });
});

describe('what keeps the wizard from going on', () => {
  it('is no kind chosen at one step, and goods without a name at the next', () => {
    expect([
      blockOf(2, null, []),
      blockOf(2, { ...goods, name: '  ' }, []),
      blockOf(3, { ...goods, name: '  ' }, []),
      blockOf(3, goods, []),
      blockOf(4, null, []),
    ]).toEqual(['what', undefined, 'name', undefined, undefined]);
  });
  it('is a field beyond its limit, at every step and before all else', () => {
    expect([blockOf(1, goods, ['name']), blockOf(2, null, ['name'])]).toEqual([
      'tooLong',
      'tooLong',
    ]);
  });
});

describe('where a problem is mended', () => {
  it('is the question that asks for the missing fact', () => {
    const place = placeToMend({ field: 'storage', step: 'ask' }, goods);
    expect(place.step).toBe(5);
    expect(questionsFor(goods)[place.question ?? -1]).toBe('storage');
  });
  it('is the step itself where no question asks for it', () => {
    expect(placeToMend({ field: 'priceDong', step: 'price' }, goods)).toEqual({
      step: 4,
      question: null,
    });
    expect(placeToMend({ field: 'storage', step: 'ask' }, emptyHomestay())).toEqual({
      step: 5,
      question: null,
    });
    expect(placeToMend({ field: 'title', step: 'words' }, goods)).toEqual({
      step: 6,
      question: null,
    });
  });
  it('is the step of the name for the place goods come from', () => {
    expect(placeToMend({ field: 'origin', step: 'name' }, goods).step).toBe(3);
  });
});
