import { doubleField, type ConflictRecord, type Dossier } from '@lensan/contract';

/** The open mark that a household was registered twice, or undefined. */
export const markOf = (dossier: Dossier): ConflictRecord | undefined =>
  Object.values(dossier.conflicts).find(
    ({ field, state, entity }) =>
      entity === 'household' && field === doubleField && state === 'open',
  );
