import { useParams, useSearchParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, NotFound, Note, Page } from '../../../ui/index.ts';
import { lessons, steps, type Lesson } from '../lessons.ts';

/**
 * One skill to teach by hand: what to say, what to do step by step, what to beware of, and what
 * shows that it is learnt.
 */
export default function LessonPage() {
  const params = useParams<{ skill: string }>();
  const lesson = () => lessons.find(({ skill }) => skill === params.skill);
  return (
    <Show
      when={lesson()}
      fallback={
        <Page title={t('common.tab.lessons')} back="/hoc">
          <NotFound />
        </Page>
      }
    >
      {(known) => <LessonOf lesson={known()} />}
    </Show>
  );
}

function LessonOf(props: { lesson: Lesson }) {
  const [search] = useSearchParams<{ ho?: string }>();
  const isOwn = () => rolesNow().includes('household');
  const skill = () => props.lesson.skill;
  const recordHref = () => `/ho/${search.ho}/${skill() === 'protection' ? 'moc/A1' : 'tham'}`;
  return (
    <Page
      title={t(`learning.${skill()}.title`)}
      back={search.ho ? `/ho/${search.ho}` : '/hoc'}
      large={isOwn()}
      dock={
        search.ho && !isOwn() ? (
          <Button kind="main" icon="check" href={recordHref()}>
            {t('learning.record')}
          </Button>
        ) : undefined
      }
    >
      <Show when={!isOwn()}>
        <Note kind="done" icon="speak">
          <span class="sm">{t('learning.say')}</span>
          <br />
          <b>{t(`learning.${skill()}.say`)}</b>
        </Note>
      </Show>
      <h2 class="h">{t(isOwn() ? 'learning.stepsOwn' : 'learning.steps')}</h2>
      <Card>
        <ol class="path">
          <For each={steps}>
            {(step) => (
              <li class="now">
                <span class="dot">{step}</span>
                <span>{t(`learning.${skill()}.step${step}`)}</span>
              </li>
            )}
          </For>
        </ol>
      </Card>
      <Note kind="stop" icon="alert">
        {t(`learning.${skill()}.scam`)}
      </Note>
      <Card kind="next">
        <p class="eyebrow">{t(isOwn() ? 'learning.canTestOwn' : 'learning.canTest')}</p>
        <p>{t(`learning.${skill()}.can`)}</p>
      </Card>
    </Page>
  );
}
