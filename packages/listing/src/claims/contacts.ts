const digitWords: Readonly<Record<string, string>> = {
  không: '0',
  một: '1',
  mốt: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  tư: '4',
  năm: '5',
  lăm: '5',
  sáu: '6',
  bảy: '7',
  bẩy: '7',
  tám: '8',
  chín: '9',
  o: '0',
  'o\u0302': '0',
};

export interface Span {
  readonly start: number;
  readonly end: number;
}

// Words that make a long number something else than a telephone.
const otherNumbers =
  /(mã số thuế|mst|mã vạch|gtin|số công bố|tự công bố|số quyết định|quyết định số|số tài khoản|stk|mã đơn|số lô|mã số|đkkd)\D{0,40}$/iu;
const piece = /[\p{L}\d]+/gu;

/**
 * Value of one written piece as digits: "09o5" → 0905, "chín" → 9; null when it is an ordinary
 * word.
 */
function asDigits(text: string): string | null {
  const lower = text.toLowerCase().normalize('NFC');
  if (/^[\do]+$/.test(lower) && /\d/.test(lower)) return lower.replaceAll('o', '0');
  return digitWords[lower] ?? null;
}

/**
 * Telephone numbers in a text, also with dots, blanks, the letter o for 0 and digits written as
 * words. A number is one when ten digits begin with 03, 05, 07, 08, 09 (or 84…), or 11 digits with
 * 02; tax codes, barcodes and account numbers named as such are not.
 */
export function findPhones(nfcText: string): Span[] {
  const pieces = [...nfcText.matchAll(piece)].map((match) => ({
    digits: asDigits(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Span[] = [];
  for (let from = 0; from < pieces.length; from++) {
    let digits = '';
    for (let to = from; to < pieces.length; to++) {
      const current = pieces[to];
      const previous = pieces[to - 1];
      if (!current || current.digits === null) break;
      if (
        to > from &&
        previous &&
        !/^[\s.,\-–_()/*+]{1,3}$/.test(nfcText.slice(previous.end, current.start))
      )
        break;
      digits += current.digits;
      if (digits.length > 12) break;
      const national = digits.replace(/^84(?=[35789]\d{8}$)/, '0');
      const first = pieces[from];
      if (!/^(0[35789]\d{8}|02\d{9})$/.test(national) || !first) continue;
      const next = pieces[to + 1];
      if (
        next?.digits &&
        /^[\s.]?$/.test(nfcText.slice(current.end, next.start)) &&
        /^\d+$/.test(next.digits) &&
        nfcText.slice(current.end, next.start) === ''
      )
        break;
      if (otherNumbers.test(nfcText.slice(Math.max(0, first.start - 60), first.start))) break;
      found.push({ start: first.start, end: current.end });
      from = to;
      break;
    }
  }
  return found;
}

const addressPattern =
  /(?:https?:\/\/|www\.)\S+|\b(?:[a-z0-9-]+\.)+(?:com|vn|net|org|me|shop|io)\b(?:\/\S*)?|\bm\.me\/\S+|[\w.+-]+@[\w-]+\.[a-z]{2,}|\b(?:fb|zalo|zl|đt|sđt|sdt|tel)\s?:\s?\S+/giu;

/** Web addresses, mail addresses and "zalo: …", "fb: …". */
export const findAddresses = (nfcText: string): Span[] =>
  [...nfcText.matchAll(addressPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
