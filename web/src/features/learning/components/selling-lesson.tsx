import { formatDate } from '@lensan/vietnamese';
import { Show } from 'solid-js';
import { rolesNow } from '../../../session.ts';
import { t } from '../../../text/index.ts';
import { Button, Card, Note, Page } from '../../../ui/index.ts';
import { openings, type SellingLesson } from '../lessons.ts';
import { LessonSteps } from './lesson-steps.tsx';

/** The words of one step; a lesson has as many as its `stepCount` says. */
const stepWords = (lesson: SellingLesson): string[] =>
  ([1, 2, 3, 4, 5, 6] as const)
    .slice(0, lesson.stepCount)
    .map((step) => t(`selling.${lesson.code}.step${step}`));

/**
 * One lesson about selling: what to have ready, the steps, what to beware of, where the facts come
 * from. Opening a place to sell leads back to the milestone, the others to the note of the call.
 */
export function SellingLessonOf(props: { lesson: SellingLesson; householdId: string | undefined }) {
  const isOwn = () => rolesNow().includes('household');
  const code = () => props.lesson.code;
  const isOpening = () => openings.includes(props.lesson);
  return (
    <Page
      title={t(`selling.${code()}.title`)}
      back={props.householdId ? `/hoc?ho=${props.householdId}` : '/hoc'}
      large={isOwn()}
      dock={
        props.householdId && !isOwn() ? (
          <Button
            kind="main"
            icon="check"
            href={`/ho/${props.householdId}/${isOpening() ? 'moc/C1' : 'tham'}`}
          >
            {t(isOpening() ? 'selling.recordOpen' : 'learning.record')}
          </Button>
        ) : undefined
      }
    >
      <Show when={!isOwn()}>
        <Note kind="done" icon="speak">
          <span class="sm">{t('learning.say')}</span>
          <br />
          <b>{t(`selling.${code()}.say`)}</b>
        </Note>
      </Show>
      <Note icon="bag">
        <b>{t('selling.need')}</b>
        <br />
        {t(`selling.${code()}.need`)}
      </Note>
      <h2 class="h">{t(isOwn() ? 'learning.stepsOwn' : 'learning.steps')}</h2>
      <LessonSteps steps={stepWords(props.lesson)} />
      <Note kind="stop" icon="alert">
        {t(`selling.${code()}.scam`)}
      </Note>
      <Card kind="next">
        <p class="eyebrow">{t(isOwn() ? 'learning.canTestOwn' : 'learning.canTest')}</p>
        <p>{t(`selling.${code()}.can`)}</p>
      </Card>
      <p class="sm soft">
        {t('selling.source', {
          source: t(`selling.${code()}.source`),
          date: formatDate(props.lesson.checkedOn),
        })}
      </p>
    </Page>
  );
}
