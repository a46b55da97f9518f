import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, TextArea } from '../../../ui/index.ts';
import type { Keeping } from '../keeping.ts';

/** The words of a visit; without the household's yes a sentence says why there are none. */
export const NoteField = (props: {
  keeping: Keeping;
  value: string;
  onInput: (note: string) => void;
}) => (
  <Show when={props.keeping.mayKeep} fallback={<NothingKept {...props.keeping} />}>
    <TextArea
      label={t('visits.note')}
      help={t('visits.noteHelp')}
      value={props.value}
      onInput={(note) => props.onInput(note)}
      maxLength={500}
      rows={2}
    />
  </Show>
);

const NothingKept = (props: Keeping) => (
  <>
    <Note kind="should" icon="lock">
      {t(props.isAsked ? 'visits.noNote' : 'visits.noNoteYet')}
    </Note>
    <Show when={!props.isAsked}>
      <Button href={props.askAt} icon="check" block>
        {t('visits.askFirst')}
      </Button>
    </Show>
  </>
);
