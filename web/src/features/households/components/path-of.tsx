import { terrace } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { Terrace } from '../../../ui/terrace.tsx';
import { stateOf } from '../households.data.ts';
import { stepNote } from '../path-notes.ts';

/** The seven steps of a household by the one table of the adoption package. */
export function PathOf(props: { dossier: Dossier }) {
  const steps = () =>
    terrace(stateOf(props.dossier).reached).map((step) => ({
      state: step.state,
      note: stepNote(props.dossier, step),
    }));
  return <Terrace steps={steps()} />;
}
