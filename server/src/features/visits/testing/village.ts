import type { ContactWay } from '@lensan/household';
import { contactOperations } from '../../households/contact.usecases.ts';
import { milestoneReactions } from '../../adoption/milestones.ts';
import { milestoneOperations } from '../../adoption/milestones.usecases.ts';
import type { OperationResult } from '@lensan/contract';
import type { Actor } from '../../../platform/actor.ts';
import type { OperationHandlers } from '../../../operations/operation.ts';
import { makeOperationRunner } from '../../../operations/runner.ts';
import { accounts, grants } from '../../accounts/accounts.table.ts';
import { insertVillage } from '../../places/places.repository.ts';
import { visitOperations } from '../visits.usecases.ts';
import {
  makeHouseholdOperations,
  type ConsentReaction,
} from '../../households/households.usecases.ts';
import {
  binh,
  dung,
  hoa,
  lan,
  minh,
  places,
  testServices,
  tuan,
  type TestServices,
} from '../../../../../tests/support/index.ts';

const names: Record<string, string> = {
  lan: 'Lan',
  minh: 'Minh',
  tuan: 'Tuấn',
  hoa: 'Hoa',
  dung: 'Dũng',
  binh: 'Bình',
};
const villages = [
  [places.villageId, places.communeCode, places.commune, 'Cơ Trại'],
  [places.otherVillageId, places.communeCode, places.commune, 'Xâm Thị'],
  ['vdongcan', places.otherCommuneCode, places.otherCommune, 'Đồng Cán'],
] as const;

export interface Village extends TestServices {
  /**
   * Runs one operation as a phone would send it. The id of the operation is made; `phone` tells
   * apart two phones of one person.
   */
  run(
    actor: Actor,
    kind: string,
    body: object,
    options?: { base?: number; phone?: string; id?: string; again?: boolean },
  ): Promise<OperationResult>;
  /** The same, failing the test when the operation is refused. */
  done(
    actor: Actor,
    kind: string,
    body: object,
    options?: { base?: number; phone?: string },
  ): Promise<OperationResult>;
}

/** Households and visits over a fresh database with the known people and villages. */
export async function openVillage(
  onConsentEnded: readonly ConsentReaction[] = [],
  more: Partial<OperationHandlers> = {},
): Promise<Village> {
  const services = await testServices();
  await services.database.write(async (tx) => {
    for (const [id, code, path, name] of villages)
      await insertVillage(tx, id, { code, path }, { name, kind: 'thon', coverage: 'good' }, 0);
    for (const { accountId, grants: held } of [lan, minh, tuan, hoa, dung, binh]) {
      await tx.insert(accounts).values({
        id: accountId,
        kind: 'person',
        name: names[accountId] ?? accountId,
        createdAt: 0,
        createdBy: 'test',
      });
      for (const [n, grant] of held.entries()) {
        await tx.insert(grants).values({
          id: accountId + 'g' + n,
          accountId,
          role: grant.role,
          unitPath: grant.path,
          personal: grant.personal ?? false,
          validFrom: 0,
          validUntil: null,
          givenBy: 'test',
        });
      }
    }
  });
  const runner = makeOperationRunner(services, {
    handlers: {
      ...makeHouseholdOperations({ ...milestoneReactions, onConsentEnded }),
      ...contactOperations,
      ...milestoneOperations,
      ...visitOperations,
      ...more,
    },
    accountName: async (_tx, id) => names[id] ?? null,
    actorOf: async () => null,
  });
  let count = 0;
  const run: Village['run'] = async (
    actor,
    kind,
    body,
    { base, phone = 'p01', id = 'op' + ++count, again } = {},
  ) => {
    const [result] = await runner.run(actor, { device: phone, offsetMs: 0, version: 1 }, [
      {
        n: ++count,
        again,
        envelope: {
          id,
          kind,
          at: services.clock(),
          householdId: places.householdId,
          ...(base === undefined ? {} : { base }),
          body,
        },
      },
    ]);
    if (!result) throw new Error('no result');
    return result;
  };
  const done: Village['done'] = async (actor, kind, body, options) => {
    const result = await run(actor, kind, body, options);
    if (result.status !== 'ok') throw new Error(`${kind}: ${result.status} ${result.code}`);
    return result;
  };
  return { ...services, run, done };
}

export const bodies = {
  register: {
    id: places.householdId,
    villageId: places.villageId,
    kind: 'farm',
    headName: 'Nguyễn Văn Bình',
    addressAs: 'bac',
    addressLine: 'Xóm 3',
    sells: 'Chuối tây sấy dẻo',
    device: 'smart',
    isPriority: false,
    assignmentId: 'a1',
  },
  consent: (purpose: string, decision: string, id: string, seen: string | null = null) => ({
    id,
    householdId: places.householdId,
    purpose,
    decision,
    textVersion: purpose + '/2026-11-1',
    evidence: 'handed_over',
    wasReadAloud: true,
    answeredBy: 'head',
    seen,
  }),
  contact: (way: ContactWay = 'link_only', change: object = {}) => ({
    id: places.householdId,
    way,
    evidence: 'handed_over',
    ...change,
  }),
  visit: (id: string, change: object = {}) => ({
    id,
    householdId: places.householdId,
    visitedOn: '2026-11-25',
    result: 'met',
    tasks: ['met'],
    skills: [],
    refusalReason: null,
    note: '',
    nextOn: null,
    placeCell: null,
    ...change,
  }),
  claim: (id: string, code: string, evidence: object[] = [], occurredOn = '2026-11-25') => ({
    id,
    householdId: places.householdId,
    code,
    occurredOn,
    evidence,
  }),
};
