import { correction, generate } from 'lean-qr';
import type { SymbolModules } from '@lensan/vietqr/stand';
import { readFirst, readSecond } from './read-symbol.ts';

/** Clear modules around a symbol, ISO 18004. */
export const quietModules = 4;

/** Pixels of a symbol with its quiet zone, RGBA, `scale` pixels a module. */
export function rasterise(
  symbol: SymbolModules,
  scale: number,
): { width: number; height: number; data: Uint8Array } {
  const side = (symbol.size + 2 * quietModules) * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < symbol.size * scale; y++) {
    for (let x = 0; x < symbol.size * scale; x++) {
      if (!symbol.get(Math.floor(x / scale), Math.floor(y / scale))) continue;
      const at = ((y + quietModules * scale) * side + x + quietModules * scale) * 4;
      data[at] = data[at + 1] = data[at + 2] = 0;
    }
  }
  return { width: side, height: side, data };
}

/**
 * The symbol of a payment code: level Q, digits, capitals and other letters each in their own mode,
 * so that modules are large.
 */
export const drawSymbol = (payload: string): SymbolModules =>
  generate(payload, { minCorrectionLevel: correction.Q, maxCorrectionLevel: correction.Q });

/**
 * The symbol, read back by two decoders of different families before it leaves; one that does not
 * say exactly the payload is a fault.
 */
export async function makeSymbol(payload: string): Promise<SymbolModules> {
  const symbol = drawSymbol(payload);
  const picture = rasterise(symbol, 3);
  if (readFirst(picture) !== payload || (await readSecond(picture)) !== payload)
    throw new Error('a payment symbol did not read back');
  return symbol;
}
