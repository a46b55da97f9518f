/** One entry of a statement somebody pasted. */
export interface StatementEntry {
  /** The words of the bank, one line. */
  readonly content: string;
  /**
   * Money in, whole đồng; null when the entry names none or several that may be meant: a person
   * decides.
   */
  readonly amountVnd: number | null;
  /** The same entry pasted again has the same reference. */
  readonly reference: string;
}

/** An amount as banks print it: grouped by three, or plain digits with the currency behind. */
const amountPattern =
  /(?<sign>[+-]?)\s?(?<![\d.,])(?:(?<grouped>\d{1,3}(?:[.,]\d{3})+)(?:[.,]\d{1,2})?(?![\d.,]*\d)|(?<plain>\d{3,12})(?=\s?(?:vnd|vnđ|đ|d)\b))/giu;
/** What stands before an amount that is not the money that moved. */
const balanceWords = /(s[oố]\s*d[uư]|sd(?:\s*cu[oố]i)?|balance|bal|ph[ií]|fee)\s*[:|=]?\s*$/iu;

/** FNV-1a, twice with different seeds: short, stable, the same on every phone. */
function digest(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((seed) => {
      let hash = seed;
      for (let place = 0; place < text.length; place++)
        hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
      return hash.toString(36);
    })
    .join('-');
}

function amountOf(entry: string): number | null {
  const found: { sign: string; amountVnd: number }[] = [];
  for (const match of entry.matchAll(amountPattern)) {
    if (balanceWords.test(entry.slice(0, match.index))) continue;
    const digits = (match.groups?.['grouped'] ?? match.groups?.['plain'] ?? '').replace(
      /[.,]/g,
      '',
    );
    found.push({ sign: match.groups?.['sign'] ?? '', amountVnd: Number(digits) });
  }
  const incoming = found.some(({ sign }) => sign === '+')
    ? found.filter(({ sign }) => sign === '+')
    : found.filter(({ sign }) => sign !== '-');
  const different = [...new Set(incoming.map(({ amountVnd }) => amountVnd))].filter(
    (amount) => amount > 0,
  );
  return different.length === 1 ? (different[0] ?? null) : null;
}

/** Begins with a day, as the rows of a list of transactions do. */
const startsEntry = /^\s*\d{1,2}[/\-.]\d{1,2}(?:[/\-.]\d{2,4})?\b/;

/**
 * The entries of a pasted statement: lines, or blocks of lines between blank lines or days. Money
 * that went out is an entry without amount.
 * @example readStatement('26/11 10:02 +460.000 VND LSAN A7K2X SD: 1.200.000')[0].amountVnd // 460000
 */
export function readStatement(pasted: string): StatementEntry[] {
  const lines = pasted
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const hasDays = lines.filter((line) => startsEntry.test(line)).length > 1;
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line === '') {
      isOpen = false;
      continue;
    }
    // A line begins an entry of its own unless the one above is still waiting for its words or its
    // amount.
    const above = blocks.at(-1);
    const belongs =
      isOpen &&
      above !== undefined &&
      !startsEntry.test(line) &&
      (hasDays ||
        amountOf(above) === null ||
        !/[\d]{1,3}([.,]\d{3})+|\d{3,}\s?(vnd|đ|d)\b/iu.test(line));
    if (belongs) blocks[blocks.length - 1] = `${above} ${line}`;
    else blocks.push(line);
    isOpen = true;
  }
  return blocks.map((content) => ({
    content,
    amountVnd: amountOf(content),
    reference: digest(content.toLowerCase()),
  }));
}
