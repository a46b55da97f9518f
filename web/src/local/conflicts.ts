import type { ConflictRecord, Dossier } from '@lensan/contract';
import { dossiers } from './state.ts';

export interface OpenConflict {
  readonly dossier: Dossier;
  readonly conflict: ConflictRecord;
}

/**
 * Two values for one thing, not settled yet, where the one set aside was written by this person.
 * Newest first. Reactive.
 */
export const conflictsLostBy = (accountId: string): OpenConflict[] =>
  [...dossiers().values()]
    .flatMap((dossier) =>
      Object.values(dossier.conflicts)
        .filter((conflict) => conflict.state === 'open' && conflict.lost.accountId === accountId)
        .map((conflict) => ({ dossier, conflict })),
    )
    .toSorted((a, b) => b.conflict.lost.at - a.conflict.lost.at);
