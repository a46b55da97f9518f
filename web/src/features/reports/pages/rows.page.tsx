import { milestoneCodes } from '@lensan/adoption/codes.ts';
import { terraceSteps } from '@lensan/adoption/terrace.ts';
import {
  reportCsv,
  reportRows,
  type Infer,
  type ReportRow,
  type rowFilter,
} from '@lensan/contract';
import { useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { call, CallError } from '../../../api/client.ts';
import { OfficialPage } from '../../../frame/official-page.tsx';
import { errorSentence } from '../../../text/errors.ts';
import { t } from '../../../text/index.ts';
import { Button, Chip, Empty, Note, Select } from '../../../ui/index.ts';
import { Panel } from '../../../ui/desk-page.tsx';
import { createAnswer } from '../answer.ts';
import { Answered } from '../components/answered.tsx';
import { AsOf } from '../components/as-of.tsx';
import { PeriodPicker } from '../components/period.tsx';
import { Sought } from '../components/sought.tsx';
import { RowTable } from '../components/row-table.tsx';
import { createReport, usePlace } from '../place.ts';
import { codeName, to } from '../reports.data.ts';
import '../reports.css';

type Rows = Infer<typeof rowFilter>;
const steps: readonly string[] = terraceSteps.map(({ code }) => code);
/** What can be asked for, the steps of the terrace before the rest of the catalogue. */
const choices: readonly Rows[] = [
  'all',
  'eligible',
  'unmet',
  'online',
  'selling',
  ...terraceSteps.map(({ code }) => code),
  ...milestoneCodes.filter((code) => !steps.includes(code)),
];
const isGroup = (
  rows: Rows,
): rows is 'all' | 'eligible' | 'unmet' | 'online' | 'selling' | 'waiting' =>
  !milestoneCodes.some((code) => code === rows);
const rowsWord = (rows: Rows): string =>
  isGroup(rows) ? t(`reports.rows.${rows}`) : codeName(rows);

/** The households a figure counts: which one went online, on which day, with which mentor. */
export default function RowsPage() {
  const place = usePlace();
  const [search, setSearch] = useSearchParams<{
    rows?: string;
    proof?: string;
    mentorId?: string;
    q?: string;
  }>();
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
  const rows = (): Rows => choices.find((choice) => choice === one(search.rows)) ?? 'all';
  const filter = () => ({
    path: place.path(),
    until: place.until(),
    rows: rows(),
    proof: one(search.proof) === 'verified' ? ('verified' as const) : undefined,
    mentorId: one(search.mentorId),
    q: one(search.q) || undefined,
  });
  const first = createAnswer(
    () => (place.path() ? `rows ${JSON.stringify(filter())}` : null),
    () => call(reportRows, { query: filter() }),
  );
  const report = createReport(place.path, place.until);
  const set = (change: { rows?: string; proof?: string; mentorId?: string; q?: string }) =>
    setSearch(change, { replace: true, scroll: false });
  const mentorName = () =>
    report.value()?.mentors.find((mentor) => mentor.mentorId === filter().mentorId)?.name;
  const title = () =>
    mentorName() && rows() === 'all'
      ? t('reports.rows.ofMentor', { name: mentorName() ?? '' })
      : rowsWord(rows());

  const [more, setMore] = createSignal<readonly ReportRow[]>([]);
  const [next, setNext] = createSignal<string | null>(null);
  const [isFetching, setFetching] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  createEffect(
    on(first.value, (answer) => {
      setMore([]);
      setNext(answer?.next ?? null);
      setFailure(undefined);
    }),
  );
  const fetchMore = async () => {
    const after = next();
    const asked = first.value();
    if (after === null) return;
    setFetching(true);
    try {
      const page = await call(reportRows, { query: { ...filter(), after } });
      // The question may have changed meanwhile.
      if (asked === first.value()) {
        setMore([...more(), ...page.rows]);
        setNext(page.next);
        setFailure(undefined);
      }
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error.code);
    } finally {
      setFetching(false);
    }
  };

  return (
    <OfficialPage
      title={title()}
      above={<a href={place.link('/')}>{report.value()?.unit.name ?? place.own()?.name}</a>}
      filters={<PeriodPicker place={place} />}
      isLate={first.failure() !== undefined}
      asOf={<AsOf at={first.value()?.asOf} />}
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
                ...(isGroup(value as Rows) ? { proof: '' } : {}),
              })
            }
            options={choices.map((value) => ({ value, word: rowsWord(value) }))}
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
      <Answered answer={first} what={t('reports.what.rows')}>
        {(found) => (
          <div class="panels">
            <Show
              when={found().total > 0}
              fallback={
                <Empty
                  icon="search"
                  title={t('reports.rows.none')}
                  help={t('reports.rows.noneHelp')}
                />
              }
            >
              <Panel
                title={t('reports.rows.total', { count: found().total })}
                aside={
                  <a href={to(reportCsv.path, filter())} download="">
                    {t('reports.rows.csv')}
                  </a>
                }
              >
                <RowTable
                  rows={[...found().rows, ...more()]}
                  code={milestoneCodes.find((code) => code === rows())}
                />
                <Show when={failure()}>
                  {(code) => <Note kind="should">{errorSentence(code())}</Note>}
                </Show>
                <Show when={next() !== null}>
                  <Button icon="plus" busy={isFetching()} onClick={() => void fetchMore()}>
                    {t('reports.rows.more', {
                      count: Math.min(50, found().total - found().rows.length - more().length),
                    })}
                  </Button>
                </Show>
                <p class="soft xs">{t('reports.rows.help')}</p>
              </Panel>
            </Show>
          </div>
        )}
      </Answered>
    </OfficialPage>
  );
}
