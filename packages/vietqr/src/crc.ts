/**
 * CRC-16/CCITT-FALSE as EMVCo asks for: polynomial 0x1021, start 0xFFFF, not reflected, no final
 * XOR. "123456789" gives 29B1. `one` says what a byte does to the sum, `two` what it has done when
 * another has passed: two are taken in one step.
 */
const one = /* @__PURE__ */ Uint16Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 8;
  for (let bit = 0; bit < 8; bit++) value = value & 0x8000 ? (value << 1) ^ 0x1021 : value << 1;
  return value;
});
const two = /* @__PURE__ */ one.map((value) => (value << 8) ^ (one[value >> 8] as number));

/** Checksum over the UTF-8 bytes of `text`, going on from `state`. */
export function crc16(text: string, state = 0xffff): number {
  const sum = crcOfUnits(text, text.length, state);
  if (sum >= 0) return sum;
  const bytes = toBytes(text);
  return crcOfUnits(bytes, bytes.length, state, 256);
}

/**
 * Checksum over the first `end` units of a text, or -1 when one of them is `limit` or more: by
 * default ASCII is asked for.
 */
export function crcOfUnits(text: string, end: number, state = 0xffff, limit = 128): number {
  let crc = state,
    bits = 0,
    at = 0;
  for (; at + 1 < end; at += 2) {
    const a = text.charCodeAt(at),
      b = text.charCodeAt(at + 1);
    bits |= a | b;
    crc = (two[((crc >> 8) ^ a) & 255] as number) ^ (one[(crc ^ b) & 255] as number);
  }
  if (at < end) {
    const a = text.charCodeAt(at);
    bits |= a;
    crc = ((crc << 8) & 0xffff) ^ (one[((crc >> 8) ^ a) & 255] as number);
  }
  return bits < limit ? crc : -1;
}

/**
 * The UTF-8 bytes of a text, one UTF-16 unit each; half a surrogate pair becomes U+FFFD as
 * everywhere.
 */
export const toBytes = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(..)/g,
    (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)),
  );

/** The text of UTF-8 bytes; bytes that are none (a letter cut in two) stay as they are. */
export function fromBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes.replace(/[^]/g, (unit) => `%${hexPairs[unit.charCodeAt(0)]}`));
  } catch {
    return bytes;
  }
}

const hexPairs = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) =>
  (byte + 256).toString(16).slice(1).toUpperCase(),
);
/** Four upper-case hex digits, zero-padded on the left. */
export const hex4 = (crc: number): string =>
  (hexPairs[crc >> 8] as string) + (hexPairs[crc & 255] as string);
