import { describe } from 'vitest';
import { gateSeeds, leastOfHalf, playSeeds } from './gate.ts';

describe('a village on a bad line, first half', () => {
  playSeeds(gateSeeds.filter((seed) => (seed >> 1) % 2 === 0), leastOfHalf);
});
