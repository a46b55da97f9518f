import { isUnder, pathDepth } from './place-path.ts';

/** Roles from the bottom up. */
export const roles = [
  'household',
  'mentor',
  'team_leader',
  'commune_official',
  'province_official',
] as const;
export type Role = (typeof roles)[number];

/**
 * A role on a part of the tree. `path` is `province.commune.village.household.` cut at the level of
 * the role, dot-ended.
 */
export interface Grant {
  readonly role: Role;
  readonly path: string;
  /** May see phone and bank data although the role alone does not give it (officials). */
  readonly personal?: boolean | undefined;
}

/**
 * A grant with its time: in force from `validFrom` (inclusive) until `validUntil` (exclusive, null
 * = open), ms UTC.
 */
export interface DatedGrant extends Grant {
  readonly validFrom: number;
  readonly validUntil: number | null;
}

/** The grants in force at a moment. */
export const grantsInForce = <G extends DatedGrant>(grants: readonly G[], now: number): G[] =>
  grants.filter(
    (grant) => grant.validFrom <= now && (grant.validUntil === null || now < grant.validUntil),
  );

/** Levels of the tree at which a role can be held. Teams exist at commune and at village level. */
const depthsOfRole: Readonly<Record<Role, readonly number[]>> = {
  household: [4],
  mentor: [2, 3],
  team_leader: [2, 3],
  commune_official: [2],
  province_official: [1],
};

/**
 * True when the role can be held on that part of the tree: a commune official stands on a commune,
 * not on a village.
 */
export const roleFitsPath = (role: Role, path: string): boolean =>
  depthsOfRole[role].includes(pathDepth(path));

/**
 * Who may hand out a role there: only somebody above it. Above means a higher role on a path that
 * holds the target, or the leader of a commune team over the leaders of its village teams. Nobody
 * makes his own equal.
 */
export function mayGive(grants: readonly Grant[], given: Grant): boolean {
  if (!roleFitsPath(given.role, given.path)) return false;
  return grants.some((grant) => {
    if (!isUnder(given.path, grant.path) || grant.role === 'household') return false;
    if (given.personal && isOfficial(given.role) && !grant.personal) return false;
    if (grant.role === 'mentor') return given.role === 'household';
    if (grant.role === 'team_leader' && given.role === 'team_leader')
      return given.path.length > grant.path.length;
    return roles.indexOf(grant.role) > roles.indexOf(given.role);
  });
}

/**
 * Officials have longer passwords and shorter sessions, and see phone and bank data only when a
 * grant says so.
 */
export const isOfficial = (role: Role): boolean =>
  role === 'commune_official' || role === 'province_official';
