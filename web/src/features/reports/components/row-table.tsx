import type { MilestoneCode, ReportRow } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { createSignal, For, onCleanup, Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Icon, Tag } from '../../../ui/index.ts';
import { Table, type Column } from '../../../ui/table.tsx';
import { codeName } from '../reports.data.ts';

const reachedOf = (row: ReportRow, code: MilestoneCode) =>
  row.reached.find((entry) => entry.code === code);
const nameOf = (row: ReportRow) => row.name ?? t('reports.noName');
const onlineWords = (row: ReportRow) =>
  row.onlineOn === null
    ? ''
    : row.onlineWith === null
      ? t('reports.rows.onlineAlone', { day: formatDate(row.onlineOn) })
      : t('reports.rows.onlineWith', { day: formatDate(row.onlineOn), name: row.onlineWith });

/**
 * Who went online on which day with which mentor: a table on a desk, one card a household on a
 * phone. `code` adds the day of that milestone.
 */
export function RowTable(props: { rows: readonly ReportRow[]; code: MilestoneCode | undefined }) {
  const wide = window.matchMedia('(min-width: 900px)');
  const [isWide, setWide] = createSignal(wide.matches);
  const changed = () => setWide(wide.matches);
  wide.addEventListener('change', changed);
  onCleanup(() => wide.removeEventListener('change', changed));
  const Name = (own: { row: ReportRow }) => (
    <>
      <span classList={{ soft: own.row.name === null }}>{nameOf(own.row)}</span>
      <Show when={own.row.isPriority}>
        {' '}
        <Tag tone="info">{t('reports.rows.priority')}</Tag>
      </Show>
    </>
  );
  const Reached = (own: { row: ReportRow; code: MilestoneCode }) => (
    <Show when={reachedOf(own.row, own.code)} fallback="–">
      {(entry) => (
        <>
          {formatDate(entry().on)}{' '}
          <Show when={entry().isVerified}>
            <span class="up" role="img" aria-label={t('reports.step.isVerified')}>
              <Icon name="check" />
            </span>
          </Show>
        </>
      )}
    </Show>
  );
  const columns = (): Column<ReportRow>[] => [
    { head: t('reports.rows.household'), cell: (row) => <Name row={row} /> },
    { head: t('reports.unit.village'), left: true, cell: (row) => row.village },
    { head: t('reports.rows.sells'), left: true, cell: (row) => row.sells || '–' },
    { head: t('reports.rows.stage'), cell: (row) => `${row.stage}/7` },
    ...(props.code === undefined
      ? []
      : [
          {
            head: codeName(props.code),
            cell: (row: ReportRow) => <Reached row={row} code={props.code as MilestoneCode} />,
          },
        ]),
    {
      head: t('reports.rows.onlineOn'),
      left: true,
      cell: (row) => (row.onlineOn === null ? '–' : formatDate(row.onlineOn)),
    },
    {
      head: t('reports.rows.with'),
      left: true,
      cell: (row) => (row.onlineOn === null ? '–' : (row.onlineWith ?? t('reports.rows.nobody'))),
    },
    {
      head: t('reports.rows.mentorNow'),
      left: true,
      cell: (row) => row.mentor ?? t('reports.rows.nobody'),
    },
  ];
  return (
    <Show
      when={isWide()}
      fallback={
        <ul class="people">
          <For each={props.rows}>
            {(row) => (
              <li>
                <span class="row between wrap">
                  <b>
                    <Name row={row} />
                  </b>
                  <span class="soft nowrap">{t('reports.rows.stageOf', { stage: row.stage })}</span>
                </span>
                <span class="soft">{[row.village, row.sells].filter(Boolean).join(' · ')}</span>
                <Show when={props.code}>
                  {(code) => (
                    <span>
                      {codeName(code())}: <Reached row={row} code={code()} />
                    </span>
                  )}
                </Show>
                <Show when={row.onlineOn}>
                  <span>{onlineWords(row)}</span>
                </Show>
                <Show when={row.mentor && row.mentor !== row.onlineWith}>
                  <span class="soft">{t('reports.rows.helpedBy', { name: row.mentor ?? '' })}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      }
    >
      <Table caption={t('reports.what.rows')} columns={columns()} rows={props.rows} />
    </Show>
  );
}
