import type { SymbolModules } from '@lensan/vietqr/stand';
import { correction, generate } from 'lean-qr';
import decodeQr from 'qr/decode.js';

/**
 * The symbol of a payment code at level Q, read back before it is shown: one that does not say
 * exactly the payload is never drawn. Digits, capitals and other letters each stand in their own
 * mode, so that the modules are large.
 */
export function makeSymbol(payload: string): SymbolModules {
  const symbol = generate(payload, {
    minCorrectionLevel: correction.Q,
    maxCorrectionLevel: correction.Q,
  });
  if (readSymbol(symbol) !== payload) throw new Error('a payment symbol did not read back');
  return symbol;
}

function readSymbol(symbol: SymbolModules): string {
  const scale = 3,
    quiet = 4;
  const side = (symbol.size + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < symbol.size * scale; y++) {
    for (let x = 0; x < symbol.size * scale; x++) {
      if (!symbol.get(Math.floor(x / scale), Math.floor(y / scale))) continue;
      const at = ((y + quiet * scale) * side + x + quiet * scale) * 4;
      data[at] = data[at + 1] = data[at + 2] = 0;
    }
  }
  return decodeQr({ width: side, height: side, data });
}
