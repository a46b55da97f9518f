import { milestoneCodes } from '@lensan/adoption/codes.ts';
import { reportCsv } from '@lensan/contract';
import { useSearchParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Chip, Empty, Note, Select } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { PeriodPicker } from '../components/period.tsx';
import { Sought } from '../components/sought.tsx';
import { RowTable } from '../components/row-table.tsx';
import { createReport } from '../figures.data.ts';
import { usePlace } from '../place.ts';
import { to } from '../reports.data.ts';
import {
  createRows,
  isGroup,
  rowChoices,
  rowsIn,
  rowsPerPage,
  rowsWord,
  type FoundRows,
  type Rows,
} from '../rows.data.ts';
import '../reports.css';

/** The households a figure counts: which one went online, on which day, with which mentor. */
export default function RowsPage() {
  const place = usePlace();
  const [search, setSearch] = useSearchParams<RowSearch>();
  const rows = () => rowsIn(one(search.rows));
  const filter = () => ({
    path: place.path(),
    until: place.until(),
    rows: rows(),
    proof: one(search.proof) === 'verified' ? ('verified' as const) : undefined,
    mentorId: one(search.mentorId),
    q: one(search.q) || undefined,
  });
  const found = createRows(filter);
  const report = createReport(place.path, place.until);
  const set = (change: RowSearch) => setSearch(change, { replace: true, scroll: false });
  const mentorName = () =>
    report.value()?.mentors.find((mentor) => mentor.mentorId === filter().mentorId)?.name;
  const title = () =>
    mentorName() && rows() === 'all'
      ? t('reports.rows.ofMentor', { name: mentorName() ?? '' })
      : rowsWord(rows());
  return (
    <OfficialPage
      title={title()}
      above={<a href={place.link('/')}>{report.value()?.unit.name ?? place.own()?.name}</a>}
      filters={<PeriodPicker place={place} />}
      isLate={found.first.failure() !== undefined}
      asOf={<AsOf at={found.first.value()?.asOf} />}
    >
      <div class="panels">
        <div class="sift">
          <Sought
            label={t('reports.rows.search')}
            value={one(search.q) ?? ''}
            onInput={(q) => set({ q })}
          />
          <Select
            label={t('reports.rows.which')}
            value={rows()}
            onChange={(value) =>
              set({
                rows: value === 'all' ? '' : value,
                ...(isGroup(rowsIn(value)) ? { proof: '' } : {}),
              })
            }
            options={rowChoices.map((value) => ({ value, word: rowsWord(value) }))}
          />
          <Show when={!isGroup(rows())}>
            <Chip
              pressed={filter().proof === 'verified'}
              onClick={() => set({ proof: filter().proof ? '' : 'verified' })}
            >
              {t('reports.rows.onlyVerified')}
            </Chip>
          </Show>
          <Show when={filter().mentorId}>
            <Chip icon="close" onClick={() => set({ mentorId: '' })}>
              {t('reports.rows.mentor', { name: mentorName() ?? '' })}
            </Chip>
          </Show>
        </div>
      </div>
      <Answered answer={found.first} what={t('reports.what.rows')}>
        {(first) => (
          <div class="panels">
            <Show
              when={first().total > 0}
              fallback={
                <Empty
                  icon="search"
                  title={t('reports.rows.none')}
                  help={t('reports.rows.noneHelp')}
                />
              }
            >
              <RowsPanel
                found={found}
                total={first().total}
                rows={rows()}
                csv={to(reportCsv.path, filter())}
              />
            </Show>
          </div>
        )}
      </Answered>
    </OfficialPage>
  );
}

type RowSearch = {
  rows?: string;
  proof?: string;
  mentorId?: string;
  q?: string;
};
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** The rows that were fetched, and the button for the next ones. */
function RowsPanel(props: { found: FoundRows; total: number; rows: Rows; csv: string }) {
  return (
    <Panel
      title={t('reports.rows.total', { count: props.total })}
      aside={
        <a href={props.csv} download="">
          {t('reports.rows.csv')}
        </a>
      }
    >
      <RowTable
        rows={props.found.rows()}
        code={milestoneCodes.find((code) => code === props.rows)}
      />
      <Show when={props.found.moreFailure()}>
        {(code) => <Note kind="should">{errorSentence(code())}</Note>}
      </Show>
      <Show when={props.found.hasMore()}>
        <Button
          icon="plus"
          busy={props.found.isFetching()}
          onClick={() => void props.found.fetchMore()}
        >
          {t('reports.rows.more', {
            count: Math.min(rowsPerPage, props.total - props.found.rows().length),
          })}
        </Button>
      </Show>
      <p class="soft xs">{t('reports.rows.help')}</p>
    </Panel>
  );
}
