/**
 * Readers over a byte array that never throw: outside the array they answer 0, so a cut-off header
 * reads as nonsense, not as a crash.
 */
export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
export const be16 = (bytes: Uint8Array, at: number): number =>
  (u8(bytes, at) << 8) | u8(bytes, at + 1);
export const be32 = (bytes: Uint8Array, at: number): number =>
  be16(bytes, at) * 65_536 + be16(bytes, at + 2);
export const le16 = (bytes: Uint8Array, at: number): number =>
  u8(bytes, at) | (u8(bytes, at + 1) << 8);
export const le24 = (bytes: Uint8Array, at: number): number =>
  le16(bytes, at) | (u8(bytes, at + 2) << 16);
export const le32 = (bytes: Uint8Array, at: number): number =>
  le24(bytes, at) + u8(bytes, at + 3) * 16_777_216;
/** Bytes as Latin-1 text, for tags and for looking into XMP. */
export const latin = (bytes: Uint8Array, start: number, end: number): string => {
  let text = '';
  for (let at = Math.max(0, start), stop = Math.min(end, bytes.length); at < stop; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(stop, at + 8192)));
  }
  return text;
};
/** Position of an ASCII needle in [from, to), or -1. */
export function indexOfText(
  bytes: Uint8Array,
  needle: string,
  from = 0,
  to = bytes.length,
): number {
  const first = needle.charCodeAt(0);
  const last = Math.min(to, bytes.length) - needle.length;
  outer: for (
    let at = bytes.indexOf(first, from);
    at >= 0 && at <= last;
    at = bytes.indexOf(first, at + 1)
  ) {
    for (let i = 1; i < needle.length; i++)
      if (bytes[at + i] !== needle.charCodeAt(i)) continue outer;
    return at;
  }
  return -1;
}
