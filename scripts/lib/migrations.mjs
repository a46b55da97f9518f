// What the commands for migrations and the rule about them know together.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Digests of the migrations that landed, as `sha256sum --check` reads them. */
export const landedFile = join('migrations', 'landed.sha256');

export const migrationFiles = () =>
  readdirSync('migrations')
    .filter((file) => file.endsWith('.sql'))
    .toSorted();

/** Name → digest of what landed. */
export const landed = () =>
  new Map(
    (existsSync(landedFile) ? readFileSync(landedFile, 'utf8') : '')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('  ').toReversed()),
  );

export const digestOf = (file) =>
  createHash('sha256')
    .update(readFileSync(join('migrations', file)))
    .digest('hex');

/** Rules the table definitions cannot say stand as SQL beside their tables, one trigger a part. */
export const triggers = () =>
  readdirSync(join('server', 'src'), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.triggers.sql'))
    .toSorted()
    .flatMap((path) =>
      readFileSync(join('server', 'src', path), 'utf8')
        .split('--> statement-breakpoint')
        .map((sql) => sql.trim())
        .filter(Boolean),
    );
