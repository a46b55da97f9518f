/**
 * Letters that Unicode decomposition leaves alone but people type for d and b (guide on the web
 * app, 3.3: ð stands in for Đ, ɗ and ƀ are Ê Đê, Jrai and Bahnar).
 */
const stubborn: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ɗ: 'd', ƀ: 'b' };

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[đðɗƀ]/g, (letter) => stubborn[letter] ?? letter);

/**
 * Text for searching: no marks, lower case, `đ ð ɗ` → d, `ƀ` → b. Spaces and signs stay as they
 * are, so "Hoà" and "Hòa" become equal. Store this in the `*_folded` column and fold the query with
 * it too.
 * @example fold('Đường Hồng Vân') // 'duong hong van'
 */
export const fold = (text: string): string => plain(text);

/** Vietnamese lower case with marks kept, in NFC: the key for comparing text as written. */
export const lower = (text: string): string => text.normalize('NFC').toLowerCase();

/** First letter upper case, the rest untouched. */
export const capitalize = (text: string): string => {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
};

/**
 * A name as banks print it: capitals without marks, only letters, digits and single blanks.
 * @example payeeName('Nguyễn Thị Bình') // 'NGUYEN THI BINH'
 */
export const payeeName = (text: string): string =>
  plain(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
