import type * as z from 'zod/mini';

type Schema = z.ZodMiniType;
/**
 * What a zod schema says of itself. Only the parts that are read here; the library has no narrower
 * public type for them.
 */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
}
const defOf = ({ _zod: inner }: Schema): Def => inner.def;

/** Values of the shapes that travel here; the first that a schema accepts is taken. */
const texts = [
  'x1',
  'Chuối tây sấy dẻo của nhà làm',
  '2026-11-20',
  '0900000099',
  '123456',
  '10210',
  '01',
  '01.10210.',
  'AbCdEfGhIjKlMnOpQrStUv',
  'a'.repeat(64),
  '970436',
  'https://vi-du.example/tin',
  'K3/2026-11-1',
  '08:00',
  '21.0,105.9',
  'abc-def',
  'h3k9x2v7w1q8z5t4m',
  '24KMN',
  'a6.pdf',
  '',
];
const numbers = [1, 0, 65_000, 1_764_000_000_000];

/**
 * The plainest value a schema accepts. `named` gives values to fields by their name, wherever they
 * stand and when they fit; fields that may be absent are left out unless named.
 */
export function sampleOf(
  schema: Schema,
  named: Readonly<Record<string, unknown>>,
  key = '',
): unknown {
  if (Object.hasOwn(named, key) && schema.safeParse(named[key]).success) return named[key];
  const def = defOf(schema);
  const inside = (inner: Schema | undefined, name = key) =>
    inner ? sampleOf(inner, named, name) : undefined;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {})
          .filter(([name, field]) => defOf(field).type !== 'optional' || Object.hasOwn(named, name))
          .map(([name, field]) => [name, inside(field, name)]),
      );
    case 'pipe':
      return texts.find((value) => schema.safeParse(value).success);
    case 'optional':
      return inside(def.innerType);
    case 'nullable':
      return null;
    case 'array':
      return schema.safeParse([]).success ? [] : [inside(def.element)];
    case 'union':
      return inside(def.options?.[0]);
    case 'enum':
      return Object.values(def.entries ?? {})[0];
    case 'literal':
      return def.values?.[0];
    case 'boolean':
      return false;
    case 'record':
      return {};
    case 'unknown':
    case 'any':
      return {};
    case 'number':
    case 'int':
      return numbers.find((value) => schema.safeParse(value).success);
    default:
      return texts.find((value) => schema.safeParse(value).success);
  }
}
