import { describe, expect, test } from 'vitest';
import { featureOrder } from './feature-order.ts';
import { importsOf, sourceFiles, textOf } from './source-files.ts';

const isTest = (file: string) => /\.test\.tsx?$|\/testing\/|\/bench\/|testing-/.test(file);
const product = (folder: string) => sourceFiles(folder, /\.tsx?$/).filter((file) => !isTest(file));
const breaches = (
  files: readonly string[],
  isWrong: (target: string, file: string) => boolean,
): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((target) => isWrong(target, file))
      .map((target) => `${file} → ${target}`),
  );

/** What each package may use of the others. */
const packageDirections: Readonly<Record<string, readonly string[]>> = {
  vietnamese: [],
  access: [],
  household: [],
  adoption: ['vietnamese'],
  sync: [],
  channels: [],
  photo: ['channels'],
  vietqr: ['vietnamese'],
  listing: ['vietnamese', 'channels', 'adoption'],
  livestream: ['vietnamese', 'channels', 'listing'],
  contract: [
    'vietnamese',
    'access',
    'household',
    'adoption',
    'sync',
    'channels',
    'photo',
    'vietqr',
    'listing',
    'livestream',
  ],
};
/** Rooms of the server from the ground up: one knows those below it and its own. */
const floors: readonly RegExp[] = [
  /^text\//,
  /^(?:config|s3-place)\.ts$/,
  /^database\//,
  /^platform\//,
  /^services\.ts$/,
  /^operations\//,
  /^http\//,
  /^features\//,
  /^(?:schema|app)\.ts$/,
  /^(?:open-services|serve)\.ts$/,
  /^demo\//,
  /^commands\//,
  /^main\.ts$/,
];
/** Floor of a file of the server; a file on no floor is above all: give it one. */
const floorOf = (file: string): number => {
  const floor = floors.findIndex((room) => room.test(file.replace('server/src/', '')));
  return floor < 0 ? floors.length : floor;
};
const featureOf = (file: string, side: 'server' | 'web') =>
  new RegExp(`^${side}/src/features/([a-z]+)/`).exec(file)?.[1];

describe('who may import whom', () => {
  test('packages use only packages below them', () => {
    const files = Object.keys(packageDirections).flatMap((name) => product(`packages/${name}/src`));
    expect(files.length).toBeGreaterThan(100);
    expect(
      breaches(files, (target, file) => {
        const own = file.split('/')[1] ?? '';
        const other = /^@lensan\/([a-z]+)/.exec(target)?.[1];
        if (other !== undefined) return other !== own && !packageDirections[own]?.includes(other);
        return (
          /^(server|web|tests)\//.test(target) ||
          (target.startsWith('packages/') && !target.startsWith(`packages/${own}/`))
        );
      }),
    ).toEqual([]);
  });
  test('packages know no machine: no Node, no browser, no clock, no randomness, no environment', () => {
    const files = Object.keys(packageDirections).flatMap((name) => product(`packages/${name}/src`));
    expect(breaches(files, (target) => target.startsWith('node:'))).toEqual([]);
    const words =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bcrypto\.(?:getRandomValues|randomUUID)|\b(?:window|document|localStorage)\./;
    const code = (file: string) =>
      textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '');
    expect(files.filter((file) => words.test(code(file)))).toEqual([]);
  });
  test('server and app never import each other', () => {
    expect(breaches(product('server/src'), (target) => target.startsWith('web/'))).toEqual([]);
    expect(
      breaches(
        product('web/src'),
        (target) => target.startsWith('server/') || target.startsWith('node:'),
      ),
    ).toEqual([]);
  });
  test('each room of the server knows only the rooms below it', () => {
    const files = product('server/src');
    expect(new Set(files.map(floorOf)).size).toBe(floors.length);
    expect(
      breaches(files, (target, file) => {
        if (!target.startsWith('server/src/')) return false;
        return floorOf(target) > floorOf(file);
      }),
    ).toEqual([]);
  });
  test('only the list of tables, mounting, commands and the demo name features', () => {
    const naming = /^server\/src\/(?:features|commands|demo)\/|^server\/src\/(?:schema|app)\.ts$/;
    expect(
      breaches(
        product('server/src').filter((file) => !naming.test(file)),
        (target) => target.startsWith('server/src/features/'),
      ),
    ).toEqual([]);
  });
  test('a feature of the server knows only features before it', () => {
    const files = product('server/src/features');
    expect(new Set(files.map((file) => featureOf(file, 'server'))).size).toBeGreaterThan(8);
    expect(
      breaches(files, (target, file) => {
        const [own, other] = [featureOf(file, 'server'), featureOf(target, 'server')];
        return (
          other !== undefined &&
          other !== own &&
          featureOrder.indexOf(other) >= featureOrder.indexOf(own ?? '')
        );
      }),
    ).toEqual([]);
  });
  test('sync is handed its operations and imports no feature', () => {
    expect(
      breaches(
        product('server/src/features/sync'),
        (target, file) =>
          featureOf(target, 'server') !== undefined &&
          featureOf(target, 'server') !== featureOf(file, 'server'),
      ),
    ).toEqual([]);
  });
  test('the kit, the local store and the texts of the app know no feature', () => {
    const files = ['web/src/ui', 'web/src/text'].flatMap(product);
    expect(breaches(files, (target) => target.startsWith('web/src/features/'))).toEqual([]);
    expect(
      breaches(
        product('web/src/local'),
        (target) => target.startsWith('web/src/features/') || target.startsWith('web/src/ui/'),
      ),
    ).toEqual([]);
  });
  test('no file of a program imports itself round a circle between features of the app', () => {
    const edges = new Map<string, Set<string>>();
    for (const file of product('web/src/features')) {
      const own = featureOf(file, 'web') ?? '';
      for (const target of importsOf(file)) {
        const other = featureOf(target, 'web');
        if (other !== undefined && other !== own)
          edges.set(own, (edges.get(own) ?? new Set()).add(other));
      }
    }
    const circles: string[] = [];
    const walk = (at: string, path: readonly string[]) => {
      if (path.includes(at)) {
        circles.push([...path.slice(path.indexOf(at)), at].join(' → '));
        return;
      }
      for (const next of edges.get(at) ?? []) walk(next, [...path, at]);
    };
    for (const feature of edges.keys()) walk(feature, []);
    expect([...new Set(circles)]).toEqual([]);
  });
  test('only sharp’s own rooms import sharp, and only the settings read the environment', () => {
    expect(
      breaches(
        product('server/src'),
        (target, file) => target === 'sharp' && !/features\/(photos|payments)\//.test(file),
      ),
    ).toEqual([]);
    expect(
      product('server/src').filter(
        (file) => /\bprocess\.env\b/.test(textOf(file)) && file !== 'server/src/config.ts',
      ),
    ).toEqual([]);
  });
});
