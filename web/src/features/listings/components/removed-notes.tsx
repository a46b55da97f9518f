import { formatInstant } from '@lensan/vietnamese';
import { For } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note } from '../../../ui/index.ts';
import type { Removed } from '../removed.data.ts';

/** What was deleted on this phone and can still be brought back. */
export const RemovedNotes = (props: { removed: Removed }) => (
  <For each={props.removed.list()}>
    {(one) => (
      <Note
        icon="trash"
        actions={
          <Button size="small" icon="redo" onClick={() => void props.removed.restore(one)}>
            {t('undo.restore')}
          </Button>
        }
      >
        {t('undo.removed', { name: one.name, when: formatInstant(one.at, Date.now()) })}
      </Note>
    )}
  </For>
);
