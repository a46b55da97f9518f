import type { ImportVerdict } from '@lensan/contract';
import { formatPhone } from '@lensan/vietnamese';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Chip, List, ListItem, Tag } from '../../../ui/index.ts';
import { Table } from '../../../ui/table.tsx';
import { rowsToLook, wrongRows } from '../import.data.ts';
import { isWide } from '../teams.data.ts';

/** Rows drawn at once; the rest counts in the sums all the same. */
const shownAtOnce = 300;
const tone = { add: 'ok', known: 'plain', skip: 'stop' } as const;

/** Every pasted row with what it would do; rows with something wrong come first and say what. */
export function ImportTable(props: { rows: readonly ImportVerdict[] }) {
  const [onlyWrong, setOnlyWrong] = createSignal(false);
  const wrong = () => wrongRows(props.rows);
  const rows = () => rowsToLook(props.rows, onlyWrong()).slice(0, shownAtOnce);
  const verdict = (row: ImportVerdict) => (
    <Tag tone={tone[row.will]}>{t(`teams.import.${row.will}`)}</Tag>
  );
  const why = (row: ImportVerdict) =>
    row.problem === null ? '' : t(`teams.import.problem.${row.problem}`);
  const person = (row: ImportVerdict) =>
    [row.person, row.phone === '' ? '' : row.will === 'skip' ? row.phone : formatPhone(row.phone)]
      .filter(Boolean)
      .join(' · ');
  return (
    <div class="stack gap-2">
      <Show when={wrong().length > 0 && wrong().length < props.rows.length}>
        <div>
          <Chip icon="filter" pressed={onlyWrong()} onClick={() => setOnlyWrong(!onlyWrong())}>
            {t('teams.import.onlyWrong', { count: wrong().length })}
          </Chip>
        </div>
      </Show>
      <Show
        when={isWide()}
        fallback={
          <List>
            <For each={rows()}>
              {(row) => (
                <ListItem
                  calm
                  alarm={row.will === 'skip'}
                  title={
                    person(row) ||
                    row.team ||
                    row.village ||
                    t('teams.import.lineNumber', { line: row.line })
                  }
                  under={
                    <>
                      {t('teams.import.lineNumber', { line: row.line })} ·{' '}
                      {[row.village, row.team].filter(Boolean).join(' · ')}
                      <Show when={row.problem !== null}>
                        <br />
                        <b>{why(row)}</b>
                      </Show>
                    </>
                  }
                  end={verdict(row)}
                />
              )}
            </For>
          </List>
        }
      >
        <div class="panel">
          <Table
            caption={t('teams.import.look')}
            rows={rows()}
            columns={[
              { head: t('teams.import.line'), cell: (row) => row.line },
              { head: t('teams.import.village'), left: true, cell: (row) => row.village },
              { head: t('teams.import.team'), left: true, cell: (row) => row.team },
              { head: t('teams.import.person'), left: true, cell: person },
              {
                head: t('teams.import.verdict'),
                left: true,
                cell: (row) => (
                  <>
                    {verdict(row)}{' '}
                    <Show when={row.problem !== null}>
                      <b>{why(row)}</b>
                    </Show>
                  </>
                ),
              },
            ]}
          />
        </div>
      </Show>
      <Show when={props.rows.length > shownAtOnce}>
        <p class="soft">{t('teams.import.moreRows', { count: props.rows.length - shownAtOnce })}</p>
      </Show>
    </div>
  );
}

/** Three rows as they are pasted, so that nobody has to guess the columns. */
export function ImportExample() {
  const [heads = [], ...rows] = t('teams.import.exampleText')
    .split('\n')
    .map((line) => line.split('\t'));
  return (
    <div class="panel card">
      <Table
        caption={t('teams.import.example')}
        showCaption
        rows={rows}
        columns={heads.map((head, at) => ({
          head,
          left: true,
          cell: (row: readonly string[]) => row[at],
        }))}
      />
    </div>
  );
}
