import * as contract from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import type { Services } from '../../services.ts';
import { readDoubts } from '../adoption/doubts.ts';
import { readClaims } from '../adoption/review.ts';
import { loadAroundClaims } from './claims-around.ts';
import { readLatePhones, type ListPhonesSeen } from './reports.phones.ts';
import { exportRows, readCommune, readRows } from './reports.usecases.ts';

/**
 * Mounts the official's figures, their rows, the file, the claims to review, what to ask about and
 * the phones not heard.
 */
export function reportRoutes(app: App, services: Services, listPhonesSeen: ListPhonesSeen): void {
  route(app, contract.communeReport, 'report.read', ({ actor, query }) =>
    readCommune(services, actor, query),
  );
  route(app, contract.reportRows, 'report.read', ({ actor, query }) =>
    readRows(services, actor, query),
  );
  route(app, contract.claimsToReview, 'report.read', ({ actor, query }) =>
    readClaims(services, actor, query, loadAroundClaims),
  );
  route(app, contract.workDoubts, 'report.read', ({ actor, query }) =>
    readDoubts(services, actor, query),
  );
  route(app, contract.lateDevices, 'sync.review', ({ actor }) =>
    readLatePhones(services, actor, listPhonesSeen),
  );
  route(
    app,
    contract.reportCsv,
    'report.export',
    async ({ actor, query }) =>
      new Response(await exportRows(services, actor, query), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'cache-control': 'no-store',
          'content-disposition': `attachment; filename="len-san-ho-${query.until ?? vietnamDay(services.clock())}.csv"`,
        },
      }),
  );
}
