import { createMemo, on, type JSX } from 'solid-js';

export interface StepContentProps<Step extends string> {
  /** The step on screen. */
  step: Step;
  /** What each step shows. */
  pages: Readonly<Record<Step, () => JSX.Element>>;
}

/**
 * What a wizard shows of its step. It is built anew when another step comes and never because the
 * draft changed, whatever a page reads while it is built: a field that is built anew under the
 * thumb loses its focus, its keyboard and the letter being composed.
 * @example <StepContent step={step()} pages={{ name: () => <NameStep draft={draft.value()} /> }} />
 */
export function StepContent<Step extends string>(props: StepContentProps<Step>): JSX.Element {
  const step = createMemo(() => props.step);
  const shown = createMemo(on(step, (name) => props.pages[name]()));
  return <>{shown()}</>;
}
