import { DUPLICATE_BITS, hashDistance } from '@lensan/photo';
import { describe, expect, it } from 'vitest';
import { assessPhoto, type Assessment } from '../../server/src/features/photos/photo-assess.ts';
import { look } from '../../server/src/features/photos/photo-pipeline.ts';
import { goodJpeg } from '../../server/src/features/photos/testing/pictures.ts';
import { labels, photograph, sayAbsent, type Label } from './photographs.ts';

const findings = [
  'blurry',
  'dark',
  'overexposed',
  'colourCast',
  'noisy',
  'lowRes',
  'heavyJpeg',
  'screenshot',
] as const;
const facts = ['decodes', 'reason', 'format', 'orientation', 'hasGps', 'acceptable'] as const;

/** What a label says, and what was seen, of the fields it judges. */
function compared(label: Label, seen: Assessment): [wanted: object, got: object] {
  const pairs: [string, unknown, unknown][] = [
    ...facts.map((key): [string, unknown, unknown] => [key, label[key], seen[key]]),
    ...findings.map((key): [string, unknown, unknown] => [key, label[key], seen.findings[key]]),
    ['width', label.width, seen.widthPx],
    ['height', label.height, seen.heightPx],
    ['keepDigitalSourceType', label.keepDigitalSourceType, seen.sourceType !== null],
  ];
  const judged = pairs.filter(([, wanted]) => wanted !== undefined);
  return [
    Object.fromEntries(judged.map(([key, wanted]) => [key, wanted])),
    Object.fromEntries(judged.map(([key, , got]) => [key, got])),
  ];
}

sayAbsent('Labels of photographs');

describe('what is said about a photo on arrival', () => {
  it('has the eight findings and no other, and nothing to say about a good picture', async () => {
    const seen = await assessPhoto(await goodJpeg(7));
    expect(seen).toMatchObject({
      decodes: true,
      reason: null,
      format: 'jpeg',
      widthPx: 1600,
      heightPx: 1200,
      orientation: 1,
      hasGps: false,
      acceptable: true,
    });
    expect(Object.keys(seen.findings)).toEqual([...findings]);
  });
  it('has the same shape for a file that is no picture', async () => {
    const [good, bad] = await Promise.all([
      assessPhoto(await goodJpeg(7, 640, 480)),
      assessPhoto(new Uint8Array([1, 2, 3])),
    ]);
    expect(bad).toMatchObject({
      decodes: false,
      reason: 'not-an-image',
      format: null,
      acceptable: false,
    });
    expect([Object.keys(bad).toSorted(), Object.keys(bad.findings)]).toEqual([
      Object.keys(good).toSorted(),
      Object.keys(good.findings),
    ]);
  });
  it.each(labels)('is what the label of %s says', async (name, label) => {
    const [wanted, got] = compared(label, await assessPhoto(photograph(name)));
    expect(got).toEqual(wanted);
  });
  it.each(labels.filter(([, { tiltedDeg }]) => tiltedDeg))(
    'offers to straighten %s by what it leans',
    async (name, { tiltedDeg }) => {
      const { tiltedDeg: seen } = await assessPhoto(photograph(name));
      expect(Math.abs(Math.abs(seen ?? 0) - tiltedDeg!)).toBeLessThan(1.5);
    },
  );
  it.each(labels.filter(([, { duplicateOf }]) => duplicateOf))(
    'knows %s as the twin of one picture and of no other',
    async (name, { duplicateOf }) => {
      const { lookHash } = await assessPhoto(photograph(name));
      const good = labels
        .filter(([other, { acceptable }]) => acceptable || other === duplicateOf)
        .map(([other]) => other);
      const near = [];
      for (const other of good)
        if (
          hashDistance((await assessPhoto(photograph(other))).lookHash!, lookHash!) <=
          DUPLICATE_BITS
        )
          near.push(other);
      expect(near).toEqual([duplicateOf]);
    },
  );
  it.each(labels.filter(([, { nearWhiteBackground }]) => nearWhiteBackground))(
    'finds the ground of %s even enough to be made white',
    async (name) => {
      expect((await look(photograph(name))).report.subject.uniformBorder).toBe(true);
    },
  );
});
