import { digitalSkills } from '@lensan/adoption/codes.ts';
import { liveChannelIds } from '@lensan/channels';
import { describe, expect, it } from 'vitest';
import texts from '../../text/vi/learning.ts';
import sellingTexts from '../../text/vi/selling.ts';
import { dealings, lessons, openings, steps } from './lessons.ts';

describe('the lessons a team gives at the door', () => {
  it('are one for each of the five basic skills, none twice', () => {
    expect(lessons.map(({ skill }) => skill).toSorted()).toEqual([...digitalSkills].toSorted());
  });
  it('have a sentence for each of their five steps', () => {
    const keys = Object.keys(texts);
    expect(steps).toEqual([1, 2, 3, 4, 5]);
    for (const { skill } of lessons)
      for (const step of steps) expect(keys).toContain(`${skill}.step${step}`);
  });
});

describe('the lessons about selling', () => {
  const all = [...openings, ...dealings];
  const keys = Object.keys(sellingTexts);
  it('open every channel a household goes live on, and go on to the buyer and the parcel', () => {
    const codes = (of: typeof all) => of.map(({ code }) => code);
    expect(codes([...openings])).toEqual([...liveChannelIds]);
    expect(codes([...dealings])).toEqual(['reply', 'parcel']);
  });
  it('have at most six steps, each with its sentence, and none without a step of its own', () => {
    for (const { code, stepCount } of all) {
      expect(stepCount).toBeLessThanOrEqual(6);
      expect(keys.filter((key) => key.startsWith(`${code}.step`))).toEqual(
        Array.from({ length: stepCount }, (_, at) => `${code}.step${at + 1}`),
      );
    }
  });
  it('say where their facts come from and the day they were read', () => {
    for (const { code, checkedOn } of all) {
      expect(keys).toContain(`${code}.source`);
      expect(checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });
});
