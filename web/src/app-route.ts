import type { Component } from 'solid-js';
import type { Role } from './session.ts';

/** Fetches a page when it is opened. */
export type Load = () => Promise<{ readonly default: Component }>;

export interface AppRoute {
  /** Vietnamese words without marks, for example `/ho/:householdId/tin`. */
  readonly path: string;
  /** A page file has one default export, the page component. */
  readonly load: Load;
  /**
   * Roles that may open it; `anyone` also without signing in. Others see the same page as for "not
   * found".
   */
  readonly who: readonly Role[] | 'anyone';
}

export const helpers = ['mentor', 'team_leader'] as const satisfies readonly Role[];
export const officials = [
  'commune_official',
  'province_official',
] as const satisfies readonly Role[];
export const staff = [...helpers, ...officials] as const satisfies readonly Role[];
export const everybody = ['household', ...staff] as const satisfies readonly Role[];
