import { allows } from '@lensan/access';
import { eligible, evidencePoints, onlineShare, pointsNeeded, sellingShare, terraceSteps } from '@lensan/adoption';
import { refuse, type ClaimToReview, type CommuneReport, type ReportRow } from '@lensan/contract';
import { formatDate, vietnamDay } from '@lensan/vietnamese';
import { makeScope, type Scope } from '../../database/scope.ts';
import { activity } from '../../platform/activity.table.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Services } from '../../services.ts';
import { findNames } from '../accounts/accounts.repository.ts';
import { listVillagesIn, unitName } from '../places/places.repository.ts';
import { makeCsv } from './csv.ts';
import { filterRows, mentorFigures, stepFigures, toRow, villageRow, type RowFilter } from './reports.figures.ts';
import { listClaims, loadHouseholds, type ReportHousehold } from './reports.queries.ts';

type Needs = Pick<Services, 'database' | 'clock' | 'ids'>;
interface Query extends RowFilter { readonly path: string; readonly until?: string | undefined }
const pageSize = 50;

/** The part of the tree that is asked for, if the actor may read reports there. */
function scopeOf(actor: Actor, action: 'report.read' | 'report.export', path: string): Scope {
  if (!actor.grants.some((grant) => path.startsWith(grant.path))) throw refuse('not_found');
  if (!allows(actor.grants, action, { path })) throw refuse('forbidden');
  return makeScope([path]);
}

async function load(services: Needs, scope: Scope, query: Query) {
  const asOf = services.clock();
  const until = query.until ?? vietnamDay(asOf);
  const { read } = services.database;
  const [households, villages] = await Promise.all([loadHouseholds(read, scope, until), listVillagesIn(read, scope)]);
  return { asOf, until, households, villages, villageName: new Map(villages.map((village) => [village.id, village.name])) };
}

/** The commune, or one village, on one page. */
export async function readCommune(services: Needs, actor: Actor, query: Query): Promise<CommuneReport> {
  const scope = scopeOf(actor, 'report.read', query.path);
  const { read } = services.database;
  const { asOf, until, households, villages } = await load(services, scope, query);
  const byVillage = new Map<string, ReportHousehold[]>(villages.map((village) => [village.id, []]));
  for (const household of households) byVillage.get(household.villageId)?.push(household);
  const rows = villages.map((village) => villageRow(village, byVillage.get(village.id) ?? [], until));
  const steps = stepFigures(households, until);
  return {
    asOf, until, unit: { path: query.path, name: await unitName(read, query.path) ?? '' },
    // Without the number of one village there is no official number of the whole.
    official: rows.length > 0 && rows.every((row) => row.official !== null) ? rows.reduce((sum, row) => sum + (row.official ?? 0), 0) : null,
    listed: households.length, eligible: eligible(households).length, withoutConsent: households.filter((household) => !household.mayCount).length,
    steps, online: onlineShare(households, until), selling: sellingShare(households, until),
    verifiedShare: { count: steps.reduce((sum, step) => sum + step.verified, 0), of: steps.reduce((sum, step) => sum + step.claimed, 0) },
    villages: rows, mentors: mentorFigures(households, until), toReview: (await listClaims(read, scope)).length,
  };
}

/** The rows a figure counts, 50 at a time. `after` is the household the last page ended with. */
export async function readRows(services: Needs, actor: Actor, query: Query & { readonly after?: string | undefined }) {
  const scope = scopeOf(actor, 'report.read', query.path);
  const { asOf, until, households, villageName } = await load(services, scope, query);
  const found = filterRows(households, query, until);
  const from = query.after ? found.findIndex((household) => household.id === query.after) + 1 : 0;
  const page = found.slice(from, from + pageSize);
  const next = from + pageSize < found.length ? page.at(-1)?.id ?? null : null;
  return { asOf, total: found.length, rows: page.map((household) => toRow(household, villageName.get(household.villageId) ?? '', until)), next };
}

const csvHead = ['Số thứ tự', 'Hộ', 'Thôn', 'Hàng bán', 'Ưu tiên', 'Bậc', ...terraceSteps.flatMap((step) => [step.nameVi, step.nameVi + ' (đã xem lại)']), 'Lên mạng ngày', 'Người hướng dẫn khi lên mạng', 'Người hướng dẫn nay'];
const csvRow = (row: ReportRow, n: number) => {
  const reached = new Map(row.reached.map((entry) => [entry.code, entry]));
  return [
    n, row.name ?? 'Hộ không nêu tên', row.village, row.sells, row.isPriority ? 'có' : '', row.stage,
    ...terraceSteps.flatMap(({ code }) => { const entry = reached.get(code); return [entry ? formatDate(entry.on) : '', entry?.isVerified ? 'có' : '']; }),
    row.onlineOn ? formatDate(row.onlineOn) : '', row.onlineWith ?? '', row.mentor ?? '',
  ];
};

/** The rows as a file. Whoever takes names out of the product is on record. */
export async function exportRows(services: Needs, actor: Actor, query: Query): Promise<string> {
  const scope = scopeOf(actor, 'report.export', query.path);
  const { asOf, until, households, villageName } = await load(services, scope, query);
  const rows = filterRows(households, query, until).map((household) => toRow(household, villageName.get(household.villageId) ?? '', until));
  await services.database.write((tx) => tx.insert(activity).values({
    path: query.path, subjectId: query.path, action: 'report.export', accountId: actor.accountId, operationId: services.ids.id(), at: asOf, receivedAt: asOf, detail: { rows: rows.length },
  }));
  return makeCsv(csvHead, rows.map((row, index) => csvRow(row, index + 1)));
}

/** Claims that wait for review, oldest first, each with what speaks for it. */
export async function readClaims(services: Needs, actor: Actor, query: { readonly path: string }): Promise<{ asOf: number; total: number; claims: ClaimToReview[] }> {
  const scope = scopeOf(actor, 'report.read', query.path);
  const { read } = services.database;
  const [all, villages] = await Promise.all([listClaims(read, scope), listVillagesIn(read, scope)]);
  const rows = all.slice(0, 100);
  const people = await findNames(read, [...new Set(rows.flatMap(({ milestone }) => [milestone.claimedBy, ...milestone.evidence.map((item) => item.by)]).filter((account) => account !== null))]);
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const villageName = new Map(villages.map((village) => [village.id, village.name]));
  const claims = rows.map(({ milestone, household }): ClaimToReview => ({
    milestoneId: milestone.id, householdId: milestone.householdId, name: household.headName, village: villageName.get(household.villageId) ?? '', sells: household.sells,
    code: milestone.code, occurredOn: milestone.occurredOn, recordedAt: milestone.recordedAt,
    claimedBy: milestone.claimedBy === null ? null : nameOf.get(milestone.claimedBy) ?? null, points: evidencePoints(milestone.evidence), pointsNeeded,
    evidence: milestone.evidence.map((item) => ({ kind: item.kind, value: item.value, by: item.by === null ? null : nameOf.get(item.by) ?? null, isByClaimant: item.by !== null && item.by === milestone.claimedBy, at: item.at })),
  }));
  return { asOf: services.clock(), total: all.length, claims };
}

