import { Show, type JSX } from 'solid-js';

/**
 * next = green edge, the next step; now = gold, something new; edge = gold edge; heavy = dark frame
 * for a confirmation that matters; well = quiet ground.
 */
export type CardKind = 'plain' | 'next' | 'now' | 'edge' | 'heavy' | 'well';

export const Card = (props: {
  kind?: CardKind | undefined;
  children: JSX.Element;
  label?: string | undefined;
}) => (
  <section class={`card stack gap-2 ${props.kind ?? 'plain'}`} aria-label={props.label}>
    {props.children}
  </section>
);

/** The next step: a sentence with a verb and a count, and its one button. */
export function NextStepCard(props: {
  eyebrow: string;
  sentence: string;
  action: JSX.Element;
  help?: string | undefined;
}) {
  return (
    <section class="card next stack" aria-label={props.eyebrow}>
      <p class="eyebrow">{props.eyebrow}</p>
      <h2 class="h">{props.sentence}</h2>
      <Show when={props.help}>
        <p>{props.help}</p>
      </Show>
      {props.action}
    </section>
  );
}
