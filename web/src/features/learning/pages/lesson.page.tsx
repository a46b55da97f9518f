import { useParams, useSearchParams } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, NotFound, Note, Page } from '../../../ui/index.ts';
import { LessonSteps } from '../components/lesson-steps.tsx';
import { SellingLessonOf } from '../components/selling-lesson.tsx';
import { dealings, lessons, openings, steps, type Lesson } from '../lessons.ts';

/** One lesson: a basic skill to teach by hand, or a lesson about selling. */
export default function LessonPage() {
  const params = useParams<{ skill: string }>();
  const [search] = useSearchParams<{ ho?: string }>();
  return (
    <Switch
      fallback={
        <Page title={t('common.tab.lessons')} back="/hoc">
          <NotFound />
        </Page>
      }
    >
      <Match when={lessons.find(({ skill }) => skill === params.skill)}>
        {(known) => <LessonOf lesson={known()} householdId={search.ho} />}
      </Match>
      <Match when={[...openings, ...dealings].find(({ code }) => code === params.skill)}>
        {(known) => <SellingLessonOf lesson={known()} householdId={search.ho} />}
      </Match>
    </Switch>
  );
}

/**
 * One skill to teach by hand: what to say, what to do step by step, what to beware of, and what
 * shows that it is learnt.
 */
function LessonOf(props: { lesson: Lesson; householdId: string | undefined }) {
  const isOwn = () => rolesNow().includes('household');
  const skill = () => props.lesson.skill;
  const base = () => `/ho/${props.householdId}`;
  const recordHref = () => `${base()}/${skill() === 'protection' ? 'moc/A1' : 'tham'}`;
  return (
    <Page
      title={t(`learning.${skill()}.title`)}
      back={props.householdId ? base() : '/hoc'}
      large={isOwn()}
      dock={
        props.householdId && !isOwn() ? (
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
      <LessonSteps steps={steps.map((step) => t(`learning.${skill()}.step${step}`))} />
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
