import { seeded } from '@lensan/photo/testing/scenes.ts';

/**
 * One way to damage a file. All are decided by the numbers of a seed: a case that fails can be made
 * again from its number.
 */
type Damage = (
  bytes: Uint8Array,
  random: () => number,
  others: readonly Uint8Array[],
) => Uint8Array;

const at = (length: number, random: () => number) => Math.floor(random() * length);
const flip: Damage = (bytes, random) => {
  const out = bytes.slice();
  for (let i = 0, count = 1 + at(24, random); i < count; i++)
    out[at(out.length, random)] = at(256, random);
  return out;
};
/** Only in the first 600 bytes: sizes, counts and offsets live there. */
const flipHead: Damage = (bytes, random) => {
  const out = bytes.slice();
  for (let i = 0, count = 1 + at(8, random); i < count; i++)
    out[at(Math.min(600, out.length), random)] = [0, 1, 0x7f, 0x80, 0xff, at(256, random)][
      at(6, random)
    ]!;
  return out;
};
const cut: Damage = (bytes, random) => bytes.slice(0, at(bytes.length, random));
const grow: Damage = (bytes, random) => {
  const out = new Uint8Array(bytes.length + 1 + at(400, random)).map(() => at(256, random));
  out.set(bytes);
  return out;
};
const drop: Damage = (bytes, random) => {
  const start = at(bytes.length, random),
    length = 1 + at(80, random);
  return Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(start + length)]);
};
const twice: Damage = (bytes, random) => {
  const start = at(bytes.length, random),
    length = 1 + at(200, random);
  return Uint8Array.from([...bytes.subarray(0, start + length), ...bytes.subarray(start)]);
};
/** The head of one format on the body of another. */
const splice: Damage = (bytes, random, others) => {
  const other = others[at(others.length, random)]!,
    share = at(Math.min(bytes.length, other.length, 200), random);
  const out = other.slice();
  out.set(bytes.subarray(0, share));
  return out;
};
const noise: Damage = (bytes, random) =>
  new Uint8Array(at(600, random)).map((_, i) =>
    i < 12 && random() < 0.9 ? (bytes[i] ?? 0) : at(256, random),
  );

const damages = [flip, flipHead, flipHead, cut, grow, drop, twice, splice, noise];

/** The `number`-th damaged file made from `good` ones. */
export function damaged(good: readonly Uint8Array[], number: number): Uint8Array {
  const random = seeded(number + 1);
  for (let i = 0; i < 8; i++) random();
  const bytes = good[number % good.length]!;
  return damages[at(damages.length, random)]!(bytes, random, good);
}
