import { isUnder, pathDepth, provinceOf } from '@lensan/access';
import { eligible, onlineShare, sellingShare } from '@lensan/adoption';
import type { CommuneFigures, CommuneReport, VillageFigures } from '@lensan/contract';
import { vietnamDay } from '@lensan/vietnamese';
import type { Scope } from '../../database/scope.ts';
import { command } from '../../operations/command.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Services } from '../../services.ts';
import { communesOf } from '../places/places-register.ts';
import { listVillagesIn, unitName } from '../places/places.repository.ts';
import { countClaims } from '../adoption/claims.repository.ts';
import { scopeOf, seesNames } from '../accounts/area-access.ts';
import {
  communeRow,
  filterRows,
  mentorFigures,
  officialOf,
  stepFigures,
  toRow,
  villageRow,
  type RowFilter,
} from './reports.figures.ts';
import { rowsFile } from './reports.file.ts';
import { listPhones, loadHouseholds, type ReportHousehold } from './reports.queries.ts';

type Needs = Pick<Services, 'database' | 'clock' | 'ids'>;
interface Query extends RowFilter {
  readonly path: string;
  readonly until?: string | undefined;
}
const pageSize = 50;

async function load(services: Needs, actor: Actor, scope: Scope, query: Query) {
  const asOf = services.clock();
  const until = query.until ?? vietnamDay(asOf);
  const { read } = services.database;
  const [found, villages] = await Promise.all([
    loadHouseholds(read, scope, until),
    listVillagesIn(read, scope),
  ]);
  const households = seesNames(actor, query.path)
    ? found
    : found.map((household) => ({ ...household, name: null }));
  return {
    asOf,
    until,
    households,
    villages,
    villageName: new Map(villages.map((village) => [village.id, village.name])),
  };
}

/** The commune, one village, or a province with its communes, on one page. */
export async function readCommune(
  services: Needs,
  actor: Actor,
  query: Query,
): Promise<CommuneReport> {
  const scope = scopeOf(actor, 'report.read', query.path);
  const { read } = services.database;
  const { asOf, until, households, villages, villageName } = await load(
    services,
    actor,
    scope,
    query,
  );
  const byVillage = new Map<string, ReportHousehold[]>(villages.map((village) => [village.id, []]));
  for (const household of households) byVillage.get(household.villageId)?.push(household);
  const rows = villages.map((village) =>
    villageRow(village, byVillage.get(village.id) ?? [], until),
  );
  const steps = stepFigures(households, until);
  const isProvince = pathDepth(query.path) === 1;
  const mentors = isProvince ? [] : mentorFigures(households, villageName, until);
  const phones = await listPhones(
    read,
    mentors.map((mentor) => mentor.mentorId),
  );
  return {
    asOf,
    until,
    unit: { path: query.path, name: (await unitName(read, query.path)) ?? '' },
    official: officialOf(rows),
    listed: households.length,
    eligible: eligible(households).length,
    withoutConsent: households.filter((household) => !household.mayCount).length,
    steps,
    online: onlineShare(households, until),
    selling: sellingShare(households, until),
    verifiedShare: {
      count: steps.reduce((sum, step) => sum + step.verified, 0),
      of: steps.reduce((sum, step) => sum + step.claimed, 0),
    },
    villages: rows,
    communes: isProvince ? byCommune(query.path, rows, households, until) : [],
    mentors: mentors.map((mentor) => ({ ...mentor, phone: phones.get(mentor.mentorId) ?? null })),
    toReview: await countClaims(read, scope),
  };
}

/** Communes of a province that have entered villages; the others have nothing to count yet. */
function byCommune(
  province: string,
  villages: readonly VillageFigures[],
  households: readonly ReportHousehold[],
  until: string,
): CommuneFigures[] {
  const inside = <Row extends { readonly path: string }>(rows: readonly Row[], path: string) =>
    rows.filter((row) => isUnder(row.path, path));
  return communesOf(provinceOf(province)).flatMap((commune) => {
    const own = inside(villages, commune.path);
    return own.length === 0
      ? []
      : [communeRow(commune, own, inside(households, commune.path), until)];
  });
}

/** The rows a figure counts, 50 at a time. `after` is the household the last page ended with. */
export async function readRows(
  services: Needs,
  actor: Actor,
  query: Query & { readonly after?: string | undefined },
) {
  const scope = scopeOf(actor, 'report.read', query.path);
  const { asOf, until, households, villageName } = await load(services, actor, scope, query);
  const found = filterRows(households, query, until);
  const from = query.after ? found.findIndex((household) => household.id === query.after) + 1 : 0;
  const page = found.slice(from, from + pageSize);
  const next = from + pageSize < found.length ? (page.at(-1)?.id ?? null) : null;
  return {
    asOf,
    total: found.length,
    rows: page.map((household) =>
      toRow(household, villageName.get(household.villageId) ?? '', until),
    ),
    next,
  };
}

/** The rows as a file. Whoever takes names out of the product is on record. */
export async function exportRows(services: Needs, actor: Actor, query: Query): Promise<string> {
  const scope = scopeOf(actor, 'report.export', query.path);
  const { until, households, villageName } = await load(services, actor, scope, query);
  const rows = filterRows(households, query, until).map((household) =>
    toRow(household, villageName.get(household.villageId) ?? '', until),
  );
  const asked = { name: 'report.export', on: () => ({ path: query.path }) } as const;
  await command(services, actor, asked, (context) =>
    context.recordActivity({
      subjectId: query.path,
      path: query.path,
      detail: { rows: rows.length },
    }),
  );
  return rowsFile(rows);
}
