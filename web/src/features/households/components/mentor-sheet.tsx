import type { AssignmentRecord } from '@lensan/contract';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, List, ListItem, Sheet } from '../../../ui/index.ts';

/**
 * Who helps a household from today on: a team leader chooses among the members. Credit of
 * milestones follows the day, so nothing is rewritten.
 */
export function MentorSheet(props: {
  /** Who serves the household now, and whom one may choose. */
  serving: readonly AssignmentRecord[];
  choices: readonly { readonly value: string; readonly word: string }[];
  onChoose: (mentorId: string) => Promise<void>;
  onEnd: (assignmentId: string) => void;
  onClose: () => void;
}) {
  const [chosen, setChosen] = createSignal<string>();
  const save = async () => {
    const mentorId = chosen();
    if (mentorId) await props.onChoose(mentorId);
    props.onClose();
  };
  return (
    <Sheet
      open
      title={t('households.mentor.title')}
      onClose={props.onClose}
      actions={
        <Button
          kind="main"
          icon="check"
          disabledReason={chosen() ? undefined : t('households.mentor.missing')}
          onClick={() => void save()}
        >
          {t('households.mentor.save')}
        </Button>
      }
    >
      <Show when={props.serving.length > 0}>
        <List>
          <For each={props.serving}>
            {(row) => (
              <ListItem
                calm
                title={row.mentorName}
                under={t(`households.mentor.${row.role}`)}
                end={
                  row.role === 'help' ? (
                    <Button size="small" onClick={() => props.onEnd(row.id)}>
                      {t('households.mentor.end')}
                    </Button>
                  ) : undefined
                }
              />
            )}
          </For>
        </List>
      </Show>
      <ChoiceCards
        columns="one"
        showLabel
        label={t('households.mentor.question')}
        value={chosen()}
        onChoose={setChosen}
        choices={props.choices}
      />
    </Sheet>
  );
}
