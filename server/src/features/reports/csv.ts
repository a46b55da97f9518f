/**
 * Cells that a spreadsheet would carry out as a formula get an apostrophe in front; OWASP names
 * these first letters.
 */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell);

const quote = (cell: string | number | null): string => {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : isFormula(cell) ? "'" + cell : cell;
  return /[",\n\r;]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
};

/**
 * A CSV file that Excel opens with Vietnamese letters: byte order mark, commas, lines ended by CR
 * LF, no cell read as a formula.
 * @example makeCsv(['Hộ'], [['=1+1']]) // "\uFEFFHộ\r\n'=1+1\r\n"
 */
export const makeCsv = (
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string => '\uFEFF' + [head, ...rows].map((row) => row.map(quote).join(',') + '\r\n').join('');
