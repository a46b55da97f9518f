/** CRC-16/CCITT-FALSE as EMVCo asks for: polynomial 0x1021, start 0xFFFF, not reflected, no final XOR. "123456789" gives 29B1. */
const table = /* @__PURE__ */ Uint16Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 8;
  for (let bit = 0; bit < 8; bit++) value = value & 0x8000 ? (value << 1) ^ 0x1021 : value << 1;
  return value;
});

/** Checksum over the UTF-8 bytes of `text`, going on from `state`. */
export function crc16(text: string, state = 0xffff): number {
  const bytes = isAscii(text) ? text : toBytes(text);
  let crc = state;
  for (let at = 0; at < bytes.length; at++) crc = ((crc << 8) ^ (table[(crc >> 8) ^ bytes.charCodeAt(at)] as number)) & 0xffff;
  return crc;
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
