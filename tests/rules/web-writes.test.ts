import { describe, expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

const features = sourceFiles('web/src/features', /\.tsx?$/).filter(
  (file) => !/\.test\.tsx?$|\/testing[./]/.test(file),
);
const notData = features.filter((file) => !file.endsWith('.data.ts'));
const components = features.filter((file) => file.includes('/components/'));

/** What of `web/src/local` changes the store or sends it. */
const changes = [
  'record',
  'sync',
  'syncOnAnyLine',
  'sendAgain',
  'giveUp',
  'forgetBytes',
  'deliver',
  'waitForWifi',
  'openLocal',
  'closeLocal',
];
/** Names a file imports from a module whose path ends so; types apart, they do nothing. */
function namesFrom(file: string, module: RegExp): string[] {
  const lines = textOf(file).matchAll(/import \{([^}]*)\} from '([^']+)'/g);
  return [...lines]
    .filter(([, , path]) => module.test(path ?? ''))
    .flatMap(([, names]) => (names ?? '').split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .filter((name) => name !== '' && !name.startsWith('type '));
}
const local = /\/local\/index\.ts$/;
/** The store itself and its parts; what travels between them and the screen is local/index.ts. */
const behindLocal = /\/local\/(?!index|types)[\w-]+\.ts$/;
const client = /\/api\/client\.ts$/;

/** A gate stands around a page: it looks up the record the page is about, or says it is not here. */
const isGate = (file: string) => /(^|[/-])gate\.tsx$/.test(file);

/**
 * Files that still write, ask or read the store beside their data file. A line goes with the mend
 * of its file; none is added.
 */
const notYet: readonly string[] = [
  'web/src/features/livestream/components/missing.tsx',
  'web/src/features/payments/components/payee-news.tsx',
  'web/src/features/photos/capture/heic.ts',
  'web/src/features/reports/pages/rows.page.tsx',
  'web/src/features/reports/pages/village.page.tsx',
  'web/src/features/reports/place.ts',
];
const offenders = (files: readonly string[], isOffence: (file: string) => boolean) =>
  files.filter((file) => isOffence(file) && !notYet.includes(file));

describe('a feature of the web writes and asks in its data files alone', () => {
  test('there are pages, components and data files to look at', () => {
    expect([notData.length > 100, components.length > 60, features.length > 200]).toEqual([
      true,
      true,
      true,
    ]);
  });
  test('no page, component or helper puts an operation in the outbox, sends or changes the store', () => {
    expect(
      offenders(notData, (file) => namesFrom(file, local).some((name) => changes.includes(name))),
    ).toEqual([]);
  });
  test('no page, component or helper calls the server', () => {
    expect(
      offenders(notData, (file) =>
        namesFrom(file, client).some((name) => name === 'call' || name === 'ask'),
      ),
    ).toEqual([]);
  });
  test('no page, component or helper reaches behind the door of the local store', () => {
    expect(
      offenders(notData, (file) =>
        [...textOf(file).matchAll(/^import (?!type )[^;]* from '([^']+)'/gm)].some(([, path]) =>
          behindLocal.test(path ?? ''),
        ),
      ),
    ).toEqual([]);
  });
  test('components are dumb: they get values and callbacks and know no store', () => {
    expect(
      offenders(components, (file) => !isGate(file) && namesFrom(file, local).length > 0),
    ).toEqual([]);
  });
});
