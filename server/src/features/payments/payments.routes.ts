import * as contract from '@lensan/contract';
import type { StandSize } from '@lensan/contract';
import { refuse } from '@lensan/contract';
import { allows } from '@lensan/access';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import { makeScope } from '../../database/scope.ts';
import { command } from '../../operations/command.ts';
import type { Actor } from '../../platform/actor.ts';
import { requireAllowed } from '../../platform/require-allowed.ts';
import type { Services } from '../../services.ts';
import { ownPlace } from '../accounts/own-place.ts';
import { readVisitor } from '../accounts/visitor.ts';
import { findHousehold, type Household } from '../households/households.repository.ts';
import { findListing } from '../listings/listings.repository.ts';
import { findDoubts } from './payee-doubts.ts';
import { judgeCode, paymentCode } from './payment-code.ts';
import { confirmOnOwnPhone, confirmWithCard } from './payments.confirm.ts';
import { standContent } from './stand-content.ts';
import { makeSymbol } from './symbol.ts';
import { standPhoto } from './stand-photo.ts';
import { standFile, standTypes, type StandFormat } from './stand-files.ts';
import { findPayee, listNotices, listPayees, markNoticesSeen } from './payments.repository.ts';

type PaymentServices = Pick<Services, 'database' | 'clock' | 'ids' | 'config' | 'blobs'>;

export function paymentRoutes(app: App, services: PaymentServices): void {
  confirmRoutes(app, services);
  codeRoutes(app, services);
  reviewRoutes(app, services);
}

/** The household says yes to an account, on its own phone or with its card. */
function confirmRoutes(app: App, services: PaymentServices): void {
  route(app, contract.payeeConfirm, 'payee.confirm', async ({ actor, params, body, http }) => ({
    payee: await confirmOnOwnPhone(
      services,
      actor,
      { id: params.id, pin: body.pin },
      readVisitor(services, http),
    ),
  }));
  route(app, contract.payeeConfirmWithCard, 'public', async ({ params, body, http }) => ({
    payee: await confirmWithCard(services, { id: params.id, ...body }, readVisitor(services, http)),
  }));
}

/** Codes that pay, the stands they are printed on, and codes that were seen. */
function codeRoutes(app: App, services: PaymentServices): void {
  const { read } = services.database;
  route(app, contract.payeeCode, 'payee.show', async ({ actor, params, query }) => {
    const household = await householdOf(services, actor, params.id);
    const { payload, bin, account, ownerName, isTested, shortCode } = await paymentCode(
      read,
      household,
      params.id,
      services.clock(),
      wanted(query),
    );
    return { payload, bin, account, ownerName, isTested, shortCode };
  });
  route(app, contract.payeeStand, 'payee.show', async ({ actor, params, query }) => {
    const household = await householdOf(services, actor, params.id);
    const asked = wanted(query);
    const code = await paymentCode(read, household, params.id, services.clock(), asked);
    const listing = query.listingId === undefined ? null : await findListing(read, query.listingId);
    if (listing && listing.householdId !== household.id) throw refuse('not_found');
    const [size, format] = params.file.split('.') as [StandSize, StandFormat];
    const file = await standFile(
      size,
      format,
      standContent(
        code,
        await makeSymbol(code.payload),
        household,
        listing,
        services.clock(),
        asked.amountDong,
      ),
      services.clock(),
      await standPhoto(read, services.blobs, household, listing),
    );
    return new Response(new Uint8Array(file), {
      headers: {
        'content-type': standTypes[format],
        'cache-control': 'private, no-store',
        'content-disposition': `inline; filename="ma-nhan-tien-${size}.${format}"`,
      },
    });
  });
  route(app, contract.payeeCheck, 'payee.show', async ({ actor, body }) => {
    const household = requireAllowed(
      actor,
      'payee.show',
      await findHousehold(read, body.householdId),
    );
    return judgeCode(body.payload, await listPayees(read, household), services.clock());
  });
}

/** Who is told of changes, and what an official should look at. */
function reviewRoutes(app: App, services: PaymentServices): void {
  const { read } = services.database;
  route(app, contract.payeeNotices, 'me.read', async ({ actor }) => {
    const rows = await listNotices(read, actor.accountId, actor.scope, 100);
    return {
      notices: rows.map(
        ({ notice: { id, payeeId, householdId, kind, at, seenAt, byName }, headName }) => ({
          id,
          payeeId,
          householdId,
          headName,
          kind,
          at,
          seenAt,
          byName,
        }),
      ),
    };
  });
  route(app, contract.payeeNoticesSeen, 'me.read', async ({ actor, body }) => {
    const own = {
      name: 'payee.notices_seen',
      needs: 'me.read',
      on: () => ownPlace(actor),
    } as const;
    await command(services, actor, own, async (context) => {
      const { tx, now } = context;
      await markNoticesSeen(tx, actor.accountId, actor.scope, body.ids, now);
      context.silent('reading a notice is no act');
    });
    return { ok: true as const };
  });
  route(app, contract.payeeDoubts, 'payee.review', async ({ actor }) => {
    // Only where the actor may review, not wherever the actor may look.
    const paths = actor.grants
      .filter((grant) => allows([grant], 'payee.review', grant))
      .map((grant) => grant.path);
    return { doubts: await findDoubts(read, makeScope(paths), services.clock()) };
  });
}

/** The household of an account the actor may show. */
async function householdOf(
  services: PaymentServices,
  actor: Actor,
  payeeId: string,
): Promise<Household> {
  const payee = requireAllowed(
    actor,
    'payee.show',
    await findPayee(services.database.read, payeeId),
  );
  const household = await findHousehold(services.database.read, payee.householdId);
  if (!household) throw refuse('not_found');
  return household;
}

const wanted = (query: { amountDong?: string | undefined; memo?: string | undefined }) => ({
  amountDong: query.amountDong === undefined ? undefined : Number(query.amountDong),
  memo: query.memo,
});
