const marks = /[\u0300-\u036f]/g;

/** True for a memo that is already what `foldMemo` would give. */
function isFolded(memo: string): boolean {
  const length = memo.length;
  if (length > 25) return false;
  let wasBlank = true;
  for (let at = 0; at < length; at++) {
    const unit = memo.charCodeAt(at);
    if (unit === 32) { if (wasBlank) return false; wasBlank = true; continue; }
    if (!((unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122))) return false;
    wasBlank = false;
  }
  return length === 0 || !wasBlank;
}

/**
 * A memo as banks keep it: marks off, đ → d, everything but letters, digits and blanks to one blank, at most 25 characters.
 * '***' (ask the payer to type it) stays.
 * @example foldMemo('Chè dây Cao Bằng 0,5kg') // 'Che day Cao Bang 0 5kg'
 */
export function foldMemo(memo: string): string {
  if (isFolded(memo) || memo === '***') return memo;
  return memo.normalize('NFD').replace(marks, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9]+/g, ' ').trim().slice(0, 25).trim();
}
