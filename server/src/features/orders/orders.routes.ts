import * as contract from '@lensan/contract';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import { readVisitor } from '../accounts/visitor.ts';
import {
  connectService,
  disconnectService,
  listMoney,
  listServices,
  takeReport,
  type MoneyServices,
} from './money.usecases.ts';

export function orderRoutes(app: App, services: MoneyServices): void {
  // Whoever calls proves itself by the signature of the body, not by a session.
  route(app, contract.moneyWebhook, 'public', async ({ params, bytes, http }) => {
    await takeReport(services, params.service, params.code, {
      bytes: await bytes(),
      header: (name) => http.req.header(name),
    });
    // SePay and Pay2S wait for exactly this; the others for any 2xx.
    return Response.json({ success: true });
  });
  route(app, contract.moneyList, 'order.read', async ({ actor, query }) => ({
    money: await listMoney(services, actor, query.householdId, Number(query.after ?? 0)),
  }));
  route(app, contract.moneyLinks, 'order.read', async ({ actor, query }) => ({
    links: await listServices(services, actor, query.householdId),
  }));
  route(app, contract.moneyLinkSet, 'money.connect', async ({ actor, body, http }) => ({
    link: await connectService(services, actor, body, readVisitor(services, http)),
  }));
  route(app, contract.moneyLinkRemove, 'money.connect', async ({ actor, body }) => {
    await disconnectService(services, actor, body);
    return { ok: true as const };
  });
}
