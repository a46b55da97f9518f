import { previewImport, runImport, type ImportAnswer, type ImportVerdict } from '@lensan/contract';
import { call } from '../../api/client.ts';

/** What a pasted table would do; nothing is written. */
export const lookAtTable = (path: string, text: string): Promise<ImportAnswer> =>
  call(previewImport, { body: { path, text } });
/** Writes the rows of a pasted table that can be written. */
export const importTable = (path: string, text: string): Promise<ImportAnswer> =>
  call(runImport, { body: { path, text } });

/** How many rows would be added, and how many left out. */
export const rowCounts = ({ rows }: ImportAnswer) => ({
  adding: rows.filter((row) => row.will === 'add').length,
  skipped: rows.filter((row) => row.will === 'skip').length,
});
/** Rows with something wrong, which come first. */
export const wrongRows = (rows: readonly ImportVerdict[]): readonly ImportVerdict[] =>
  rows.filter((row) => row.will === 'skip');
/** Rows as they are looked through: what is wrong first, or that alone. */
export const rowsToLook = (
  rows: readonly ImportVerdict[],
  onlyWrong: boolean,
): readonly ImportVerdict[] =>
  onlyWrong ? wrongRows(rows) : [...wrongRows(rows), ...rows.filter((row) => row.will !== 'skip')];
