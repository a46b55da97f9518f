import type { ImportAnswer } from '@lensan/contract';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Button, Note, TextArea } from '../../../ui/index.ts';
import { createAttempt } from '../../accounts/components/attempt.ts';
import { ImportExample, ImportTable } from '../components/import-table.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import { importTable, lookAtTable, rowCounts } from '../import.data.ts';
import { ownCommunePath } from '../teams.data.ts';

/**
 * A whole commune pasted from a spreadsheet: first what it would do, row by row, then the import
 * itself.
 */
export default function ImportPage() {
  const [text, setText] = createSignal('');
  const [preview, setPreview] = createSignal<ImportAnswer>();
  const [done, setDone] = createSignal<ImportAnswer>();
  const { attempt, isBusy, problem } = createAttempt(() => ({ offline: t('teams.needsSignal') }));
  const path = () => ownCommunePath() ?? '';
  const look = () =>
    attempt(async () => {
      setPreview(await lookAtTable(path(), text()));
    });
  const run = () =>
    attempt(async () => {
      setDone(await importTable(path(), text()));
      setPreview(undefined);
      setText('');
    });
  const change = (value: string) => {
    setText(value);
    setPreview(undefined);
    setDone(undefined);
  };
  const sums = ({ villages, teams, members }: ImportAnswer) => ({ villages, teams, members });
  return (
    <StaffPage
      title={t('teams.import.title')}
      back="/to"
      backWord={t('teams.list.title')}
      actions={
        <Switch
          fallback={
            <Button
              kind="main"
              icon="eye"
              busy={isBusy()}
              disabledReason={text().trim() ? undefined : t('teams.import.needed')}
              onClick={() => void look()}
            >
              {isBusy() ? t('teams.import.looking') : t('teams.import.look')}
            </Button>
          }
        >
          <Match when={done()}>
            <Button kind="main" href="/to">
              {t('teams.import.toTeams')}
            </Button>
          </Match>
          <Match when={preview()} keyed>
            {(answer) => (
              <>
                <Button
                  kind="main"
                  icon="check"
                  busy={isBusy()}
                  disabledReason={
                    rowCounts(answer).adding > 0 ? undefined : t('teams.import.nothing')
                  }
                  onClick={() => void run()}
                >
                  {isBusy()
                    ? t('teams.import.running')
                    : t('teams.import.run', { count: rowCounts(answer).adding })}
                </Button>
                <Button icon="edit" block onClick={() => setPreview(undefined)}>
                  {t('teams.import.mend')}
                </Button>
              </>
            )}
          </Match>
        </Switch>
      }
    >
      <Show when={problem()}>
        {(sentence) => (
          <Note kind="stop" alert>
            {sentence()}
          </Note>
        )}
      </Show>
      <Switch>
        <Match when={done()} keyed>
          {(answer) => (
            <Note kind="done" alert>
              {t('teams.import.done', sums(answer))} {t('teams.import.next')}
            </Note>
          )}
        </Match>
        <Match when={preview()} keyed>
          {(answer) => (
            <>
              <Note kind={rowCounts(answer).adding > 0 ? 'done' : undefined} alert>
                <b>
                  {rowCounts(answer).adding > 0
                    ? t('teams.import.sum', sums(answer))
                    : t('teams.import.nothing')}
                </b>
              </Note>
              <Show when={rowCounts(answer).skipped > 0}>
                <Note kind="should">
                  {t('teams.import.skipped', { count: rowCounts(answer).skipped })}
                </Note>
              </Show>
              <ImportTable rows={answer.rows} />
            </>
          )}
        </Match>
        <Match when={true}>
          <p>{t('teams.import.help')}</p>
          <TextArea
            label={t('teams.import.text')}
            rows={10}
            value={text()}
            onInput={change}
            maxLength={300_000}
          />
          <ImportExample />
        </Match>
      </Switch>
    </StaffPage>
  );
}
