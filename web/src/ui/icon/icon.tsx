import type { IconName } from './names.ts';

/**
 * One drawing of the sprite in index.html. It never speaks: the word stands beside it, or the
 * button has a spoken name.
 */
export function Icon(props: { name: IconName; class?: string }) {
  return (
    <svg class={`i ${props.class ?? ''}`} aria-hidden="true">
      <use href={`#i-${props.name}`} />
    </svg>
  );
}
