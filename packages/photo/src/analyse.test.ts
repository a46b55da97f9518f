import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, type FindingCode } from './analyse.ts';
import { blurScore } from './blur-score.ts';
import { castScore } from './cast-score.ts';
import { cast, type Cast } from './cast.ts';
import { light } from './light.ts';
import { limits } from './limits.ts';
import { DUPLICATE_BITS, hashDistance, lookHash } from './phash.ts';
import { shrinkBy, type Pixels } from './pixels.ts';
import { hasScreenShape, screenScore, screenSigns } from './screenshot.ts';
import { sharpness } from './sharpness.ts';
import { findSubject } from './subject.ts';
import {
  darken,
  defocus,
  grain,
  overexpose,
  reduce,
  shake,
  tint,
  turn,
} from './testing/degrade.ts';
import { drawScene } from './testing/scenes.ts';
import { drawScreen } from './testing/screens.ts';
import { tilt } from './tilt.ts';
import { applyTone, identityTone, toneFor } from './tone.ts';

const header = { format: 'jpeg', jpegQuality: 90, hasCamera: true } as const;
const codes = (view: Pixels, change: Partial<Parameters<typeof analyse>[0]> = {}): FindingCode[] =>
  analyse({ view, widthPx: 1600, heightPx: 1200, header, ...change }).findings.map(
    ({ code }) => code,
  );
const table = drawScene('table', 2, 640, 480),
  room = drawScene('room', 2, 640, 480);
const filled = (colour: readonly [number, number, number], side = 64): Pixels => ({
  data: new Uint8Array(side * side * 3).map((_, i) => colour[i % 3]!),
  widthPx: side,
  heightPx: side,
  channels: 3,
});

describe('what is remarked about a picture', () => {
  it('is nothing when it is good', () => {
    expect([codes(table), codes(room)]).toEqual([[], []]);
  });
  it.each<[FindingCode, Pixels]>([
    ['blurry', defocus(table, 2)],
    ['blurry', shake(table, 17, 30)],
    ['dark', darken(table, 0.2)],
    ['overexposed', overexpose(room, 3)],
    ['noisy', grain(table, 14, 1)],
    ['colour_cast', tint(room, 1.1, 0.55)],
  ])('is %s and nothing else when that is its fault', (code, view) => {
    expect(codes(view)).toEqual([code]);
  });
  it('goes by the file where pixels cannot tell: size, and tables of the JPEG', () => {
    expect(codes(table, { widthPx: 800, heightPx: 599 })).toEqual(['low_resolution']);
    expect(codes(table, { header: { ...header, jpegQuality: 12 } })).toEqual(['heavy_jpeg']);
  });
  it('says a lean of rooms only, and how far to turn', () => {
    const leaning = turn(room, 4);
    expect([
      codes(leaning).includes('tilted'),
      codes(leaning, { isRoom: true }).includes('tilted'),
      codes(room, { isRoom: true }),
    ]).toEqual([false, true, []]);
    expect(tilt(leaning).degrees).toBeCloseTo(4, 0);
    expect(tilt(turn(room, -3)).degrees).toBeCloseTo(-3, 0);
  });
  it('does not take a lean for a shaken hand, and sees a shaken hand or missed focus in a leaning room', () => {
    for (const degrees of [2, 4, 6, -3, -5])
      expect([degrees, codes(turn(room, degrees), { isRoom: true })]).toEqual([
        degrees,
        ['tilted'],
      ]);
    for (const view of [
      shake(turn(room, 4), 15, 30),
      shake(turn(room, -3), 15, 0),
      defocus(turn(room, 4), 2),
    ])
      expect(codes(view, { isRoom: true })).toContain('blurry');
  });
  it('carries what was measured and the limit', () => {
    const [dark] = analyse({
      view: darken(table, 0.2),
      widthPx: 1600,
      heightPx: 1200,
      header,
    }).findings;
    expect(dark).toMatchObject({ code: 'dark', limit: 90 });
    expect(dark!.value).toBeLessThan(90);
  });
});

