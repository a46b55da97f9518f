import { describe } from 'vitest';
import { playMutants } from './mutants-noticed.ts';

describe('a protocol with one deliberate fault, second quarter', () => {
  playMutants(1);
});
