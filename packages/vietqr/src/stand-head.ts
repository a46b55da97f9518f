import type { Form, StandContent } from './stand-form.ts';
import { box, fit, ink, textAt, type Measure, type Shape } from './stand-shapes.ts';

/** The green band: picture of the household if there is one, its name, what it sells. */
export function layoutHead(
  form: Form,
  content: StandContent,
  height: number,
  measure: Measure,
): Shape[] {
  const { margin, border, w, unit } = form;
  const inner = w - 2 * margin;
  const pad = 3 * unit;
  const left = margin + border + pad;
  const side = height - 2 * 1.8 * unit;
  const x = content.hasPhoto ? left + side + pad : left;
  return [
    box(margin, margin, inner, border + height, 4 * unit, ink.green),
    // Square corners below: the band meets the white.
    box(margin, margin + border + height / 2, inner, height / 2, 0, ink.green),
    ...(content.hasPhoto ? framedPhoto(left, margin + border + 1.8 * unit, side, unit) : []),
    ...names(form, content, x, height, measure),
  ];
}

const framedPhoto = (x: number, y: number, side: number, unit: number): Shape[] => {
  const frame = 0.7 * unit;
  return [
    box(x - frame, y - frame, side + 1.4 * unit, side + 1.4 * unit, 2.5 * unit, ink.gold),
    { kind: 'photo', x, y, w: side, h: side, radius: 2 * unit },
  ];
};

/** Name of the shop, under it goods and stars, in the middle of the height. */
function names(
  { margin, border, w, unit }: Form,
  { shopName, goods, ocopStars }: StandContent,
  x: number,
  height: number,
  measure: Measure,
): Shape[] {
  const room = w - margin - border - 3 * unit - x;
  const mostLines = height > 15 * unit ? 2 : 1;
  const shop = fit(shopName, Math.min(6.6 * unit, height * 0.4), 'heavy', room, mostLines, measure);
  const stars = ocopStars === null ? null : `OCOP ${ocopStars} sao`;
  const sold = [goods, stars].filter((part): part is string => !!part).join(' · ');
  const under =
    sold === ''
      ? { lines: [], size: 0 }
      : fit(sold, Math.min(3.7 * unit, height * 0.24), 'medium', room, 2, measure);
  const total = shop.lines.length * shop.size * 1.25 + under.lines.length * under.size * 1.3;
  const shapes: Shape[] = [];
  let y = margin + border + (height - total) / 2;
  for (const { lines, size, weight, leading } of [
    { ...shop, weight: 'heavy', leading: 0.25 },
    { ...under, weight: 'medium', leading: 0.3 },
  ] as const)
    for (const line of lines) {
      y += size;
      shapes.push(textAt(line, { x, y, size, weight, fill: ink.white, anchor: 'start' }));
      y += size * leading;
    }
  return shapes;
}
