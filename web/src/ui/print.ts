import { onCleanup } from 'solid-js';

/**
 * Names what the printer is to get while the page or part that asks is there: styles for paper say
 * `[data-print='card']`. (`:has()` would say the same, and no phone before Chrome 105 knows it.)
 */
export function printsAs(name: string): void {
  const { body } = document;
  body.dataset['print'] = name;
  onCleanup(() => {
    if (body.dataset['print'] === name) delete body.dataset['print'];
  });
}
