/**
 * CRC-16/CCITT-FALSE as EMVCo asks for: polynomial 0x1021, start 0xFFFF, not reflected, no final XOR. "123456789" gives 29B1.
 * `one` to `four` say what a byte does to the sum by the time the last of up to four bytes has passed: four are taken in one step.
 */
const one = /* @__PURE__ */ Uint16Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 8;
  for (let bit = 0; bit < 8; bit++) value = value & 0x8000 ? (value << 1) ^ 0x1021 : value << 1;
  return value;
});
const later = (table: Uint16Array): Uint16Array => table.map((value) => (value << 8) ^ (one[value >> 8] as number));
const two = /* @__PURE__ */ later(one), three = /* @__PURE__ */ later(two), four = /* @__PURE__ */ later(three);

/** Checksum over the UTF-8 bytes of `text`, going on from `state`. */
export function crc16(text: string, state = 0xffff): number {
  const sum = crcOfAscii(text, text.length, state);
  if (sum >= 0) return sum;
  const bytes = toBytes(text);
  let crc = state;
  for (let at = 0; at < bytes.length; at++) crc = step(crc, bytes.charCodeAt(at));
  return crc;
}

const step = (crc: number, byte: number): number => ((crc << 8) & 0xffff) ^ (one[((crc >> 8) ^ byte) & 255] as number);

/** Checksum over the first `end` letters, or -1 when one of them is not ASCII. */
export function crcOfAscii(text: string, end: number, state = 0xffff): number {
  let crc = state, bits = 0, at = 0;
  for (; at + 3 < end; at += 4) {
    const a = text.charCodeAt(at), b = text.charCodeAt(at + 1), c = text.charCodeAt(at + 2), d = text.charCodeAt(at + 3);
    bits |= a | b | c | d;
    crc = (four[((crc >> 8) ^ a) & 255] as number) ^ (three[(crc ^ b) & 255] as number) ^ (two[c & 255] as number) ^ (one[d & 255] as number);
  }
  for (; at < end; at++) { const a = text.charCodeAt(at); bits |= a; crc = step(crc, a); }
  return bits < 128 ? crc : -1;
}

export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** The UTF-8 bytes of a text, one UTF-16 unit each; half a surrogate pair becomes U+FFFD as everywhere. */
export const toBytes = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The text of UTF-8 bytes; bytes that are none (a letter cut in two) stay as they are. */
export function fromBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes.replace(/[^]/g, (unit) => `%${hexPairs[unit.charCodeAt(0)]}`));
  } catch {
    return bytes;
  }
}

const hexPairs = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => (byte + 256).toString(16).slice(1).toUpperCase());
/** Four upper-case hex digits, zero-padded on the left. */
export const hex4 = (crc: number): string => (hexPairs[crc >> 8] as string) + (hexPairs[crc & 255] as string);
