import { expect, it } from 'vitest';
import type { ConsentDecision } from './codes.ts';
import { keptOfVisit } from './kept-of-visit.ts';

const visit = { id: 'v1', note: 'vườn sau nhà', placeCell: '20.805,105.893' };

it('words and place of a visit are kept after the household’s yes and after nothing else', () => {
  const decisions: readonly (ConsentDecision | null)[] = ['given', 'refused', 'withdrawn', null];
  for (const decision of decisions)
    expect(keptOfVisit(visit, decision)).toEqual(
      decision === 'given' ? visit : { id: 'v1', note: '', placeCell: null },
    );
});
