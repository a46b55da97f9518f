import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Ids } from './ids.ts';

/**
 * Fills in the secret the environment did not give: read from the data folder, or made there at the
 * first start, readable by the owner only.
 */
export function withSecret(config: Config, ids: Pick<Ids, 'secret'>): Config {
  if (config.secret) return config;
  const file = join(config.dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, ids.secret(), { mode: 0o600, flag: 'wx' });
  }
  return { ...config, secret: readFileSync(file, 'utf8').trim() };
}
