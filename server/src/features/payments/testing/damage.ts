import sharp, { type Sharp } from 'sharp';
import { seeded } from '@lensan/vietqr/testing/statement-lines.ts';

/** A grey picture, one byte a pixel. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
type Random = () => number;

/**
 * One thing that happens to a stand on a wall or to its photograph. `strength` is said in words;
 * positions and noise come from the seed of the picture.
 */
export interface Damage {
  readonly kind: string;
  readonly strength: string;
  readonly apply: (picture: Grey, random: Random) => Grey | Promise<Grey>;
}

const clamp = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
const each = (
  { width, height, data }: Grey,
  change: (value: number, x: number, y: number) => number,
): Grey => ({
  width,
  height,
  data: Uint8Array.from(data, (value, at) =>
    clamp(change(value, at % width, Math.floor(at / width))),
  ),
});
const raw = ({ width, height, data }: Grey) => sharp(data, { raw: { width, height, channels: 1 } });
const back = async (image: Sharp): Promise<Grey> => {
  const { data, info } = await image
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
};
/** Two draws make one with the bell curve (Box–Muller). */
const bell = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * The picture seen through `source`, which says where a pixel of the result comes from; outside is
 * the wall, light grey.
 */
function warp(
  { width, height, data }: Grey,
  source: (x: number, y: number) => readonly [number, number],
): Grey {
  const out = new Uint8Array(width * height);
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 225 : (data[y * width + x] as number);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sx, sy] = source(x, y);
      const left = Math.floor(sx),
        top = Math.floor(sy),
        dx = sx - left,
        dy = sy - top;
      out[y * width + x] = clamp(
        (at(left, top) * (1 - dx) + at(left + 1, top) * dx) * (1 - dy) +
          (at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx) * dy,
      );
    }
  }
  return { width, height, data: out };
}
/** More wall around, so that what is turned stays in the picture. */
function framed({ width, height, data }: Grey, edge: number): Grey {
  const wide = width + 2 * edge,
    high = height + 2 * edge;
  const out = new Uint8Array(wide * high).fill(225);
  for (let y = 0; y < height; y++)
    out.set(data.subarray(y * width, (y + 1) * width), (y + edge) * wide + edge);
  return { width: wide, height: high, data: out };
}

function rotated(picture: Grey, degrees: number): Grey {
  const wide = framed(picture, Math.ceil(picture.width * 0.25));
  const angle = (degrees * Math.PI) / 180,
    middle = (wide.width - 1) / 2;
  return warp(wide, (x, y) => [
    middle + (x - middle) * Math.cos(angle) + (y - middle) * Math.sin(angle),
    middle - (x - middle) * Math.sin(angle) + (y - middle) * Math.cos(angle),
  ]);
}

/** Seen from one side: the far edge is shorter by `share`, and the way to it too. */
function tilted(picture: Grey, share: number, turns: number): Grey {
  const wide = framed(picture, Math.ceil(picture.width * 0.08));
  const side = wide.width - 1;
  const seen = (x: number, y: number): [number, number] => {
    const depth = y / side,
      narrow = 1 - share * (1 - depth);
    return [side / 2 + (x - side / 2) / narrow, (side * depth) / narrow];
  };
  const turn = (x: number, y: number): [number, number] =>
    turns === 0
      ? [x, y]
      : turns === 1
        ? [side - y, x]
        : turns === 2
          ? [side - x, side - y]
          : [y, side - x];
  return warp(wide, (x, y) => turn(...seen(x, y)));
}

function covered(
  picture: Grey,
  at: { x: number; y: number; w: number; h: number },
  value: number,
): Grey {
  return each(picture, (old, x, y) =>
    x >= at.x && x < at.x + at.w && y >= at.y && y < at.y + at.h ? value : old,
  );
}

/**
 * For a picture of a code with `modules` a side at `modulePx` pixels each, in its four clear
 * modules.
 */
