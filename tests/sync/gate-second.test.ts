import { describe } from 'vitest';
import { gateSeeds, leastOfHalf, playSeeds } from './gate.ts';

describe('a village on a bad line, second half', () => {
  playSeeds(gateSeeds.filter((seed) => (seed >> 1) % 2 === 1), leastOfHalf);
});
