import { cutPath } from '@lensan/access';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Tag } from '../../../ui/index.ts';
import { Table, type Column } from '../../../ui/table.tsx';
import type { Place } from '../place.ts';
import { heatOf, nameOf, num, percent, signed, type UnitRow } from '../reports.data.ts';

const shareColumn = (
  kind: 'met' | 'online' | 'selling',
  rows: string,
  link: Place['link'],
): Column<UnitRow> => ({
  head: t(`reports.unit.${kind}`),
  heat: (row) => heatOf(kind, row[kind], row.eligible),
  cell: (row) => (
    <a href={link('/so-lieu', { path: row.path, rows })}>
      {percent(row[kind], row.eligible, 0)}
      <span class="sr"> {t('reports.unit.open', { count: row[kind], of: row.eligible })}</span>
    </a>
  ),
});

/**
 * Villages of a commune, or communes of a province: shares with their heat, every one opens to its
 * households.
 */
export function UnitTable(props: {
  rows: readonly UnitRow[];
  caption: string;
  link: Place['link'];
  isFull?: boolean | undefined;
  isCommunes?: boolean | undefined;
}) {
  const columns = (): Column<UnitRow>[] => [
    {
      head: t(props.isCommunes ? 'reports.unit.commune' : 'reports.unit.village'),
      cell: (row) => (
        <>
          <a
            href={
              'coverage' in row
                ? props.link(`/thon/${row.id}`, { path: cutPath(row.path, 2) })
                : props.link(`/xa/${row.id}`)
            }
          >
            {nameOf(row)}
          </a>
          <Show when={'coverage' in row && row.coverage !== 'good' && row.coverage}>
            {(coverage) => (
              <>
                {' '}
                <Tag tone="wait" icon={props.isFull ? 'nosig' : undefined}>
                  {t(`reports.coverage.${coverage()}`)}
                </Tag>
              </>
            )}
          </Show>
        </>
      ),
    },
    ...(props.isFull
      ? [
          {
            head: t('reports.unit.official'),
            cell: (row: UnitRow) => (row.official === null ? '–' : num(row.official)),
          },
          {
            head: t('reports.unit.listed'),
            cell: (row: UnitRow) => (
              <a href={props.link('/so-lieu', { path: row.path })}>{num(row.listed)}</a>
            ),
          },
        ]
      : []),
    {
      head: t('reports.unit.eligible'),
      cell: (row) => (
        <a href={props.link('/so-lieu', { path: row.path, rows: 'eligible' })}>
          {num(row.eligible)}
        </a>
      ),
    },
    shareColumn('met', 'H0', props.link),
    ...(props.isFull
      ? [
          {
            head: t('reports.unit.agreed'),
            cell: (row: UnitRow) => (
              <a href={props.link('/so-lieu', { path: row.path, rows: 'H1' })}>{num(row.agreed)}</a>
            ),
          },
          {
            head: t('reports.unit.listing'),
            cell: (row: UnitRow) => (
              <a href={props.link('/so-lieu', { path: row.path, rows: 'C2' })}>
                {num(row.listing)}
              </a>
            ),
          },
        ]
      : []),
    shareColumn('online', 'online', props.link),
    shareColumn('selling', 'selling', props.link),
    ...(props.isFull
      ? [
          {
            head: t('reports.unit.verified'),
            cell: (row: UnitRow) => percent(row.verified, row.claimed, 0),
          },
        ]
      : []),
    {
      head: t('reports.unit.gap'),
      cell: (row) => (
        <span classList={{ down: (row.priorityGap ?? 0) <= -10 }}>{signed(row.priorityGap)}</span>
      ),
    },
  ];
  return <Table caption={props.caption} columns={columns()} rows={props.rows} />;
}
