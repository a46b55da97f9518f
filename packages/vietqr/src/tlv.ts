import { finding, type VietQrProblem } from './problems.ts';

/**
 * One object of the payload: its id as a number, where it begins in the text that was read, and
 * where its value ends.
 */
export interface TlvObject {
  readonly id: number;
  readonly at: number;
  readonly end: number;
}

const numerals = /* @__PURE__ */ Array.from({ length: 100 }, (_, number) =>
  String(number).padStart(2, '0'),
);
/** An id or a length as it is written: two digits. */
export const twoDigits = (number: number): string => numerals[number] as string;
export const valueOf = (text: string, { at, end }: TlvObject): string => text.slice(at + 4, end);

const digit = (unit: number) => unit >= 48 && unit <= 57;
const pathOf = (parent: string, id: number): string =>
  parent === '' ? twoDigits(id) : `${parent}.${twoDigits(id)}`;

/**
 * Splits `text` from `start` to `end` into objects. Answers the first problem instead when a frame
 * does not hold: ids and lengths are two ASCII digits, a value has 1 to 99 characters, an id occurs
 * once.
 */
export function readObjects(
  text: string,
  start: number,
  end: number,
  parent: string,
): TlvObject[] | VietQrProblem {
  const objects: TlvObject[] = [];
  // Ids are 00–99: a bit each in four words.
  const seen = [0, 0, 0, 0];
  for (let at = start; at < end;) {
    const id1 = text.charCodeAt(at),
      id2 = text.charCodeAt(at + 1),
      length1 = text.charCodeAt(at + 2),
      length2 = text.charCodeAt(at + 3);
    if (at + 2 > end || !digit(id1) || !digit(id2)) return finding('frame.id', parent, at);
    const id = (id1 - 48) * 10 + id2 - 48;
    if (at + 4 > end || !digit(length1) || !digit(length2))
      return finding('frame.length', pathOf(parent, id), at + 2);
    const length = (length1 - 48) * 10 + length2 - 48;
    if (length === 0) return finding('frame.empty', pathOf(parent, id), at);
    const next = at + 4 + length;
    if (next > end) return finding('frame.cut', pathOf(parent, id), at);
    const word = id >> 5,
      bit = 1 << (id & 31);
    if ((seen[word] as number) & bit)
      return finding(
        (parent === '' && id === 38) || (parent === '38.01' && id === 1)
          ? 'payee.two'
          : 'duplicate',
        pathOf(parent, id),
        at,
      );
    seen[word] = (seen[word] as number) | bit;
    objects.push({ id, at, end: next });
    at = next;
  }
  return objects;
}
