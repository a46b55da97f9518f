import type { Grant } from '@lensan/access';
import { makeScope } from '../../server/src/database/scope.ts';
import type { Actor } from '../../server/src/platform/actor.ts';

/** Hồng Vân commune in Hà Nội, and places beside it. Villages and households are invented. */
export const places = {
  province: '01.',
  commune: '01.10210.',
  village: '01.10210.vcotrai.',
  otherVillage: '01.10210.vxamthi.',
  otherCommune: '01.10183.',
  otherCommuneVillage: '01.10183.vdongcan.',
  otherProvince: '08.',
  villageId: 'vcotrai',
  otherVillageId: 'vxamthi',
  communeCode: '10210',
  otherCommuneCode: '10183',
  householdId: 'hbinh',
  household: '01.10210.vcotrai.hbinh.',
} as const;

/** An actor as the sign-in layer would make one. */
export function actor(
  accountId: string,
  grants: readonly Grant[],
  householdId: string | null = null,
): Actor {
  return {
    accountId,
    deviceId: `${accountId}-phone`,
    sessionId: `${accountId}-session`,
    grants,
    scope: makeScope(grants.map((grant) => grant.path)),
    householdId,
  };
}

/** Mentor in the village of Bình. */
export const lan = actor('lan', [{ role: 'mentor', path: places.village }]);
/** Mentor of another team in the same commune. */
export const minh = actor('minh', [{ role: 'mentor', path: places.otherVillage }]);
/** Leader of Lan's team. */
export const tuan = actor('tuan', [{ role: 'team_leader', path: places.village }]);
/** Official of the commune. */
export const hoa = actor('hoa', [
  { role: 'commune_official', path: places.commune, personal: true },
]);
/** Official of the neighbouring commune. */
export const dung = actor('dung', [
  { role: 'commune_official', path: places.otherCommune, personal: true },
]);
/** Official of the province. */
export const nga = actor('nga', [{ role: 'province_official', path: places.province }]);
/** A household, signed in with its card. */
export const binh = actor(
  'binh',
  [{ role: 'household', path: places.household }],
  places.householdId,
);
