const marks = /[\u0300-\u036f]/g;

/** A memo that is already what `foldMemo` gives; most are. */
const folded = /^(?:[A-Za-z0-9]+(?: [A-Za-z0-9]+)*)?$/;

/**
 * A memo as banks keep it: marks off, đ → d, everything but letters, digits and blanks to one
 * blank, at most 25 characters. '***' (ask the payer to type it) stays.
 * @example foldMemo('Chè dây Cao Bằng 0,5kg') // 'Che day Cao Bang 0 5kg'
 */
export function foldMemo(memo: string): string {
  if ((memo.length <= 25 && folded.test(memo)) || memo === '***') return memo;
  return memo
    .normalize('NFD')
    .replace(marks, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .slice(0, 25)
    .trim();
}
