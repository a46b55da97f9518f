import { describe, expect, it } from 'vitest';
import {
  communeOf,
  cutPath,
  householdOf,
  isUnder,
  pathDepth,
  pathsAbove,
  provinceOf,
  villageOf,
} from './place-path.ts';

const levels = ['01.', '01.10273.', '01.10273.dong.', '01.10273.dong.h1.'];

describe('where something lies', () => {
  it('a path says its level, and what is no path has none', () => {
    expect(levels.map(pathDepth)).toEqual([1, 2, 3, 4]);
    expect(['', '.', '01', '01..', '01.10273.dong.h1.x.', 'Hà Nội.'].map(pathDepth)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });
  it('each level is found at its place, and is missing above it', () => {
    expect(levels.map(provinceOf)).toEqual(['01', '01', '01', '01']);
    expect(levels.map(communeOf)).toEqual([undefined, '10273', '10273', '10273']);
    expect(levels.map(villageOf)).toEqual([undefined, undefined, 'dong', 'dong']);
    expect(levels.map(householdOf)).toEqual([undefined, undefined, undefined, 'h1']);
  });
  it('a path is cut at a level and never grows', () => {
    expect([1, 2, 3, 4, 5].map((level) => cutPath('01.10273.dong.h1.', level))).toEqual([
      ...levels,
      '01.10273.dong.h1.',
    ]);
    expect(cutPath('01.', 3)).toBe('01.');
  });
  it('a household lies in its village, commune and province', () => {
    expect(pathsAbove('01.10273.dong.h1.')).toEqual(levels);
    expect(pathsAbove('')).toEqual([]);
  });
  it('a neighbour whose code begins alike is not inside', () => {
    expect(isUnder('01.10273.dong.', '01.10273.')).toBe(true);
    expect(isUnder('01.10273.', '01.10273.')).toBe(true);
    expect(isUnder('01.10273.dong.', '01.1027.')).toBe(false);
    expect(isUnder('01.', '01.10273.')).toBe(false);
    expect(['', '.', '01'].map((area) => isUnder('01.10273.', area))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
