import {
  applyTone,
  shrinkBy,
  toneFor,
  type FindingCode,
  type Pixels,
  type Report,
} from '@lensan/photo';
import { meanDeltaE } from '@lensan/photo/testing/delta-e.ts';
import { faults, harmless, judgingSeeds } from '@lensan/photo/testing/faults.ts';
import { drawScene, sceneKinds } from '@lensan/photo/testing/scenes.ts';
import { drawScreen, screenKinds } from '@lensan/photo/testing/screens.ts';
import { drawSetting, settingKinds } from '@lensan/photo/testing/settings.ts';
import { look } from '../../server/src/features/photos/photo-pipeline.ts';
import { encoder } from '../../server/src/features/photos/testing/pictures.ts';
import { hasPhotographs, photograph } from './photographs.ts';

/** A good picture that faults are added to. Those that tuned the limits are not among them. */
export interface Base {
  readonly name: string;
  readonly view: Pixels;
  /**
   * Something white or grey is to be seen. Of goods alone nobody can tell the light, so lamp light
   * is not judged there.
   */
  readonly hasGrey: boolean;
}

/** Photographs on the judging side; the other good ones of the folder served for tuning. */
const judged = ['phone-12mp-table-top.jpg', 'orient-landscape-6.jpg', 'orient-portrait-8.jpg'];

/**
 * Known of drawn pictures; of a photograph, a tenth of what is lit has to be nearly grey in the
 * good picture. Not the product's measure.
 */
function showsGrey(view: Pixels): boolean {
  const { data, widthPx, heightPx } = shrinkBy(view, 4);
  let grey = 0,
    lit = 0;
  for (let p = 0; p < widthPx * heightPx * 3; p += 3) {
    const r = data[p]!,
      g = data[p + 1]!,
      b = data[p + 2]!;
    if (Math.max(r, g, b) < 60) continue;
    lit++;
    if (Math.min(r, g, b) >= 0.85 * Math.max(r, g, b)) grey++;
  }
  return grey >= 0.1 * lit;
}

/**
 * Drawn scenes and settings of these seeds: everything but a frame full of goods shows something
 * grey.
 */
export const drawnBases = (seeds: readonly number[]): Base[] => [
  ...sceneKinds.flatMap((kind) =>
    seeds.map((seed): Base => ({
      name: `${kind} ${seed}`,
      view: drawScene(kind, seed, 1280, 960),
      hasGrey: kind !== 'produce',
    })),
  ),
  ...settingKinds.flatMap((kind) =>
    seeds.map((seed): Base => ({
      name: `${kind} ${seed}`,
      view: drawSetting(kind, seed, 1280, 960),
      hasGrey: true,
    })),
  ),
];

/**
 * Two drawn pictures of each kind that no limit was tuned on, and the photographs where they are
 * present.
 */
export async function judgingBases(): Promise<Base[]> {
  const photographs = hasPhotographs
    ? await Promise.all(
        judged.map(async (name): Promise<Base> => {
          const { view } = await look(photograph(name));
          return { name, view, hasGrey: showsGrey(view) };
        }),
      )
    : [];
  return [...drawnBases(judgingSeeds.slice(0, 2)), ...photographs];
}

/** One row of the table in docs/photos.md. */
export interface Verdict {
  readonly fault: string;
  readonly finding: FindingCode;
  readonly strength: 'clear' | 'mild';
  readonly found: number;
  readonly of: number;
}
export interface Judgement {
  readonly bases: readonly string[];
  readonly variants: number;
  readonly verdicts: readonly Verdict[];
  /** Findings of good pictures and harmless changes: base, change, finding. */
  readonly falseWarnings: readonly (readonly [
    base: string,
    change: string,
    finding: FindingCode,
  ])[];
  readonly harmless: number;
  /**
   * Mean ΔE2000 to the undegraded picture at 640 px, before and after mending, of clear faults that
   * were mended.
   */
  readonly mended: readonly {
    readonly finding: FindingCode;
    readonly base: string;
    readonly before: number;
    readonly after: number;
  }[];
  /** Largest mean ΔE2000 that mending put on a picture with nothing to remark. */
  readonly largestChange: number;
}

