import type { Dossier } from '@lensan/contract';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, ChoiceCards, List, ListItem, Sheet } from '../../../ui/index.ts';
import { endHelper, setMentor } from '../edit.data.ts';
import { mentorsOf, signedIn } from '../households.data.ts';

/**
 * Who helps a household from today on: a team leader chooses among the members. Credit of
 * milestones follows the day, so nothing is rewritten.
 */
export function MentorSheet(props: { dossier: Dossier; onClose: () => void }) {
  const [chosen, setChosen] = createSignal<string>();
  const serving = () => mentorsOf(props.dossier);
  const members = () =>
    (signedIn()?.me?.members ?? []).flatMap(({ accountId, name }) =>
      accountId !== null &&
      !serving().some(({ mentorId, role }) => mentorId === accountId && role === 'lead')
        ? [{ value: accountId, word: name }]
        : [],
    );
  const save = async () => {
    const mentorId = chosen();
    if (mentorId) await setMentor(props.dossier, mentorId, 'lead');
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
      <Show when={serving().length > 0}>
        <List>
          <For each={serving()}>
            {(row) => (
              <ListItem
                calm
                title={row.mentorName}
                under={t(`households.mentor.${row.role}`)}
                end={
                  row.role === 'help' ? (
                    <Button size="small" onClick={() => void endHelper(props.dossier, row.id)}>
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
        choices={members()}
      />
    </Sheet>
  );
}
