import { useSearchParams } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { HelperTabs } from '../../../frame/helper-tabs.tsx';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, List, ListItem, Note, Page, Tag, Tile } from '../../../ui/index.ts';
import { ownDossier } from '../../households/own.data.ts';
import { dealings, lessons, openings, type SellingLesson } from '../lessons.ts';

/**
 * "Bài học" of a mentor and of a household, from the phone itself: the five skills, opening a place
 * to sell, what to do with buyers. Opened for a household (`?ho=`), the places to sell come first
 * and lead back to the milestone.
 */
export default function LessonsPage() {
  const [search] = useSearchParams<{ ho?: string }>();
  const isOwn = () => rolesNow().includes('household');
  const isFor = () => !isOwn() && search.ho !== undefined;
  const asked = () => (isFor() ? `?ho=${search.ho}` : '');
  return (
    <Page
      title={t(isOwn() ? 'learning.ownTitle' : 'common.tab.lessons')}
      back={isOwn() ? '/' : isFor() ? `/ho/${search.ho}` : undefined}
      large={isOwn()}
      tabs={isOwn() || isFor() ? undefined : <HelperTabs />}
      dock={
        isFor() ? (
          <Button block icon="check" href={`/ho/${search.ho}/moc/C1`}>
            {t('selling.recordOpen')}
          </Button>
        ) : undefined
      }
    >
      <Show when={!isFor()}>
        <Skills isOwn={isOwn()} />
      </Show>
      <Selling title={t('selling.open')} lessons={openings} asked={asked()}>
        <p class="soft">{t('selling.openHelp')}</p>
        <Show when={isFor()}>
          <p class="soft">{t('selling.hasOpen')}</p>
        </Show>
      </Selling>
      <Selling title={t('selling.sell')} lessons={dealings} asked={asked()} />
      <Note kind="stop" icon="shield">
        {t('learning.never')}
      </Note>
    </Page>
  );
}

/** Lessons about selling under one heading. */
const Selling = (props: {
  title: string;
  lessons: readonly SellingLesson[];
  asked: string;
  children?: JSX.Element;
}) => (
  <>
    <h2 class="h">{props.title}</h2>
    {props.children}
    <List label={props.title}>
      <For each={props.lessons}>
        {({ code, tile }) => (
          <ListItem
            href={`/hoc/${code}${props.asked}`}
            tile={<Tile {...tile} tone="water" />}
            title={t(`selling.${code}.title`)}
            under={t(`selling.${code}.under`)}
          />
        )}
      </For>
    </List>
  </>
);

/** The five basic skills; on the household's own phone with those it already showed. */
function Skills(props: { isOwn: boolean }) {
  const shown = () =>
    new Set(Object.values(ownDossier()?.visits ?? {}).flatMap(({ skills }) => skills));
  return (
    <>
      <h2 class="h">{t('learning.five')}</h2>
      <p class="soft">{t(props.isOwn ? 'learning.ownHelp' : 'learning.help')}</p>
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
                  when={props.isOwn && shown().has(lesson.skill)}
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
    </>
  );
}
