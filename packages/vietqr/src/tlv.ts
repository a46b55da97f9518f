import type { VietQrProblem, VietQrProblemCode } from './problems.ts';

/** One object of the payload: two-digit id, value, and where it begins in the text that was read. */
export interface TlvObject { readonly id: string; readonly value: string; readonly at: number }

const digit = (unit: number) => unit >= 48 && unit <= 57;

/**
 * Splits `text` from `start` to `end` into objects. Answers the first problem instead when a frame does not hold: ids and lengths
 * are two ASCII digits, a value has 1 to 99 characters, an id occurs once.
 */
export function readObjects(text: string, start: number, end: number, parent: string): TlvObject[] | VietQrProblem {
  const objects: TlvObject[] = [];
  // Ids are 00–99: three integers of 34 bits would do, a small array of booleans is as quick and plain.
  const seen: boolean[] = [];
  for (let at = start; at < end;) {
    const id1 = text.charCodeAt(at), id2 = text.charCodeAt(at + 1), length1 = text.charCodeAt(at + 2), length2 = text.charCodeAt(at + 3);
    if (at + 2 > end || !digit(id1) || !digit(id2)) return broken('frame.id', parent, at);
    const id = text.slice(at, at + 2);
    const field = parent === '' ? id : `${parent}.${id}`;
    if (at + 4 > end || !digit(length1) || !digit(length2)) return broken('frame.length', field, at + 2);
    const length = (length1 - 48) * 10 + length2 - 48;
    if (length === 0) return broken('frame.empty', field, at);
    const next = at + 4 + length;
    if (next > end) return broken('frame.cut', field, at);
    const number = (id1 - 48) * 10 + id2 - 48;
    if (seen[number]) return broken(number === 38 && parent === '' || field === '38.01.01' ? 'payee.two' : 'duplicate', field, at);
    seen[number] = true;
    objects.push({ id, value: text.slice(at + 4, next), at });
    at = next;
  }
  return objects;
}

const broken = (code: VietQrProblemCode, field: string, position: number): VietQrProblem => ({ code, field, position });
