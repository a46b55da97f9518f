import { Show } from 'solid-js';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { t } from '../../../text/index.ts';
import { Empty, Note } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { Answered } from '../components/answered.tsx';
import { QuestionList } from '../components/question-list.tsx';
import { createQuestions } from '../doubts.data.ts';
import { ownUnit } from '../reports.data.ts';
import '../reports.css';

/**
 * "Nên hỏi lại": what deserves a question, what to ask first on top, each with its innocent
 * explanation.
 */
export default function QuestionsPage() {
  const questions = createQuestions();
  return (
    <OfficialPage
      title={t('reports.doubt.title')}
      above={<a href="/">{ownUnit()?.name}</a>}
      isLate={questions.failure() !== undefined}
    >
      <Answered answer={questions} what={t('reports.doubt.title')}>
        {(found) => (
          <div class="panels">
            <Show
              when={found().length > 0}
              fallback={<Empty icon="okc" title={t('reports.doubt.none')} />}
            >
              <Note>{t('reports.doubt.help')}</Note>
              <Panel title={t('reports.doubt.count', { count: found().length })}>
                <QuestionList questions={found()} isFull />
              </Panel>
            </Show>
          </div>
        )}
      </Answered>
    </OfficialPage>
  );
}
