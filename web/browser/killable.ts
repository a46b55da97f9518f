import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { args } from './browser.ts';

export interface KillableBrowser {
  readonly page: Page;
  /** The battery falls out: every process of the browser ends at once. */
  kill(): Promise<void>;
  /** Closes it as a person does, so that everything reaches the disk. */
  close(): Promise<void>;
}
export interface Profile {
  /** Starts the browser of this profile: with what an earlier one left on the disk. */
  open(): Promise<KillableBrowser>;
  remove(): Promise<void>;
}

/** A browser that keeps its data in a folder, to be started and killed again and again. */
export async function makeProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'lensan-profile-'));
  return {
    async open() {
      const child = spawn(
        process.env['CHROME_PATH'] ?? process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
        [
          ...args,
          '--headless=new',
          `--user-data-dir=${folder}`,
          '--remote-debugging-port=0',
          '--window-size=360,780',
          'about:blank',
        ],
        { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const ended = new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
      });
      const address = await new Promise<string>((resolve, reject) => {
        createInterface(child.stderr).on('line', (line) => {
          const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
          if (found) resolve(found);
        });
        void ended.then(() => reject(new Error('the browser ended before it began')));
      });
      const browser = await chromium.connectOverCDP(address);
      const [context] = browser.contexts();
      if (!context) throw new Error('a browser without a window');
      const page = context.pages()[0] ?? (await context.newPage());
      page.setDefaultTimeout(20_000);
      return {
        page,
        async kill() {
          // The group: renderers and helpers as well.
          if (child.pid) process.kill(-child.pid, 'SIGKILL');
          await ended;
        },
        async close() {
          const session = await browser.newBrowserCDPSession();
          await session.send('Browser.close').catch(() => undefined);
          await ended;
        },
      };
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
