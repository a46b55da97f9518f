import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseVietQr } from '@lensan/vietqr';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basket, drawnJpeg, withExif } from '../../web/browser/photo-files.ts';
import { launch, signIn, takePhone } from './support/browser.ts';
import { readCodes } from './support/read-codes.ts';
import { startServer, type JourneyServer } from './support/server.ts';
import { playWholeVisit } from './support/whole-visit.ts';

let browser: Browser;
let server: JourneyServer;
beforeAll(async () => {
  browser = await launch();
  server = await startServer();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Real photographs where the folder is present, drawn ones elsewhere. */
const photographs = join(import.meta.dirname, '../../../shared/photos');
const photo = async (name: string, drawn: () => Buffer) => ({
  name,
  bytes: existsSync(join(photographs, name)) ? await readFile(join(photographs, name)) : drawn(),
});
/** `VISIT_PICTURES=docs/visit` keeps the numbered pictures. */
const pictures = process.env['VISIT_PICTURES'];

describe('one mentor, one household, one afternoon', () => {
  it('goes from the door to a household online, partly without signal, and the official sees it counted', async () => {
    const phone = await takePhone(browser);
    const story = {
      headName: 'Lò Thị Thắm',
      called: 'cô Thắm',
      sells: 'Chuối tây sấy dẻo',
      account: '0000000000123',
      ownerName: 'LO THI THAM',
      photos: [
        await photo('phone-12mp-table-top.jpg', () =>
          withExif(drawnJpeg(basket(1), 4000, 3000), 6),
        ),
        await photo('produce-mango-crate.jpg', () =>
          withExif(drawnJpeg(basket(0.9), 2400, 2000), 1),
        ),
        await photo('variant-stall-good.jpg', () => drawnJpeg(basket(0.8), 2000, 1500)),
      ],
    };
    await signIn(phone, server, 'lan');
    if (pictures) mkdirSync(pictures, { recursive: true });
    const end = await playWholeVisit(phone.page, server.url, story, {
      look: async (name) => {
        if (!pictures) return;
        await phone.page.waitForFunction(() =>
          [...document.images].every((image) => image.complete && image.naturalWidth > 0),
        );
        await phone.page.screenshot({ path: join(pictures, `${name}.png`) });
      },
      cutSignal: () => phone.context.setOffline(true),
      bringSignal: () => phone.context.setOffline(false),
    });

    // The stand on paper, made by the server, decodes to the account that was entered.
    const rows = async (sql: string) => (await server.services.database.client.execute(sql)).rows;
    await expect
      .poll(async () => (await rows("select id from milestones where code = 'C1'")).length, {
        timeout: 30_000,
      })
      .toBe(1);
    const payeeId = String((await rows('select id from payees'))[0]?.['id']);
    const stand = await phone.page.evaluate(
      async (path) => Array.from(new Uint8Array(await (await fetch(path)).arrayBuffer())),
      `/api/payees/${payeeId}/stand/a6.png`,
    );
    const codes = await readCodes(new Uint8Array(stand));
    expect(codes.map((code) => parseVietQr(code))).toMatchObject([
      { ok: true, code: { bin: '970405', account: story.account } },
    ]);
    await phone.close();

    // A buyer sees name, price and pictures, and of the household only what it agreed to.
    const buyer = await takePhone(browser);
    await buyer.page.goto(server.url + end.publicPath);
    await buyer.page.getByRole('heading', { name: /Chuối tây sấy dẻo/ }).waitFor();
    const text = await buyer.page.locator('body').innerText();
    expect(text).toContain('65.000');
    expect(text).not.toContain('0900000777');
    expect(await buyer.page.locator('script[type="application/ld+json"]').count()).toBeGreaterThan(
      0,
    );
    if (pictures) await buyer.page.screenshot({ path: join(pictures, '21-trang-hang.png') });
    await buyer.close();

    // The official sees the household among those online, with its mentor.
    const desk = await takePhone(browser, { isDesk: true });
    await signIn(desk, server, 'hoa');
    await desk.page.getByRole('heading', { level: 1 }).waitFor();
    if (pictures) {
      await desk.page.waitForLoadState('networkidle');
      await desk.page.screenshot({ path: join(pictures, '22-tong-quan.png') });
    }
    await desk.page.goto(`${server.url}/so-lieu?rows=online`);
    const row = desk.page.getByRole('row', { name: /Lò Thị Thắm/ });
    await row.waitFor();
    // Online with Lan: account on a channel, public listing and tested code, all on a day she was
    // assigned.
    expect((await row.innerText()).match(/Trần Thị Lan/g)).toHaveLength(2);
    if (pictures) await desk.page.screenshot({ path: join(pictures, '23-ho-nao-voi-ai.png') });
    await desk.close();
    const reached = (
      await rows(
        "select code from milestones where status in ('claimed', 'verified') order by code",
      )
    ).map(({ code }) => String(code));
    expect(reached).toEqual(expect.arrayContaining(['C1', 'C2', 'H0', 'H1', 'H2', 'P2']));
  });
});
