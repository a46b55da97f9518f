import type { JSX } from 'solid-js';

/** A group of the kit under its name. */
export const Part = (props: { name: string; children: JSX.Element }) => (
  <section class="stack">
    <h2 class="eyebrow">{props.name}</h2>
    {props.children}
  </section>
);
