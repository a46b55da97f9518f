import { For } from 'solid-js';
import { Card } from '../../../ui/index.ts';

/** Numbered steps of a lesson, one sentence or two each. */
export const LessonSteps = (props: { steps: readonly string[] }) => (
  <Card>
    <ol class="path">
      <For each={props.steps}>
        {(step, at) => (
          <li class="now">
            <span class="dot">{at() + 1}</span>
            <span>{step}</span>
          </li>
        )}
      </For>
    </ol>
  </Card>
);
