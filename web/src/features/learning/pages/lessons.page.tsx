import { For, Show } from 'solid-js';
import { HelperTabs } from '../../../frame/helper-tabs.tsx';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { List, ListItem, Note, Page, Tag, Tile } from '../../../ui/index.ts';
import { ownDossier } from '../../households/own.data.ts';
import { lessons } from '../lessons.ts';

/** "Bài học" of a mentor, "Năm kỹ năng" of a household: the same five, from the phone itself. */
export default function LessonsPage() {
  const isOwn = () => rolesNow().includes('household');
  const shown = () =>
    new Set(Object.values(ownDossier()?.visits ?? {}).flatMap(({ skills }) => skills));
  return (
    <Page
      title={t(isOwn() ? 'learning.ownTitle' : 'common.tab.lessons')}
      back={isOwn() ? '/' : undefined}
      large={isOwn()}
      tabs={isOwn() ? undefined : <HelperTabs />}
    >
      <h2 class="h">{t('learning.five')}</h2>
      <p class="soft">{t(isOwn() ? 'learning.ownHelp' : 'learning.help')}</p>
      <List label={t('learning.five')}>
        <For each={lessons}>
          {(lesson) => (
            <ListItem
              href={`/hoc/${lesson.skill}`}
              tile={
                <Tile icon={lesson.icon} tone={lesson.skill === 'protection' ? 'clay' : 'paddy'} />
              }
              title={t(`learning.${lesson.skill}.title`)}
              under={
                <Show
                  when={isOwn() && shown().has(lesson.skill)}
                  fallback={t(`learning.${lesson.skill}.under`)}
                >
                  <Tag tone="ok" icon="check">
                    {t('learning.can')}
                  </Tag>
                </Show>
              }
            />
          )}
        </For>
      </List>
      <Note kind="stop" icon="shield">
        {t('learning.never')}
      </Note>
    </Page>
  );
}