describe('blur', () => {
  it('grows with missed focus', () => {
    const scores = [0, 1, 2].map((sigma) =>
      blurScore(sharpness(sigma ? defocus(table, sigma) : table)),
    );
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });
  it('is not seen in an even wall, nor in a picture too small to tell', () => {
    expect([
      blurScore(sharpness(filled([120, 120, 120]))),
      blurScore(sharpness(filled([120, 120, 120], 16))),
    ]).toEqual([-1, -1]);
  });
  it('of a shaken hand is uneven: softer along one line than across it', () => {
    for (const degrees of [0, 30, 90])
      expect(sharpness(shake(table, 15, degrees)).unevenness).toBeGreaterThan(
        1.5 * sharpness(table).unevenness,
      );
  });
});

describe('light', () => {
  it('is judged by the brightest colour: red goods are not dark', () => {
    const red = light(filled([220, 40, 30]));
    expect(red.meanLuma).toBeLessThan(100);
    expect(red.brightest).toBe(220);
  });
  it('leaves white paper around goods out, and counts a burnt sky', () => {
    const white = drawScene('white', 2, 320, 240);
    expect(light(overexpose(white, 1.05)).burnt).toBeLessThan(0.33);
    const sky = {
      ...filled([255, 255, 255], 100),
      data: new Uint8Array(30_000).map((_, i) => (i < 21_000 ? 255 : 60)),
    };
    expect(light(sky).burnt).toBeGreaterThan(0.33);
  });
});

describe('the colour of the light', () => {
  const lamp: Cast = {
    lampGrey: 0.4,
    lampGreyInBright: 0.8,
    dayGreyTop: 0,
    edgeBlue: -0.6,
    bluestOfBright: 0.48,
    redSpan: 0.5,
    blueSpan: 0.6,
    middleBlue: -0.7,
    brightBlue: 0.52,
    pureWhite: 0,
    blueToGreen: 0.54,
    redToGreen: 1.1,
  };
  it('is that of a lamp when white things have its colour and nothing looks grey by daylight', () => {
    expect(castScore(lamp)).toBeGreaterThan(limits.cast);
    const others: Partial<Cast>[] = [
      { dayGreyTop: 1 },
      { edgeBlue: 0 },
      { lampGrey: 0.01 },
      { blueSpan: 0.2, lampGreyInBright: 0.5 },
    ];
    for (const change of others)
      expect([change, castScore({ ...lamp, ...change }) > limits.cast]).toEqual([change, false]);
  });
  it('is that of street lamps when they are in view and all else is yellow', () => {
    const street: Cast = {
      ...lamp,
      dayGreyTop: 1.2,
      lampGrey: 0.2,
      lampGreyInBright: 0.35,
      edgeBlue: -0.2,
      bluestOfBright: 0.75,
      redSpan: 0.3,
      middleBlue: -1.27,
      brightBlue: 0.42,
      pureWhite: 0.06,
    };
    expect(castScore(street)).toBeGreaterThan(limits.cast);
    for (const change of [
      { pureWhite: 0 },
      { redSpan: 0.9 },
      { middleBlue: -0.58 },
      { brightBlue: 0.8 },
    ] satisfies Partial<Cast>[])
      expect([change, castScore({ ...street, ...change }) > limits.cast]).toEqual([change, false]);
  });
  it('is not told from goods of one hue, whatever the hue', () => {
    for (const colour of [
      [230, 190, 50],
      [240, 130, 30],
      [250, 210, 80],
      [150, 165, 60],
    ] as const)
      expect(castScore(cast(filled(colour, 128)))).toBeLessThan(limits.cast);
  });
  it('is measured as it was made, by what is grey', () => {
    const found = cast(shrinkBy(tint(room, 1.1, 0.55), 2)),
      plain = cast(shrinkBy(room, 2));
    expect(found.blueToGreen).toBeCloseTo(0.54, 1);
    expect(found.redToGreen).toBeCloseTo(1.11, 1);
    expect(plain).toMatchObject({ lampGreyInBright: 0 });
    expect(plain.dayGreyTop).toBeGreaterThan(0.9);
  });
});

