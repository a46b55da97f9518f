/** The modules of a QR code, square by square. */
export interface Modules {
  readonly size: number;
  get(x: number, y: number): boolean;
}

/** The whole pixels a module takes when the code and its clear edge fit into `mostPx`. */
const scaleOf = ({ size }: Modules, mostPx: number): number => Math.floor(mostPx / (size + 8));
/** The side of a code with four clear modules all round, px, at most `mostPx`. */
export const sideOf = (modules: Modules, mostPx: number): number =>
  scaleOf(modules, mostPx) * (modules.size + 8);

/**
 * Draws a QR code in the middle of the width from `topPx` on: whole pixels a module and four
 * modules clear all round (ISO/IEC 18004), so that a phone's gallery reads it back. Answers the
 * side it took (`sideOf`).
 */
export function drawModules(
  pen: CanvasRenderingContext2D,
  modules: Modules,
  topPx: number,
  mostPx: number,
): number {
  const scale = scaleOf(modules, mostPx);
  const side = sideOf(modules, mostPx);
  const left = Math.round((pen.canvas.width - side) / 2);
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++)
      if (modules.get(x, y))
        pen.fillRect(left + (x + 4) * scale, topPx + (y + 4) * scale, scale, scale);
  return side;
}
