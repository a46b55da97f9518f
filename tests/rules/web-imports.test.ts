import { describe, expect, test } from 'vitest';
import { featureOrder } from './feature-order.ts';
import { importsOf, sourceFiles } from './source-files.ts';

const isTest = (file: string) => /\.test\.tsx?$|\/testing\/|\/testing\.ts$/.test(file);
const files = sourceFiles('web/src', /\.tsx?$/).filter(
  (file) => !isTest(file) && !file.endsWith('.d.ts'),
);
const known = new Set(files);
/** Every import between files of the app: by value, of types only, and those fetched later. */
const arrows = files.flatMap((file) =>
  importsOf(file)
    .filter((target) => known.has(target))
    .map((target) => ({ file, target })),
);
const asLines = (wrong: readonly { readonly file: string; readonly target: string }[]) =>
  wrong.map(({ file, target }) => `${file} → ${target}`);

/** Rooms of the app from the ground up: one knows those below it and its own. */
const floors: readonly (readonly [name: string, room: RegExp])[] = [
  ['before all', /^older\//],
  ['text', /^text\//],
  ['api', /^api\//],
  ['local', /^local\//],
  ['who is here', /^(?:session|install|worker|worker-rules)\.ts$/],
  ['ui', /^ui\//],
  ['frame', /^frame\//],
  ['features', /^features\//],
  ['start', /^(?:projections|app-route|routes|start|background|app|main|service-worker)\.tsx?$/],
];
const floorOf = (file: string): number =>
  floors.findIndex(([, room]) => room.test(file.replace('web/src/', '')));

const featureOf = (file: string) => /^web\/src\/features\/([a-z]+)\//.exec(file)?.[1];

/** Circles among files, each as the way round. */
function circles(): string[] {
  const next = new Map<string, string[]>();
  for (const { file, target } of arrows) next.set(file, [...(next.get(file) ?? []), target]);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (at: string, way: readonly string[]): void => {
    if (way.includes(at)) {
      found.push([...way.slice(way.indexOf(at)), at].join(' → '));
      return;
    }
    if (done.has(at)) return;
    for (const target of next.get(at) ?? []) walk(target, [...way, at]);
    done.add(at);
  };
  for (const file of files) walk(file, []);
  return found;
}

describe('who may import whom in the app', () => {
  test('every file stands on a floor', () => {
    expect(files.length).toBeGreaterThan(250);
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
    expect(floors.map((_, floor) => files.some((file) => floorOf(file) === floor))).not.toContain(
      false,
    );
  });
  test('no arrow runs up, those of types and those fetched later included', () => {
    expect(asLines(arrows.filter(({ file, target }) => floorOf(target) > floorOf(file)))).toEqual(
      [],
    );
  });
  test('a feature knows only features before it, in the order of both sides', () => {
    const features = [...new Set(files.flatMap((file) => featureOf(file) ?? []))];
    expect(features.length).toBeGreaterThan(10);
    expect(features.filter((feature) => !featureOrder.includes(feature))).toEqual([]);
    expect(
      asLines(
        arrows.filter(({ file, target }) => {
          const [own, other] = [featureOf(file), featureOf(target)];
          return (
            own !== undefined &&
            other !== undefined &&
            featureOrder.indexOf(other) > featureOrder.indexOf(own)
          );
        }),
      ),
    ).toEqual([]);
  });
  test('no file reaches itself round a circle, not even by types', () => {
    expect(circles()).toEqual([]);
  });
});
