/**
 * True at the end of `before` when the next letter begins a sentence: nothing stands before it but
 * signs, or the sentence before has ended. A step's number ("2. ") counts as an end too.
 */
const isSentenceStart = (before: string): boolean =>
  /(?:^|[.!?…]["”’)]*\s+|\n)[\s“"‘(–-]*$/.test(before);

/** A host or an address, "shopee.vn/…": its first letter is part of the name. */
const isAddress = (text: string): boolean => /^[^\s.]+\.[^\s.]/.test(text);

/**
 * A value as it is put after `before` in a text: with a capital where a sentence begins with it, so
 * that "cô Thắm" is written "Cô Thắm" there and nowhere else. Texts are filled through this, so no
 * sentence has to think of it.
 * @example asPlaced('Xong rồi. ', 'cô Thắm') // 'Cô Thắm'
 */
export function asPlaced(before: string, value: string): string {
  if (!isSentenceStart(before) || isAddress(value)) return value;
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/**
 * Tag for a sentence with blanks, in files whose texts are functions: a blank that begins a
 * sentence gets its capital.
 * @example said`2. ${'cô Thắm'} báo ngày giao.` // '2. Cô Thắm báo ngày giao.'
 */
export const said = (texts: TemplateStringsArray, ...values: readonly (string | number)[]) =>
  texts.reduce((before, text, at) => before + asPlaced(before, String(values[at - 1])) + text);
