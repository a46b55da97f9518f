import { For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Icon } from '../../../ui/index.ts';
import type { Question } from '../doubts.data.ts';
import { to } from '../reports.data.ts';

const villagesOf = (question: Question) => [
  ...new Set(question.households.map((one) => one.village).filter((village) => village !== null)),
];
/** "Thôn Cơ Giáo · Lan ghi" */
const where = (question: Question) =>
  [
    villagesOf(question).slice(0, 3).join(', '),
    question.names.length > 0
      ? t('reports.doubt.by', { names: question.names.slice(0, 3).join(', ') })
      : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** What to ask about, each with the way it can be all right. `isFull` names the households. */
export function QuestionList(props: {
  questions: readonly Question[];
  isFull?: boolean | undefined;
}) {
  return (
    <ul class="questions">
      <For each={props.questions}>
        {(question) => (
          <li>
            <Icon name={question.icon} />
            <div>
              <Show when={props.isFull} fallback={<a href="/hoi-lai">{question.title}</a>}>
                <b>{question.title}</b>
              </Show>
              <p class="soft">
                {[where(question), props.isFull ? '' : question.innocent]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <Show when={props.isFull}>
                <p>
                  {t('reports.doubt.households')}{' '}
                  <For each={question.households}>
                    {(one, index) => (
                      <>
                        {index() > 0 ? ', ' : ''}
                        <a href={to('/so-lieu', { q: one.name ?? undefined })}>
                          {one.name ?? t('reports.noName')}
                        </a>
                      </>
                    )}
                  </For>
                </p>
                <p class="soft">{question.innocent}</p>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}
