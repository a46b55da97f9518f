import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insert, seenByOthers } from '../../../tests/support/changes.ts';
import { readConfig, type Config } from '../config.ts';
import { openServices } from '../open-services.ts';
import { backupSentence } from './backup.command.ts';
import { localBlobs } from '../platform/local-blobs.ts';
import { s3Blobs } from '../platform/s3-blobs.ts';
import { s3PlaceOf } from '../s3-place.ts';
import { backup, restore } from './backup.ts';

const root = mkdtempSync(join(tmpdir(), 'len-san-backup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('backup and restore', () => {
  let home: string;
  let config: Config;
  beforeEach(() => {
    home = mkdtempSync(join(root, 'drill-'));
    config = readConfig({
      DATA_DIR: join(home, 'data'),
      DATABASE_KEY: 'k'.repeat(32),
      LOG_LEVEL: 'silent',
    });
  });
  const elsewhere = (): Config =>
    readConfig({ DATA_DIR: join(home, 'new'), DATABASE_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent' });

  test('bring back every row, every file and the secret, while the server went on working', async () => {
    const services = await openServices(config);
    await services.database.write(insert('before'));
    const photo = await services.blobs.put(new Uint8Array([1, 2, 3]));
    const during = Promise.all(
      Array.from({ length: 20 }, (_, index) => services.database.write(insert(`during${index}`))),
    );
    const report = await backup(config, join(home, 'backup'));
    await during;
    expect(report.files).toBe(1);
    await services.database.close();

    expect(await restore(elsewhere(), join(home, 'backup'))).toEqual(report);
    const restored = await openServices(elsewhere());
    expect((await seenByOthers(restored.database))[0]).toBe('before');
    expect(await restored.blobs.get(photo)).toEqual(new Uint8Array([1, 2, 3]));
    expect(restored.config.secret).toBe(services.config.secret);
    await restored.database.write(insert('works again'));
    await restored.database.close();
  });

  test('hold nothing readable without the key', async () => {
    const services = await openServices(config);
    await services.database.write(insert('canary-household'));
    await backup(config, join(home, 'backup'));
    await services.database.close();
    expect(readFileSync(join(home, 'backup', 'database.db')).includes('canary')).toBe(false);
    await expect(
      restore({ ...elsewhere(), databaseKey: 'x'.repeat(32) }, join(home, 'backup')),
    ).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
  });

  test('never overwrite a database, and refuse what is damaged or unfinished', async () => {
    const services = await openServices(config);
    const key = await services.blobs.put(new Uint8Array([9]));
    await backup(config, join(home, 'backup'));
    await services.database.close();
    await expect(restore(config, join(home, 'backup'))).rejects.toThrow(/nothing is overwritten/);
    await expect(backup(config, join(home, 'backup'))).rejects.toThrow(/not empty/);
    writeFileSync(join(home, 'backup', 'files', key.slice(0, 2), key.slice(2, 4), key), 'changed');
    await expect(restore(elsewhere(), join(home, 'backup'))).rejects.toThrow(
      /does not hold what its name says/,
    );
    rmSync(join(home, 'backup', 'contents.json'));
    await expect(restore(elsewhere(), join(home, 'backup'))).rejects.toThrow(/no finished backup/);
    expect(readdirSync(join(home, 'new')).includes('len-san.db')).toBe(false);
  });

  describe('with the files in a bucket', () => {
    interface S3Server {
      run(): Promise<{ port: number }>;
      close(): Promise<void>;
    }
    const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (
      options: object,
    ) => S3Server;
    let server: S3Server;
    let address = '';
    beforeEach(async () => {
      server = new S3rver({
        address: '127.0.0.1',
        port: 0,
        silent: true,
        directory: mkdtempSync(join(root, 's3-')),
        configureBuckets: [
          { name: 'old', configs: [] },
          { name: 'new', configs: [] },
        ],
      });
      address = `s3+http://S3RVER:S3RVER@127.0.0.1:${(await server.run()).port}`;
    });
    afterEach(() => server.close());
    const bucket = (name: string) => s3Blobs(s3PlaceOf(`${address}/${name}`)!);
    const one = new Uint8Array([1, 2, 3]),
      two = new Uint8Array([4, 5, 6]);
    const filled = async () => {
      const services = await openServices(config);
      await services.database.write(insert('before'));
      await services.database.close();
      return [await bucket('old').put(one), await bucket('old').put(two)] as const;
    };

    test('bring back every file, into another bucket or into a folder', async () => {
      const [first, second] = await filled();
      const report = await backup(config, join(home, 'backup'), bucket('old'));
      expect(report.files).toBe(2);
      expect(backupSentence(report)).not.toMatch(/NOT IN THIS BACKUP/);
      expect(await restore(elsewhere(), join(home, 'backup'), bucket('new'))).toEqual(report);
      expect([await bucket('new').get(first), await bucket('new').get(second)]).toEqual([one, two]);
      const third = {
        ...elsewhere(),
        dataDir: join(home, 'third'),
        databaseUrl: `file:${join(home, 'third', 'len-san.db')}`,
      };
      await restore(third, join(home, 'backup'));
      expect(await localBlobs(join(home, 'third', 'files')).get(second)).toEqual(two);
    });
    test('say in both languages when the photographs were left out, and can be restored beside the old bucket', async () => {
      await filled();
      const report = await backup(config, join(home, 'backup'), 'left-out');
      expect(report.files).toBeNull();
      expect(backupSentence(report)).toMatch(
        /PHOTOGRAPHS ARE NOT IN THIS BACKUP[^]*FILES_URL[^]*KHÔNG CÓ ẢNH[^]*FILES_URL/,
      );
      expect(await restore(elsewhere(), join(home, 'backup'), bucket('old'))).toEqual(report);
    });
    test('refuse a backup that lost a file', async () => {
      const [first] = await filled();
      await backup(config, join(home, 'backup'), bucket('old'));
      rmSync(join(home, 'backup', 'files', first.slice(0, 2), first.slice(2, 4), first));
      await expect(restore(elsewhere(), join(home, 'backup'), bucket('new'))).rejects.toThrow(
        /holds 1 files of 2/,
      );
    });
  });
});
