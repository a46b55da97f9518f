import { previewImport, runImport, type ImportAnswer } from '@lensan/contract';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { call } from '../../../api/client.ts';
import { t } from '../../../text/index.ts';
import { Button, Note, TextArea } from '../../../ui/index.ts';
import { createAttempt } from '../../accounts/components/attempt.ts';
import { ImportExample, ImportTable } from '../components/import-table.tsx';
import { StaffPage } from '../components/staff-page.tsx';
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
  const body = () => ({ path: ownCommunePath() ?? '', text: text() });
  const look = () =>
    attempt(async () => {
      setPreview(await call(previewImport, { body: body() }));
    });
  const run = () =>
    attempt(async () => {
      setDone(await call(runImport, { body: body() }));
      setPreview(undefined);
      setText('');
    });
  const change = (value: string) => {
    setText(value);
    setPreview(undefined);
    setDone(undefined);
  };
  const adding = (answer: ImportAnswer) => answer.rows.filter((row) => row.will === 'add').length;
  const skipped = (answer: ImportAnswer) => answer.rows.filter((row) => row.will === 'skip').length;
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
                  disabledReason={adding(answer) > 0 ? undefined : t('teams.import.nothing')}
                  onClick={() => void run()}
                >
                  {isBusy()
                    ? t('teams.import.running')
                    : t('teams.import.run', { count: adding(answer) })}
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
              <Note kind={adding(answer) > 0 ? 'done' : undefined} alert>
                <b>
                  {adding(answer) > 0
                    ? t('teams.import.sum', sums(answer))
                    : t('teams.import.nothing')}
                </b>
              </Note>
              <Show when={skipped(answer) > 0}>
                <Note kind="should">{t('teams.import.skipped', { count: skipped(answer) })}</Note>
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
