import type { TerraceStep } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { t } from '../../text/index.ts';
import { goodsOf, stateOf } from './households.data.ts';

/** What is there already of the step being climbed. */
function readyNote(dossier: Dossier, code: string): string | undefined {
  const state = stateOf(dossier);
  if (code === 'H2' && state.missingSkills.length > 0)
    return t('households.path.skills', { count: 5 - state.missingSkills.length });
  if (code === 'C2' && (state.photos > 0 || state.drafts > 0))
    return state.drafts > 0
      ? t('households.path.draft', { count: state.photos, goods: goodsOf(dossier) })
      : t('households.path.photos', { count: state.photos });
  return undefined;
}

/** What stands beside a step: the day it was reached, or what is there already of the one climbed. */
export function stepNote(dossier: Dossier, step: TerraceStep): string | undefined {
  if (step.on === null) return step.state === 'now' ? readyNote(dossier, step.code) : undefined;
  return t(step.isVerified ? 'households.path.verified' : 'households.path.claimed', {
    day: formatDate(step.on),
  });
}
