import { createHash } from 'node:crypto';
import * as contract from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import type { Db } from '../../database/client.ts';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { consentInForce, findHousehold } from '../households/households.repository.ts';
import { listListingPhotos } from '../photos/photos.repository.ts';
import {
  findPublished,
  findStorefrontByCode,
  listPublished,
  type ListingRow,
} from './listings.repository.ts';
import { listingPage } from './pages/listing-page.ts';
import { gonePage, pageSecurityPolicy, type Html } from './pages/shell.ts';
import { storefrontPage } from './pages/storefront-page.ts';
import { listingView, sellerOf } from './pages/view.ts';

/** What the pages ask of features that come later. Put together by `app.ts`. */
export interface PublicPageSources {
  /**
   * Name the bank shows for the household's tested account, while it may be shown (consent K4);
   * null otherwise.
   */
  readonly payeeName: (
    db: Db,
    household: { readonly id: string; readonly path: string },
  ) => Promise<string | null>;
}

/**
 * Pages for buyers: `/p/<code>` and `/g/<code>`. Every look asks again whether the household
 * agrees, so a withdrawal works at once.
 */
export function listingRoutes(
  app: App,
  services: Pick<Services, 'database' | 'clock' | 'config'>,
  sources: PublicPageSources,
): void {
  const {
    database: { read },
    config: { publicUrl },
  } = services;

  const answer = async (
    body: Html,
    status: 200 | 404,
    known: string | undefined,
  ): Promise<Response> => {
    const text = String(await body);
    const headers = {
      'content-type': 'text/html; charset=UTF-8',
      'content-security-policy': pageSecurityPolicy,
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
      etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
    };
    return status === 200 && known === headers.etag
      ? new Response(null, { status: 304, headers })
      : new Response(text, { status, headers });
  };
  const gone = () => answer(gonePage(), 404, undefined);

  const view = async (row: ListingRow) =>
    listingView(
      row,
      await listListingPhotos(read, {
        householdId: row.householdId,
        path: row.path,
        listingId: row.id,
      }),
      publicUrl,
      vietnamDay(services.clock()),
    );
  /** The household behind a page while it agrees to be shown. */
  const shown = async (householdId: string) => {
    const household = await findHousehold(read, householdId);
    return household &&
      household.status !== 'erased' &&
      (await consentInForce(read, householdId, 'K3'))
      ? household
      : null;
  };

  route(app, contract.listingPage, 'public', async ({ params, http }) => {
    const row = await findPublished(read, params.code);
    const household = row && (await shown(row.householdId));
    if (!row || !household) return gone();
    const storefront =
      row.storefrontCode === null ? null : contract.storefrontPagePath(row.storefrontCode);
    const seller = sellerOf(
      household,
      row.facts.origin,
      storefront,
      await sources.payeeName(read, household),
    );
    return answer(
      listingPage(await view(row), seller, publicUrl),
      200,
      http.req.header('if-none-match'),
    );
  });

  route(app, contract.storefrontPage, 'public', async ({ params, http }) => {
    const storefront = await findStorefrontByCode(read, params.code);
    const household = storefront && (await shown(storefront.id));
    if (!storefront || !household) return gone();
    const rows = await listPublished(read, household.id, household.path);
    const url = publicUrl + contract.storefrontPagePath(storefront.publicCode);
    const seller = sellerOf(
      household,
      rows[0]?.facts.origin ?? null,
      null,
      await sources.payeeName(read, household),
    );
    return answer(
      storefrontPage(seller, await Promise.all(rows.map(view)), url, publicUrl),
      200,
      http.req.header('if-none-match'),
    );
  });
}
