import { terrace } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { t } from '../../../text/index.ts';
import { Terrace } from '../../../ui/terrace.tsx';
import { goodsOf, stateOf } from '../households.data.ts';

/** The seven steps of a household by the one table of the adoption package. */
export function PathOf(props: { dossier: Dossier }) {
  const steps = () =>
    terrace(stateOf(props.dossier).reached).map((step) => ({
      done: step.state === 'done',
      note:
        step.on === null
          ? step.state === 'now'
            ? readyNote(props.dossier, step.code)
            : undefined
          : t(step.isVerified ? 'households.path.verified' : 'households.path.claimed', {
              day: formatDate(step.on),
            }),
    }));
  return <Terrace steps={steps()} />;
}

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
