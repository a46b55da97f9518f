import * as z from 'zod/mini';

/**
 * Id made by whoever creates the thing, also offline: `<device><session><counter>`, lower-case base
 * 32 letters and digits.
 */
export const id = z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{1,39}$/));
/** Milliseconds since 1970 UTC. */
export const instant = z.int().check(z.minimum(0), z.maximum(8.64e15));
/** Calendar day in Vietnam time, `YYYY-MM-DD`. */
export const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
/** Whole đồng, up to one hundred billion. */
export const dong = z.int().check(z.minimum(0), z.maximum(100_000_000_000));
/** Official commune code: five digits as text. */
export const communeCode = z.string().check(z.regex(/^\d{5}$/));
/** Official province code: two digits as text. */
export const provinceCode = z.string().check(z.regex(/^\d{2}$/));

/**
 * A trimmed NFC text of bounded length in characters. `text(120)` refuses an empty text; `text(120,
 * 0)` allows it.
 */
export const text = (maxLength: number, minLength = 1) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((value: string) => value.normalize('NFC').trim()),
    ),
    z.string().check(z.minLength(minLength), z.maxLength(maxLength)),
  );

/**
 * Vietnamese phone number as people type it; stored as `0` and nine digits (mobile) or ten
 * (landline).
 */
export const phone = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value: string) => value.replace(/[\s.\-()]/g, '').replace(/^(\+?84)/, '0')),
  ),
  z.string().check(z.regex(/^0\d{9,10}$/)),
);

/**
 * Columns every record on a phone carries. `version` is the server's change number; 0 while the
 * phone has not sent it.
 */
export const recordBase = {
  id,
  householdId: id,
  version: z.int().check(z.minimum(0)),
};
export const none = z.object({});
export const ok = z.object({ ok: z.literal(true) });
