import { mayVisit } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { stateOfConsents } from '../households/consents.data.ts';

/** What decides whether words and place of a visit may be kept. */
export interface Keeping {
  readonly mayKeep: boolean;
  /** False: nobody asked the household yet. */
  readonly isAsked: boolean;
  readonly askAt: string;
}
/** The same rule the record goes through (`keptOfVisit`), asked before anything is typed. */
export const keepingOf = (dossier: Dossier): Keeping => {
  const state = stateOfConsents(dossier);
  const askAt = `/ho/${dossier.household.id}/dong-y/hoi`;
  return { mayKeep: mayVisit(state), isAsked: state.K1 !== null, askAt };
};
