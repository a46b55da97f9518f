import { milestoneCodes } from '@lensan/adoption/codes.ts';
import { terraceSteps } from '@lensan/adoption/terrace.ts';
import { reportRows, type Infer, type ReportRow, type rowFilter } from '@lensan/contract';
import { createEffect, createSignal, on, type Accessor } from 'solid-js';
import { call, CallError } from '../../api/client.ts';
import { t } from '../../text/index.ts';
import { createAnswer } from './answer.ts';
import { codeName } from './reports.data.ts';

/** Which households are counted: a group of them, or those with one milestone. */
export type Rows = Infer<typeof rowFilter>;
type Group = 'all' | 'eligible' | 'unmet' | 'online' | 'selling' | 'waiting';
const steps: readonly string[] = terraceSteps.map(({ code }) => code);
/** What can be asked for, the steps of the terrace before the rest of the catalogue. */
export const rowChoices: readonly Rows[] = [
  'all',
  'eligible',
  'unmet',
  'online',
  'selling',
  ...terraceSteps.map(({ code }) => code),
  ...milestoneCodes.filter((code) => !steps.includes(code)),
];
/** The rows an address asks for; what cannot be asked for is all of them. */
export const rowsIn = (asked: string | undefined): Rows =>
  rowChoices.find((choice) => choice === asked) ?? 'all';
/** A group of households has no proof of its own, a milestone has. */
export const isGroup = (rows: Rows): rows is Group => !milestoneCodes.some((code) => code === rows);
export const rowsWord = (rows: Rows): string =>
  isGroup(rows) ? t(`reports.rows.${rows}`) : codeName(rows);

/** Rows the server sends at a time. */
export const rowsPerPage = 50;
type Page = Infer<typeof reportRows.response>;
/** A question for rows: of which unit, until when, which of them. */
interface Filter {
  readonly path: string;
  readonly until: string | undefined;
  readonly rows: Rows;
  readonly proof: 'verified' | undefined;
  readonly mentorId: string | undefined;
  readonly q: string | undefined;
}

/** The first rows of a question, and those fetched after them. */
export function createRows(filter: Accessor<Filter>) {
  const first = createAnswer<Page>(
    () => (filter().path ? `rows ${JSON.stringify(filter())}` : null),
    () => call(reportRows, { query: filter() }),
  );
  const [more, setMore] = createSignal<readonly ReportRow[]>([]);
  const [next, setNext] = createSignal<string | null>(null);
  const [isFetching, setFetching] = createSignal(false);
  const [moreFailure, setMoreFailure] = createSignal<string>();
  createEffect(
    on(first.value, (answer) => {
      setMore([]);
      setNext(answer?.next ?? null);
      setMoreFailure(undefined);
    }),
  );
  async function fetchMore(): Promise<void> {
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
        setMoreFailure(undefined);
      }
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setMoreFailure(error.code);
    } finally {
      setFetching(false);
    }
  }
  return {
    first,
    rows: (): readonly ReportRow[] => [...(first.value()?.rows ?? []), ...more()],
    hasMore: () => next() !== null,
    isFetching,
    moreFailure,
    fetchMore,
  };
}
export type FoundRows = ReturnType<typeof createRows>;
