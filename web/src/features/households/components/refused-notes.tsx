import type { ConsentPurpose } from '@lensan/adoption';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Note } from '../../../ui/index.ts';

/** What may be kept and done after a "no", said to the mentor. */
export const RefusedNotes = (props: { purposes: readonly ConsentPurpose[]; who: string }) => (
  <For each={props.purposes}>
    {(purpose) => (
      <Note kind="should" icon="lock">
        {t(`households.refused.${purpose}`, { who: props.who })}
      </Note>
    )}
  </For>
);
