import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadScans } from './lead-scans.ts';

const start = [0xff, 0xd8],
  end = [0xff, 0xd9];
const frame = (kind: number) => [
  0xff,
  kind,
  0,
  17,
  8,
  0,
  16,
  0,
  16,
  3,
  1,
  0x22,
  0,
  2,
  0x11,
  0,
  3,
  0x11,
  0,
];
/** A scan of one component, with a stuffed zero and a restart among its bytes. */
const scan = (
  component: number,
  from: number,
  to: number,
  before: number,
  step: number,
  ...coded: number[]
) => [
  0xff,
  0xda,
  0,
  8,
  1,
  component,
  0,
  from,
  to,
  (before << 4) | step,
  ...coded,
  0xff,
  0,
  0xff,
  0xd0,
  7,
];
const detail = (step: number) =>
  [1, 2, 3].flatMap((component) => scan(component, 1, 5, 0, step, component));

describe('the first scans of a progressive JPEG', () => {
  it('are its even parts and its coarse detail; what refines them is left out', () => {
    const lead = [...start, ...frame(0xc2), ...scan(1, 0, 0, 0, 1), ...detail(2)];
    const file = [
      ...lead,
      ...scan(1, 6, 63, 0, 2, 9, 9),
      ...scan(1, 1, 63, 2, 1, 8),
      ...scan(1, 0, 0, 1, 0),
      ...scan(1, 1, 63, 1, 0, 5, 5, 5),
      ...end,
    ];
    expect([...leadScans(Uint8Array.from(file))]).toEqual([
      ...lead,
      ...scan(1, 0, 0, 1, 0),
      ...end,
    ]);
  });
  it.each([
    ['a plain JPEG', [...start, ...frame(0xc0), ...scan(1, 0, 63, 0, 0), ...end]],
    [
      'a file cut off in the middle',
      [...start, ...frame(0xc2), ...scan(1, 0, 0, 0, 1), ...detail(2)],
    ],
    [
      'a file whose colours have no coarse detail of their own',
      [...start, ...frame(0xc2), ...scan(1, 0, 0, 0, 1), ...scan(1, 1, 5, 0, 2), ...end],
    ],
    [
      'a file whose first detail is too coarse',
      [...start, ...frame(0xc2), ...scan(1, 0, 0, 0, 1), ...detail(4), ...end],
    ],
    ['no JPEG', [1, 2, 3, 4]],
    ['nothing', []],
  ])('%s is given back as it is', (_, bytes) => {
    const file = Uint8Array.from(bytes);
    expect(leadScans(file)).toBe(file);
  });
  it('end for every mess of bytes', () => {
    const marker = fc.constantFrom(0xff, 0xd8, 0xd9, 0xda, 0xc2, 0xc4, 0, 2, 8, 17);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(marker, fc.integer({ min: 0, max: 255 })), { maxLength: 300 }),
        (bytes) => {
          expect(leadScans(Uint8Array.from([...start, ...bytes])).length).toBeLessThanOrEqual(
            bytes.length + 2,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