const bytesOf = (view: Pixels, quality: number) => encoder(view).jpeg({ quality }).toBuffer();
/** As seen on arrival; a lean is an offer for rooms and not judged here. */
async function seen(bytes: Uint8Array): Promise<{ view: Pixels; report: Report }> {
  const { view, report } = await look(bytes);
  return {
    view,
    report: { ...report, findings: report.findings.filter(({ code }) => code !== 'tilted') },
  };
}
const small = async (view: Pixels): Promise<Pixels> => {
  const { data, info } = await encoder(view)
    .resize(640, 640, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height, channels: 3 };
};
const mendable = new Set<FindingCode>(['dark', 'overexposed', 'colour_cast']);

/** Adds every fault to every base, as a JPEG, and judges each as the server would. */
export async function judge(bases: readonly Base[]): Promise<Judgement> {
  const verdicts = new Map(
    faults.map((fault) => [
      fault.name,
      { fault: fault.name, finding: fault.finding, strength: fault.strength, found: 0, of: 0 },
    ]),
  );
  const falseWarnings: (readonly [string, string, FindingCode])[] = [],
    mended: Judgement['mended'][number][] = [];
  let variants = 0,
    changes = 0,
    largestChange = 0;
  for (const [index, base] of bases.entries()) {
    const original = await small(base.view);
    const mend = (view: Pixels, report: Report): Pixels => {
      const copy = { ...view, data: Uint8Array.from(view.data) };
      applyTone(copy, toneFor(report.measures));
      return copy;
    };
    for (const change of harmless) {
      const { view, report } = await seen(
        await bytesOf(change.apply(base.view, index), change.jpegQuality ?? 90),
      );
      for (const { code } of report.findings) falseWarnings.push([base.name, change.name, code]);
      if (report.findings.length === 0)
        largestChange = Math.max(
          largestChange,
          meanDeltaE(await small(view), await small(mend(view, report))),
        );
      changes++;
    }
    for (const fault of faults) {
      variants++;
      const { view, report } = await seen(
        await bytesOf(fault.apply(base.view, index), fault.jpegQuality ?? 90),
      );
      if (fault.finding === 'colour_cast' && !base.hasGrey) continue;
      const verdict = verdicts.get(fault.name)!;
      const isFound = report.findings.some(({ code }) => code === fault.finding);
      verdict.of++;
      if (isFound) verdict.found++;
      if (isFound && fault.strength === 'clear' && mendable.has(fault.finding)) {
        const input = await small(view);
        mended.push({
          finding: fault.finding,
          base: base.name,
          before: meanDeltaE(original, input),
          after: meanDeltaE(original, await small(mend(view, report))),
        });
      }
    }
  }
  for (const format of ['png', 'jpg'] as const) {
    const verdict = {
      fault: `screenshot as ${format.toUpperCase()}`,
      finding: 'screenshot' as const,
      strength: 'clear' as const,
      found: 0,
      of: 0,
    };
    for (const kind of screenKinds)
      for (const seed of judgingSeeds.slice(0, 2)) {
        const screen = encoder(drawScreen(kind, seed, 720, 1560));
        const { report } = await seen(
          await (format === 'png' ? screen.png() : screen.jpeg({ quality: 85 })).toBuffer(),
        );
        variants++;
        verdict.of++;
        if (report.findings.some(({ code }) => code === 'screenshot')) verdict.found++;
      }
    verdicts.set(verdict.fault, verdict);
  }
  return {
    bases: bases.map(({ name }) => name),
    variants: variants + changes,
    verdicts: [...verdicts.values()],
    falseWarnings,
    harmless: changes,
    mended,
    largestChange,
  };
}

/** Mean of how many faulty pictures were found and how many good ones were left alone. */
export function balancedAccuracy(
  { verdicts, falseWarnings, harmless: good }: Judgement,
  finding: FindingCode,
): number {
  const clear = verdicts.filter((row) => row.finding === finding && row.strength === 'clear');
  const found = clear.reduce((sum, row) => sum + row.found, 0),
    of = clear.reduce((sum, row) => sum + row.of, 0);
  return (
    (found / of + 1 - falseWarnings.filter(([, , code]) => code === finding).length / good) / 2
  );
}
