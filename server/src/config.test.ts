import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, environmentExample, readConfig } from './config.ts';

function refusalOf(environment: Record<string, string>): ConfigError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('settings', () => {
  test('an empty environment gives a working installation on this machine', () => {
    expect(readConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:8080',
      databaseUrl: 'file:data/len-san.db',
      demo: true,
      trustedProxies: [],
    });
  });
  test('every wrong setting is named at once, without its value', () => {
    const wrong = {
      PORT: 'eighty',
      DATABASE_KEY: 'too-short-secret',
      PUBLIC_URL: 'ftp://x',
      TRUSTED_PROXY: 'proxy.example',
    };
    const { problems, message } = refusalOf(wrong);
    expect(problems.map((problem) => problem.split(' ')[0]).toSorted()).toEqual([
      'DATABASE_KEY',
      'PORT',
      'PUBLIC_URL',
      'TRUSTED_PROXY',
    ]);
    expect(message).not.toContain('too-short-secret');
  });
  test('an empty variable counts as absent', () => {
    expect(readConfig({ PORT: '', DATABASE_KEY: '' }).port).toBe(8080);
  });
  test('a key for a file beside the address of a server is refused', () => {
    expect(() =>
      readConfig({ DATABASE_KEY: 'k'.repeat(32), DATABASE_URL: 'https://db.example' }),
    ).toThrow(/DATABASE_KEY/);
  });
  test('.env.example is what `pnpm env:make` writes', () => {
    expect(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')).toBe(
      environmentExample(),
    );
  });
});
