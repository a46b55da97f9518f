import { mentorNeed } from '@lensan/adoption/needs.ts';
import type { MentorFigures } from '@lensan/contract';
import { Show } from 'solid-js';
import { t } from '../../../text/index.ts';
import { Tag } from '../../../ui/index.ts';
import { Table, type Column } from '../../../ui/table.tsx';
import type { Place } from '../place.ts';
import { num, percent } from '../reports.data.ts';

/** Mentors with what they carry. `all` is what a load is measured against. */
export function MentorTable(props: {
  rows: readonly MentorFigures[];
  all: readonly MentorFigures[];
  link: Place['link'];
  isFull?: boolean | undefined;
}) {
  const columns = (): Column<MentorFigures>[] => [
    {
      head: t('reports.mentor.name'),
      cell: (row) => (
        <>
          <a href={props.link('/so-lieu', { mentorId: row.mentorId })}>{row.name}</a>
          <Show when={mentorNeed(row, props.all)}>
            {(need) => (
              <>
                {' '}
                <Tag tone="wait">{t(`reports.mentor.${need()}`)}</Tag>
              </>
            )}
          </Show>
        </>
      ),
    },
    ...(props.isFull
      ? [
          {
            head: t('reports.unit.village'),
            left: true,
            cell: (row: MentorFigures) => row.villages.join(', '),
          },
        ]
      : []),
    { head: t('reports.mentor.households'), cell: (row) => num(row.households) },
    { head: t('reports.mentor.claimed'), cell: (row) => num(row.claimed) },
    { head: t('reports.mentor.verified'), cell: (row) => percent(row.verified, row.claimed, 0) },
    ...(props.isFull
      ? [
          {
            head: t('reports.mentor.call'),
            cell: (row: MentorFigures) => (
              <Show when={row.phone} fallback="–">
                {(phone) => (
                  <a
                    href={`tel:${phone()}`}
                    aria-label={t('reports.phones.call', { name: row.name, phone: phone() })}
                  >
                    {phone()}
                  </a>
                )}
              </Show>
            ),
          },
        ]
      : []),
  ];
  return <Table caption={t('reports.mentor.title')} columns={columns()} rows={props.rows} />;
}
