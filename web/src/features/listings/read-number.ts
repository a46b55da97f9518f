/**
 * Reads "1,5" and "1.250": comma for decimals, dots between thousands. null when it is no number.
 */
export function readNumber(text: string): number | null {
  const typed = text.replace(/\s/g, '');
  if (!/^\d{1,9}(?:[.,]\d{1,3})*$/.test(typed)) return null;
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed)
    ? typed.replaceAll('.', '').replace(',', '.')
    : typed.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
