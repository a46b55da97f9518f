import { terraceSteps } from '@lensan/adoption';
import type { ReportRow } from '@lensan/contract';
import { formatDate } from '@lensan/vietnamese';
import { csvWords as words } from '../../text/vi/files.ts';
import { makeCsv } from './csv.ts';

const head = [
  words.number,
  words.household,
  words.village,
  words.sells,
  words.priority,
  words.stage,
  ...terraceSteps.flatMap((step) => [step.nameVi, words.verified(step.nameVi)]),
  words.onlineOn,
  words.onlineWith,
  words.mentor,
];

const cells = (row: ReportRow, n: number) => {
  const reached = new Map(row.reached.map((entry) => [entry.code, entry]));
  return [
    n,
    row.name ?? words.unnamed,
    row.village,
    row.sells,
    row.isPriority ? words.yes : '',
    row.stage,
    ...terraceSteps.flatMap(({ code }) => {
      const entry = reached.get(code);
      return [entry ? formatDate(entry.on) : '', entry?.isVerified ? words.yes : ''];
    }),
    row.onlineOn ? formatDate(row.onlineOn) : '',
    row.onlineWith ?? '',
    row.mentor ?? '',
  ];
};

/** Rows of a report as a CSV file that spreadsheets open: one line a household, numbered from 1. */
export const rowsFile = (rows: readonly ReportRow[]): string =>
  makeCsv(
    head,
    rows.map((row, index) => cells(row, index + 1)),
  );
