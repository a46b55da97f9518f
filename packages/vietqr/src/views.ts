import { fromBytes, toBytes } from './crc.ts';
import { finding, type VietQrWarning } from './problems.ts';

/**
 * One way of counting the characters of a payload. In `text` every counted character is one UTF-16
 * unit, so lengths can be read off directly; `restore` gives the real letters of a piece back.
 */
export interface TextView {
  readonly text: string;
  /** Every letter is one ASCII byte. */
  readonly isPlain: boolean;
  readonly warnings: readonly VietQrWarning[];
  restore(piece: string): string;
  /** Position in the payload of a position in `text`. */
  positionOf(position: number): number;
}

const same = (piece: string) => piece;
const none: readonly VietQrWarning[] = [];
const asItIs = (position: number) => position;
/** The one reading of a payload of ASCII letters, as nearly all are. */
export const plainView = (text: string): TextView => ({
  text,
  isPlain: true,
  warnings: none,
  restore: same,
  positionOf: asItIs,
});
const warning = (code: VietQrWarning['code']): VietQrWarning => finding(code, '', 0);

/**
 * The readings to try of a payload with other letters, likeliest first: characters (NAPAS), then
 * UTF-8 bytes as one public library counts; each first on the composed form of the letters, since a
 * decomposed ê would count twice.
 */
export function* viewsOf(payload: string): Generator<TextView> {
  const composed = payload.normalize('NFC');
  for (const text of composed === payload ? [payload] : [composed, payload]) {
    const notes = composed === payload ? [] : [warning('not_nfc')];
    yield byCharacters(text, notes);
    yield view(toBytes(text), [...notes, warning('length_in_bytes')], fromBytes);
  }
}

/** Letters beyond U+FFFF take two units: each is stood in for by one private-use unit. */
function byCharacters(payload: string, warnings: readonly VietQrWarning[]): TextView {
  const points = [...payload];
  if (points.length === payload.length) return view(payload, warnings, same);
  const wide: string[] = [];
  const text = points
    .map((point) =>
      point.length === 1 ? point : String.fromCharCode(0xe000 + wide.push(point) - 1),
    )
    .join('');
  // A payload has at most a few hundred characters, so the private range (6,400 places) is never
  // used up; a real private-use letter is not found in `wide`.
  return view(text, warnings, (piece) =>
    piece.replace(/[\ue000-\uf8ff]/g, (unit) => wide[unit.charCodeAt(0) - 0xe000] ?? unit),
  );
}

const view = (
  text: string,
  warnings: readonly VietQrWarning[],
  restore: (piece: string) => string,
): TextView => ({
  text,
  isPlain: false,
  warnings,
  restore,
  positionOf: (position) => restore(text.slice(0, position)).length,
});
