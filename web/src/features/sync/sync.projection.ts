import { withRecord } from '@lensan/contract';
import type { Projections } from '../../local/types.ts';

/** What settling two values does on the phone at once. */
export const syncProjections: Projections = {
  'conflict.settle'(dossier, { body }) {
    const conflict = dossier?.conflicts[body.conflictId];
    return dossier && conflict
      ? withRecord(dossier, 'conflicts', { ...conflict, state: 'settled' })
      : dossier;
  },
};
