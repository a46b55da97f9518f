import { groupAccount } from './account.ts';
import { standWords, type Form, type StandContent } from './stand-form.ts';
import { fit, textAt, type Measure, type Shape, type Weight } from './stand-shapes.ts';

/** What is read under the code, and where the lines begin, mm from the top. */
export interface StandLines {
  readonly shapes: readonly Shape[];
  readonly top: number;
}

/** From large letters with air between the lines to small ones without. */
const tries = [
  { shrink: 1, air: 1.6 },
  { shrink: 1, air: 0.8 },
  { shrink: 1, air: 0 },
  { shrink: 0.9, air: 0 },
  { shrink: 0.8, air: 0 },
  { shrink: 0.72, air: 0 },
  { shrink: 0.65, air: 0 },
] as const;

/**
 * The lines from the foot upwards: what is read must fit; the head takes what is left. A long name
 * beside a price makes everything a little smaller. `foot`: where the last line may end;
 * `codeSide`: height of the code with its clear zone.
 */
export function layoutLines(
  form: Form,
  content: StandContent,
  foot: number,
  codeSide: number,
  measure: Measure,
): StandLines {
  const top = form.margin + form.border;
  let lines: StandLines = { shapes: [], top: foot };
  for (const { shrink, air } of tries) {
    lines = placeLines(form, content, foot - (0.6 + air) * form.unit, { shrink, air, measure });
    // Air between the lines only where the head keeps its full height.
    if (lines.top - codeSide >= top + (air > 0 ? form.head : form.leastHead)) break;
  }
  return lines;
}

function placeLines(
  { w, margin, border, unit }: Form,
  { bankName, account, ownerName, amount }: StandContent,
  base: number,
  { shrink, air, measure }: { shrink: number; air: number; measure: Measure },
): StandLines {
  const shapes: Shape[] = [];
  const room = w - 2 * (margin + border) - 6 * unit;
  let y = base;
  const place = (value: string, units: number, weight: Weight, most: number, leading = 1.3) => {
    const set = fit(value, units * unit * shrink, weight, room, most, measure);
    for (const line of set.lines.toReversed()) {
      shapes.push(textAt(line, { x: w / 2, y, size: set.size, weight }));
      y -= set.size * leading;
    }
    y -= air * unit;
  };
  place(`${bankName} · ${groupAccount(account)}`, 5, 'medium', 2);
  place(ownerName, 9.4, 'heavy', 2, 1.14);
  if (amount) {
    place(amount.words, 3.6, 'regular', 2);
    place(amount.figures, 7.4, 'heavy', 1, 1.2);
  }
  place(standWords.readName, 4.6, 'bold', 1, 1);
  return { shapes, top: y };
}
