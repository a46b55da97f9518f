import { expect, test } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

const files = sourceFiles('server/src', /\.ts$/).filter(
  (file) => !/\.test\.ts$|\/testing\//.test(file),
);
/** Files that contain the pattern and are not named as an exception, and exceptions without it. */
function breaches(pattern: RegExp, exceptions: Readonly<Record<string, string>>) {
  const found = files.filter((file) => pattern.test(textOf(file)));
  const isNamed = (file: string) => Object.keys(exceptions).some((name) => file.startsWith(name));
  return {
    unnamed: found.filter((file) => !isNamed(file)),
    needless: Object.keys(exceptions).filter(
      (name) => !found.some((file) => file.startsWith(name)),
    ),
  };
}
const none = { unnamed: [], needless: [] };

/** Who opens a write itself, and why that needs no activity. Everybody else uses `command`. */
const writers = {
  'server/src/operations/command.ts': 'is the way to write',
  'server/src/operations/runner.ts': 'holds every operation to the same question',
  'server/src/features/sync/sync.push.ts': 'hands operations of phones to the runner',
  'server/src/features/sync/sync.carry.ts': 'hands operations of a carried file to the runner',
  'server/src/features/sync/sync.review.ts': 'hands waiting operations to the runner',
  'server/src/features/sync/sync.pull.ts':
    'notes how far a phone is; it is asked too often for a log',
  'server/src/platform/job-lease.ts': 'later work of a write that is in the log already',
  'server/src/features/photos/photo-process.ts': 'files made by a job',
  'server/src/features/photos/photos.jobs.ts': 'files let go by a job',
  'server/src/database/probe.ts': 'proves that writing works',
  'server/src/commands/backup.command.ts': 'names the life of a restored database',
  'server/src/demo/': 'an invented past has no doers',
} as const;

test('every write of the server goes through command, or is named here with its reason', () => {
  expect(
    breaches(/\bdatabase\.write\(|\bclient\.(?:execute|batch|transaction)\(/, {
      ...writers,
      'server/src/database/': 'opens the database and keeps it in order',
      'server/src/commands/backup.ts': 'copies and checks a database nobody writes to',
    }),
  ).toEqual(none);
});

test('an update changes exactly one row, or says why any number is right', () => {
  expect(
    breaches(/\b(?:tx|db|read|database)\s*\.update(?:<\w+>)?\(|sql`\s*update\b/i, {
      'server/src/database/update.ts': 'is the way to update',
      'server/src/platform/job-lease.ts': 'a lease may have gone to another worker, which it asks',
      'server/src/features/orders/orders.repository.ts':
        'moves what a merged household has and leaves what both have',
    }),
  ).toEqual(none);
});
