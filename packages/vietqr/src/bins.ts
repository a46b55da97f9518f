import { otherBins, receivingBins } from './bins.data.ts';

const receiving: ReadonlySet<string> = /* @__PURE__ */ new Set(receivingBins.split(/\s/));
const other: ReadonlySet<string> = /* @__PURE__ */ new Set(otherBins.split(/\s/));

/**
 * True when money can be sent to the institution by VietQR.
 * @example isReceivingBin('970405') // true, Agribank
 */
export const isReceivingBin = (bin: string): boolean => receiving.has(bin);
/**
 * True when some list knows the BIN.
 * @example isKnownBin('970459') // true, CIMB by the State Bank's letter, which nobody uses
 */
export const isKnownBin = (bin: string): boolean => receiving.has(bin) || other.has(bin);