describe('the look of a picture', () => {
  const hash = lookHash(table);
  it('stays when it is made smaller, lighter, greyer at the edges or is cut by 3 %', () => {
    const cut: Pixels = {
      data: new Uint8Array(620 * 466 * 3),
      widthPx: 620,
      heightPx: 466,
      channels: 3,
    };
    for (let y = 0; y < 466; y++)
      cut.data.set(
        table.data.subarray(((y + 7) * 640 + 10) * 3, ((y + 7) * 640 + 630) * 3),
        y * 620 * 3,
      );
    for (const twin of [reduce(table, 200), overexpose(table, 1.2), defocus(table, 1), cut])
      expect(hashDistance(hash, lookHash(twin))).toBeLessThanOrEqual(DUPLICATE_BITS);
  });
  it('differs between different pictures', () => {
    const hashes = (['table', 'produce', 'room', 'market', 'white'] as const).flatMap((kind) =>
      [1, 2].map((seed) => lookHash(drawScene(kind, seed, 320, 240))),
    );
    // Drawn rooms differ in few details, so pictures of different kinds are held against each
    // other.
    const pairs = hashes.flatMap((a, i) =>
      hashes.slice(0, i).flatMap((b, j) => (i >> 1 === j >> 1 ? [] : [hashDistance(a, b)])),
    );
    expect(Math.min(...pairs)).toBeGreaterThan(DUPLICATE_BITS);
  });
});

describe('a screen', () => {
  it('is told from a photo, also a burnt or dark one', () => {
    const limit = 0.6;
    for (const kind of ['chat', 'settings', 'receipt', 'page'] as const)
      expect(screenScore(screenSigns(drawScreen(kind, 2, 540, 1170)))).toBeGreaterThan(limit);
    for (const view of [table, room, overexpose(table, 3), darken(room, 0.2)])
      expect(screenScore(screenSigns(view))).toBeLessThan(4);
  });
  it('has the shape of a phone, or was kept as phones keep screens', () => {
    expect([
      hasScreenShape({ format: 'jpeg' }, { widthPx: 1080, heightPx: 2400 }),
      hasScreenShape({ format: 'png' }, { widthPx: 800, heightPx: 600 }),
      hasScreenShape({ format: 'jpeg' }, { widthPx: 4000, heightPx: 3000 }),
    ]).toEqual([true, true, false]);
  });
});

describe('the subject', () => {
  it('on an even ground is what is not ground', () => {
    const { uniformBorder, box } = findSubject(drawScene('white', 2, 320, 240));
    expect(uniformBorder).toBe(true);
    expect(box.x).toBeGreaterThan(0.1);
    expect(box.x + box.width).toBeLessThan(0.95);
  });
  it('anywhere else is not claimed to be known', () => {
    expect(findSubject(drawScene('market', 2, 320, 240))).toMatchObject({
      uniformBorder: false,
      box: { x: 0, y: 0, width: 1, height: 1 },
    });
  });
});

describe('mending', () => {
  const measuresOf = (view: Pixels) =>
    analyse({ view, widthPx: 1600, heightPx: 1200, header }).measures;
  it('leaves a good picture exactly as it is', () => {
    const tone = toneFor(measuresOf(table)),
      copy = { ...table, data: Uint8Array.from(table.data) };
    applyTone(copy, tone);
    expect([tone.isIdentity, copy.data]).toEqual([true, table.data]);
  });
  it('never turns light and dark about: every table rises', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        (share, blueShare) => {
          const measures = measuresOf(shrinkBy(tint(darken(room, share), 1.1, blueShare), 4));
          const { red, green, blue } = toneFor(measures);
          for (const curve of [red, green, blue])
            for (let i = 1; i < 256; i++) expect(curve[i]!).toBeGreaterThanOrEqual(curve[i - 1]!);
        },
      ),
      { numRuns: 25 },
    );
  });
  it('says what it mends', () => {
    expect(toneFor(measuresOf(darken(table, 0.2))).mended).toEqual(['dark']);
    expect(toneFor(measuresOf(tint(room, 1.1, 0.5))).mended).toEqual(['colour_cast']);
    expect(identityTone().mended).toEqual([]);
  });
});
