// What `npm run mutate -- GROUP` changes and which tests have to notice: the nearest ones.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files without decisions of their own: tests, shapes, doors, sentences, what shows the parts. */
const leftOut = /(\.test|\.table|\.routes|\.types|\.d|\/index)\.ts$|\/(testing|text|kit|bench)\//;
/** Facts. In the web a `.data.ts` holds reads and commands instead. */
const facts = /\.data\.ts$/;

const folders = (parent) =>
  existsSync(parent)
    ? readdirSync(parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

/** The group of one folder; `kind` says what its tests stand on: packages, server or web. */
function groupOf(kind, ...homes) {
  const files = homes.flatMap((home) =>
    readdirSync(home, { recursive: true }).map((name) => join(home, String(name))),
  );
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file));
  return {
    kind,
    mutate: files.filter(
      (file) =>
        file.endsWith('.ts') && !leftOut.test(file) && (kind === 'web' || !facts.test(file)),
    ),
    tests: tests.length ? tests : ['scripts/mutate/nothing.test.ts'],
  };
}

/**
 * All groups by name: `packages/access`, `server/visits` (a feature), `server/operations` (a room
 * of the server), `web/local`, `web/visits`; and `rules`, who may do what and what can be said.
 */
export function groups() {
  const all = new Map();
  const add = (kind, prefix, parent, without = []) => {
    for (const name of folders(parent))
      if (!without.includes(name))
        all.set(
          `${prefix}/${name}`,
          groupOf(kind, prefix === 'packages' ? join(parent, name, 'src') : join(parent, name)),
        );
  };
  add('packages', 'packages', 'packages');
  const rules = groupOf('packages', 'packages/access/src', 'packages/contract/src');
  all.set('rules', { ...rules, tests: [...rules.tests, 'tests/rules/errors.test.ts'] });
  add('server', 'server', 'server/src', ['features', 'demo', 'text']);
  add('server', 'server', 'server/src/features');
  add('web', 'web', 'web/src', ['features', 'text']);
  add('web', 'web', 'web/src/features');
  return all;
}
