import { apartFrom } from '@lensan/household';
import { createMemo, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { HouseholdRow, List } from '../../../ui/list.tsx';
import { Empty } from '../../../ui/states.tsx';
import { nameOf } from '../households.data.ts';
import { stepIcon, stepShort, stepTone } from '../step-look.ts';
import { tagOf, type Call } from '../today-calls.ts';

/** The list that empties itself. */
export function TodayList(props: { calls: readonly Call[]; hasHouseholds: boolean }) {
  const rows = createMemo(() => props.calls);
  const heads = () => rows().map(({ dossier }) => dossier.household);
  return (
    <Show
      when={rows().length > 0}
      fallback={
        <Empty
          icon={props.hasHouseholds ? 'okc' : 'home'}
          title={t(props.hasHouseholds ? 'home.today.done' : 'home.today.none')}
          help={t(props.hasHouseholds ? 'home.today.doneHelp' : 'home.today.noneHelp')}
        />
      }
    >
      <List label={t('home.today.list')}>
        <For each={rows()}>
          {({ entry, dossier }) => (
            <HouseholdRow
              href={`/ho/${dossier.household.id}`}
              name={nameOf(dossier) + apartFrom(dossier.household, heads())}
              task={stepShort(dossier, entry.step)}
              icon={stepIcon(entry.step.code)}
              tone={entry.daysLate > 0 ? 'clay' : stepTone(entry.step.code)}
              tag={tagOf(entry)}
            />
          )}
        </For>
      </List>
    </Show>
  );
}
