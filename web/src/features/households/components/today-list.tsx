import { todayList, type TodayEntry } from '@lensan/adoption';
import type { Dossier } from '@lensan/contract';
import { createMemo, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { HouseholdRow, List } from '../../../ui/list.tsx';
import { Empty } from '../../../ui/states.tsx';
import { nameOf, stateOf, today } from '../households.data.ts';
import { stepIcon, stepShort, stepTone } from '../step-look.ts';

/** Whom to call on today among these, at most seven. */
export const callsOf = (
  mine: readonly Dossier[],
): readonly { readonly entry: TodayEntry; readonly dossier: Dossier }[] => {
  const byId = new Map(mine.map((dossier) => [dossier.household.id, dossier]));
  return todayList(
    mine.map((dossier) => ({ id: dossier.household.id, state: stateOf(dossier) })),
    today(),
  ).flatMap((entry) => {
    const dossier = byId.get(entry.householdId);
    return dossier ? [{ entry, dossier }] : [];
  });
};

/** One tag at most: late before agreed, agreed before priority. */
function tagOf(entry: TodayEntry) {
  if (entry.daysLate > 0)
    return {
      tone: 'stop',
      word:
        entry.daysLate < 60
          ? t('home.today.late', { count: entry.daysLate })
          : t('home.today.lateMonths', { count: Math.floor(entry.daysLate / 30) }),
    } as const;
  if (entry.isAgreed) return { tone: 'ok', word: t('home.today.agreed') } as const;
  return entry.isPriority ? ({ tone: 'wait', word: t('home.today.priority') } as const) : undefined;
}

/** The list that empties itself. */
export function TodayList(props: { calls: ReturnType<typeof callsOf>; hasHouseholds: boolean }) {
  const rows = createMemo(() => props.calls);
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
              name={nameOf(dossier)}
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
