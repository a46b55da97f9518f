/** Six-digit BINs of all known institutions, ascending, glued together: the parser needs them without the names. Most begin with 9704. */
const [before = '', in9704 = '', after = ''] = [
  '422589458761533948546034546035668888796500801011963369963388',
  '0003050607080910121415161819212223242526272829303132333436373839404142434446484952545556575859606263646566676870',
  '971005971011971025971133977777999888',
];
/** BINs of which no list says that VietQR money arrives: two the State Bank gave out that nobody uses, and four institutions without VietQR. */
const silent = new Set(['970459', '970460', '970464', '970465', '970468', '970470']);

const cut = (digits: string, size: number) => Array.from({ length: digits.length / size }, (_, index) => digits.slice(index * size, (index + 1) * size));
export const bins: readonly string[] = [...cut(before, 6), ...cut(in9704, 2).map((tail) => `9704${tail}`), ...cut(after, 6)];
const receiving: ReadonlySet<string> = new Set(bins.filter((bin) => !silent.has(bin)));
const all: ReadonlySet<string> = new Set(bins);

/** True when some list knows the BIN. */
export const isKnownBin = (bin: string): boolean => all.has(bin);
/** True when money can be sent to the institution by VietQR. */
export const isReceivingBin = (bin: string): boolean => receiving.has(bin);
