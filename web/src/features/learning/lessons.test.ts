import { digitalSkills } from '@lensan/adoption/codes.ts';
import { describe, expect, it } from 'vitest';
import texts from '../../text/vi/learning.ts';
import { lessons, steps } from './lessons.ts';

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
