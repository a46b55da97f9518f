import type { Place } from '@lensan/contract';
import { fold, rank } from '@lensan/vietnamese';
import former from './data/vn-admin-former.json' with { type: 'json' };
import units from './data/vn-admin-units.json' with { type: 'json' };

const typeNames: Readonly<Record<string, string>> = units.meta.types;
/** Commune code → rows of kind, name, 1 for a part, district. */
const formerNames: Readonly<Record<string, readonly (readonly (string | number)[])[]>> =
  former.former;
const formerKinds: Readonly<Record<string, string>> = {
  p: 'phường',
  x: 'xã',
  t: 'thị trấn',
  d: 'đặc khu',
  h: 'huyện',
};

/** A text a unit can be found by. */
interface Key {
  readonly text: string;
  readonly words: readonly string[];
  readonly unit: Unit;
  readonly former: { readonly name: string; readonly isPart: boolean } | null;
}
interface Unit {
  readonly level: 'province' | 'commune';
  readonly code: string;
  readonly path: string;
  readonly fullName: string;
  readonly provinceName: string | null;
}

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const titled = (name: string, type: string) => `${typeNames[type] ?? ''} ${name}`.trim();

function readRegister(): { byCode: ReadonlyMap<string, Unit>; keys: readonly Key[] } {
  const byCode = new Map<string, Unit>();
  const keys: Key[] = [];
  const add = (unit: Unit, text: string, formerName: Key['former'] = null) =>
    keys.push({ text, words: wordsOf(text), unit, former: formerName });

  for (const { code, name, type, alt, formerly = [] } of units.provinces as readonly {
    code: string;
    name: string;
    type: string;
    alt?: string;
    formerly?: string[];
  }[]) {
    const unit: Unit = {
      level: 'province',
      code,
      path: `${code}.`,
      fullName: titled(name, type),
      provinceName: null,
    };
    byCode.set(code, unit);
    for (const spelling of [name, ...(alt ? [alt] : [])]) {
      add(unit, spelling);
      add(unit, titled(spelling, type));
    }
    for (const old of formerly)
      if (old !== name && old !== alt) add(unit, old, { name: old, isPart: false });
  }
  for (const { code, name, type, alt, province } of units.communes as readonly {
    code: string;
    name: string;
    type: string;
    alt?: string;
    province: string;
  }[]) {
    const provinceName = byCode.get(province)?.fullName ?? null;
    const unit: Unit = {
      level: 'commune',
      code,
      path: `${province}.${code}.`,
      fullName: titled(name, type),
      provinceName,
    };
    byCode.set(code, unit);
    for (const spelling of [name, ...(alt ? [alt] : [])]) {
      add(unit, spelling);
      add(unit, `${titled(spelling, type)}, ${provinceName}`);
    }
    for (const row of formerNames[code] ?? []) {
      const [kind = '', old = '', part, district] = row.map(String);
      const said = `${formerKinds[kind] ?? ''} ${old}`.trim();
      const whole = district ? `${said}, ${district}` : said;
      const isPart = part === '1';
      add(unit, old, { name: whole, isPart });
      add(unit, `${whole}, ${provinceName}`, { name: whole, isPart });
    }
  }
  return { byCode, keys };
}

const { byCode, keys } = readRegister();

const asPlace = (unit: Unit, key: Key['former'] = null): Place => ({
  ...unit,
  formerly: key?.name ?? null,
  isPartOfFormer: key?.isPart ?? false,
});

/** A province by two digits or a commune by five, or null. */
export function findPlace(code: string): Place | null {
  const unit = byCode.get(code);
  return unit ? asPlace(unit) : null;
}

/** All 34 provinces, or the communes of one, in the order of their codes. */
export const provinces = (): Place[] =>
  [...byCode.values()].filter((unit) => unit.level === 'province').map((unit) => asPlace(unit));
export const communesOf = (provinceCode: string): Place[] =>
  [...byCode.values()]
    .filter((unit) => unit.level === 'commune' && unit.path.startsWith(`${provinceCode}.`))
    .map((unit) => asPlace(unit));

/**
 * Provinces and communes whose name begins with or holds the words asked for, best first: present
 * names before former ones, whole units before parts. Diacritics, case and the place of the tone
 * mark do not matter ("hong van", "Hoà" = "Hòa", d finds đ); former names and the districts they
 * lay in are found too.
 * @example findPlaces('xa duyen thai') // [{ fullName: 'Xã Hồng Vân', formerly: 'xã Duyên Thái', isPartOfFormer: true, … }]
 */
export function findPlaces(query: string, limit = 10): Place[] {
  const asked = wordsOf(query);
  if (!asked.length) return [];
  const best = new Map<Unit, { score: number; key: Key }>();
  for (const key of keys) {
    if (!asked.every((word) => key.words.some((other) => other.startsWith(word)))) continue;
    const isWhole =
      key.words.length === asked.length && key.words.every((word, place) => word === asked[place]);
    const score =
      rank(query, key.text) * 4 +
      (isWhole ? 3 : 0) +
      (key.former ? (key.former.isPart ? 0 : 1) : 2) +
      (key.unit.level === 'province' ? 1 : 0);
    const known = best.get(key.unit);
    if (!known || known.score < score) best.set(key.unit, { score, key });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.key.unit.code.localeCompare(b.key.unit.code))
    .slice(0, limit)
    .map(({ key }) => asPlace(key.unit, key.former));
}
