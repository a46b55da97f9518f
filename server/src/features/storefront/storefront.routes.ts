import { createHash } from 'node:crypto';
import { cutPath } from '@lensan/access';
import * as contract from '@lensan/contract';
import { townNames } from '@lensan/household';
import type { Origin } from '@lensan/listing';
import { vietnamDay } from '@lensan/vietnamese';
import type { Db, Reader } from '../../database/client.ts';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { consentInForce, findHousehold } from '../households/households.repository.ts';
import {
  findPublished,
  findStorefrontByCode,
  listPublished,
  type ListingRow,
} from '../listings/listings.repository.ts';
import { unitName } from '../places/places.repository.ts';
import { listListingPhotos } from '../photos/photos.repository.ts';
import { listingPage } from './pages/listing-page.ts';
import { gonePage, pageSecurityPolicy, type Html } from './pages/shell.ts';
import { storefrontPage } from './pages/storefront-page.ts';
import { listingView, sellerView, type ShownHousehold } from './pages/view.ts';

/** What the pages ask of other features. Put together by `app.ts`. */
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
type Needs = Pick<Services, 'database' | 'clock' | 'config'>;

/** A page as it travels; whoever has it already is told that it has not changed. */
async function answer(body: Html, status: 200 | 404, known: string | undefined): Promise<Response> {
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
}
const gone = () => answer(gonePage(), 404, undefined);

/** The household behind a page while it agrees to be shown. */
async function shownHousehold(read: Reader, householdId: string): Promise<ShownHousehold | null> {
  const household = await findHousehold(read, householdId);
  return household &&
    household.status !== 'erased' &&
    (await consentInForce(read, householdId, 'K3'))
    ? { household, publicConsent: 'given' }
    : null;
}

/** Where a household is registered, in the words of a buyer. */
async function homeOf(read: Db, { path }: { readonly path: string }): Promise<Origin> {
  const [place, commune, province] = await Promise.all(
    [3, 2, 1].map((depth) => unitName(read, cutPath(path, depth))),
  );
  return { place: place ?? null, ...townNames(commune ?? null, province ?? null) };
}

/** A listing as its page and its card in the shop show it. */
async function viewOf(services: Needs, row: ListingRow) {
  const { householdId, path, id: listingId } = row;
  return listingView(
    row,
    await listListingPhotos(services.database.read, { householdId, path, listingId }),
    services.config.publicUrl,
    vietnamDay(services.clock()),
  );
}

async function readListingPage(
  services: Needs,
  sources: PublicPageSources,
  code: string,
  known: string | undefined,
): Promise<Response> {
  const { read } = services.database;
  const row = await findPublished(read, code);
  const shown = row && (await shownHousehold(read, row.householdId));
  if (!row || !shown) return gone();
  const storefront =
    row.storefrontCode === null ? null : contract.storefrontPagePath(row.storefrontCode);
  const payee = await sources.payeeName(read, shown.household);
  const seller = sellerView(shown, await homeOf(read, shown.household), storefront, payee);
  const view = await viewOf(services, row);
  return answer(listingPage(view, seller, services.config.publicUrl), 200, known);
}

async function readStorefrontPage(
  services: Needs,
  sources: PublicPageSources,
  code: string,
  known: string | undefined,
): Promise<Response> {
  const { read } = services.database;
  const { publicUrl } = services.config;
  const storefront = await findStorefrontByCode(read, code);
  const shown = storefront && (await shownHousehold(read, storefront.id));
  if (!storefront || !shown) return gone();
  const { household } = shown;
  const rows = await listPublished(read, household.id, household.path);
  const url = publicUrl + contract.storefrontPagePath(storefront.publicCode);
  const payee = await sources.payeeName(read, household);
  const seller = sellerView(shown, await homeOf(read, household), null, payee);
  const views = await Promise.all(rows.map((row) => viewOf(services, row)));
  return answer(storefrontPage(seller, views, url, publicUrl), 200, known);
}

/**
 * Pages for buyers: `/p/<code>` and `/g/<code>`. Every look asks again whether the household
 * agrees, so a withdrawal works at once.
 */
export function storefrontRoutes(app: App, services: Needs, sources: PublicPageSources): void {
  route(app, contract.listingPage, 'public', ({ params, http }) =>
    readListingPage(services, sources, params.code, http.req.header('if-none-match')),
  );
  route(app, contract.storefrontPage, 'public', ({ params, http }) =>
    readStorefrontPage(services, sources, params.code, http.req.header('if-none-match')),
  );
}
