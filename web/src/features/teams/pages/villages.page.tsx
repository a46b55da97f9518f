import type { Village } from '@lensan/contract';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Empty, List, ListItem, Tag, Tile } from '../../../ui/index.ts';
import { createAsked, ShowAsked } from '../components/asked.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { VillageForm } from '../components/village-form.tsx';
import { ownCommuneCode } from '../teams.data.ts';
import {
  coverageCounts,
  mendVillage,
  villageEntry,
  villagesOf,
  type VillageFacts,
} from '../villages.data.ts';

const tone = { good: 'ok', weak: 'wait', none: 'plain' } as const;

/**
 * The villages of the commune and the signal there. In no national list, so the commune writes them
 * here.
 */
export default function VillagesPage() {
  const villages = createAsked(() => villagesOf(ownCommuneCode()));
  const [open, setOpen] = createSignal<{
    readonly village: Village | undefined;
    readonly save: (facts: VillageFacts) => Promise<void>;
  }>();
  const begin = () => setOpen({ village: undefined, save: villageEntry(ownCommuneCode() ?? '') });
  const mend = (village: Village) =>
    setOpen({ village, save: (facts) => mendVillage(village.id, facts) });
  const counts = (list: readonly Village[]) =>
    coverageCounts(list)
      .map(({ coverage, count }) => `${t(`teams.coverage.${coverage}`)}: ${count}`)
      .join(' · ');
  return (
    <StaffPage
      title={t('teams.villages.title')}
      back="/to"
      backWord={t('teams.list.title')}
      actionsOnTop
      actions={
        <Show when={!open()}>
          <Button kind="main" icon="plus" onClick={begin}>
            {t('teams.new.village')}
          </Button>
          <Button icon="table" block href="/nhap">
            {t('teams.list.import')}
          </Button>
        </Show>
      }
    >
      <ShowAsked asked={villages}>
        {(found) => (
          <>
            <Show when={open()} keyed>
              {(now) => (
                <VillageForm
                  village={now.village}
                  onSave={async (facts) => {
                    await now.save(facts);
                    setOpen(undefined);
                    void villages.again();
                  }}
                  onClose={() => setOpen(undefined)}
                />
              )}
            </Show>
            <Show
              when={found().length > 0}
              fallback={
                <Show when={!open()}>
                  <Empty
                    icon="pin"
                    title={t('teams.villages.none')}
                    help={t('teams.villages.noneHelp')}
                  />
                </Show>
              }
            >
              <p class="soft">
                {t('teams.villages.count', { count: found().length })} · {counts(found())}
              </p>
              <List label={t('teams.villages.title')}>
                <For each={found()}>
                  {(village) => (
                    <ListItem
                      calm
                      title={village.name}
                      under={t(`teams.kind.${village.kind}`)}
                      onClick={() => mend(village)}
                      tile={
                        <Tile
                          icon={village.coverage === 'good' ? 'pin' : 'nosig'}
                          tone={
                            village.coverage === 'good'
                              ? 'paddy'
                              : village.coverage === 'weak'
                                ? 'rice'
                                : 'paper'
                          }
                        />
                      }
                      end={
                        <Tag tone={tone[village.coverage]}>
                          {t(`teams.coverage.${village.coverage}`)}
                        </Tag>
                      }
                    />
                  )}
                </For>
              </List>
            </Show>
          </>
        )}
      </ShowAsked>
    </StaffPage>
  );
}