export const damages = (modules: number, modulePx: number): readonly Damage[] => {
  const quiet = 4 / (modules + 8);
  const badge = (share: number): Damage => ({
    kind: 'badge',
    strength: `a white square of ${Math.round(share * 100)} % of the side over the middle`,
    apply: (picture) => {
      const side = picture.width * (1 - 2 * quiet) * share;
      return covered(
        picture,
        { x: (picture.width - side) / 2, y: (picture.height - side) / 2, w: side, h: side },
        255,
      );
    },
  });
  return [
    ...[20, 10, 5].map((quality): Damage => ({
      kind: 'JPEG',
      strength: `quality ${quality}`,
      apply: async (picture) =>
        back(sharp(await raw(picture).jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer())),
    })),
    ...[0.25, 0.4, 0.55].map((spread): Damage => ({
      kind: 'blur',
      strength: `σ ${spread} of a module`,
      apply: (picture) => back(raw(picture).blur(Math.max(0.3, spread * modulePx))),
    })),
    ...[30, 60, 90].map((deviation): Damage => ({
      kind: 'noise',
      strength: `σ ${deviation} of 255`,
      apply: (picture, random) => each(picture, (value) => value + bell(random) * deviation),
    })),
    ...[80, 40, 25].map((range): Damage => ({
      kind: 'contrast',
      strength: `${range} of 255 between black and white`,
      apply: (picture, random) => {
        const floor = 40 + random() * (170 - range);
        return each(picture, (value) => floor + (value / 255) * range);
      },
    })),
    ...[0.5, 0.3, 0.15].map((darkest): Damage => ({
      kind: 'shadow',
      strength: `falls to ${Math.round(darkest * 100)} % of the light across the code, a hard edge in it`,
      apply: (picture, random) => {
        const angle = random() * 2 * Math.PI,
          edge = 0.35 + random() * 0.3;
        return each(picture, (value, x, y) => {
          const along =
            0.5 +
            ((x / picture.width - 0.5) * Math.cos(angle) +
              (y / picture.height - 0.5) * Math.sin(angle)) /
              1.42;
          return value * (1 - (1 - darkest) * along) * (along > edge ? 0.85 : 1);
        });
      },
    })),
    badge(0.2),
    badge(0.25),
    {
      kind: 'tear',
      strength: 'a strip of 14 % × 28 % of the side gone at an edge, not over a finder',
      apply: (picture, random) => {
        const side = picture.width * (1 - 2 * quiet),
          from = picture.width * quiet,
          w = side * 0.28,
          h = side * 0.14;
        // Along one of the four edges, between the large squares in the corners.
        const along = from + side * (0.24 + random() * (1 - 0.48 - 0.28));
        const places = [
          { x: along, y: from, w, h },
          { x: along, y: from + side - h, w, h },
          { x: from, y: along, w: h, h: w },
          { x: from + side - h, y: along, w: h, h: w },
        ];
        return covered(
          picture,
          places[Math.floor(random() * 4)] as (typeof places)[number],
          random() < 0.5 ? 255 : 120,
        );
      },
    },
    ...[0.15, 0.25, 0.35].map((share): Damage => ({
      kind: 'perspective',
      strength: `far edge shorter by ${Math.round(share * 100)} %`,
      apply: (picture, random) => tilted(picture, share, Math.floor(random() * 4)),
    })),
    ...[
      [1, 15],
      [15, 45],
      [45, 180],
    ].map(([least = 0, most = 0]): Damage => ({
      kind: 'rotation',
      strength: `${least}° to ${most}°`,
      apply: (picture, random) =>
        rotated(picture, (least + random() * (most - least)) * (random() < 0.5 ? 1 : -1)),
    })),
  ];
};
export const randomOf = seeded;
export const rgba = ({ width, height, data }: Grey) => {
  const out = new Uint8Array(width * height * 4);
  for (let at = 0; at < data.length; at++)
    out.fill(data[at] as number, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
  return { width, height, data: out };
};
