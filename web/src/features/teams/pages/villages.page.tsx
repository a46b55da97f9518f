import { listVillages, type Village } from '@lensan/contract';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Empty, List, ListItem, Tag, Tile } from '../../../ui/index.ts';
import { createAsked, ShowAsked } from '../components/asked.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { coverages, VillageForm } from '../components/village-form.tsx';
import { ownCommuneCode } from '../teams.data.ts';

const tone = { good: 'ok', weak: 'wait', none: 'plain' } as const;

/**
 * The villages of the commune and the signal there. In no national list, so the commune writes them
 * here.
 */
export default function VillagesPage() {
  const code = () => ownCommuneCode() ?? '';
  const villages = createAsked(
    async (ask) => (await ask(listVillages, { params: { code: code() } })).villages,
  );
  const [open, setOpen] = createSignal<{ readonly village: Village | undefined }>();
  const saved = () => {
    setOpen(undefined);
    void villages.again();
  };
  const counts = (list: readonly Village[]) =>
    coverages
      .map(
        (value) =>
          `${t(`teams.coverage.${value}`)}: ${list.filter((village) => village.coverage === value).length}`,
      )
      .join(' · ');
  return (
    <StaffPage
      title={t('teams.villages.title')}
      back="/to"
      backWord={t('teams.list.title')}
      actionsOnTop
      actions={
        <Show when={!open()}>
          <Button kind="main" icon="plus" onClick={() => setOpen({ village: undefined })}>
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
                  communeCode={code()}
                  village={now.village}
                  onSaved={saved}
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
                      onClick={() => setOpen({ village })}
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
