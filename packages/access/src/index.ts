/** Roles from the bottom up. */
export type Role = 'household' | 'mentor' | 'team_leader' | 'commune_official' | 'province_official';

/** A role on a part of the tree. `path` is `province.commune.village.household.` cut at the level of the role, dot-ended. */
export interface Grant { readonly role: Role; readonly path: string }
