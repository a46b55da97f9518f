import { describe } from 'vitest';
import { playQuarter } from './gate.ts';

describe('a village on a bad line, second quarter', () => {
  playQuarter(1);
});
