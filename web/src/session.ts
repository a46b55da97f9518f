import type { Me } from '@lensan/contract';
import { createSignal } from 'solid-js';

export type Role = Me['grants'][number]['role'];
/**
 * Which of the three homes a person has: own pages, the phone of a helper, the desk of an official.
 */
export type Home = 'household' | 'mentor' | 'official';

/**
 * Who uses this phone now. `locked` needs the local PIN only, so it works without signal.
 * The accounts feature sets it (`setSession`); every page may read it.
 */
export type Session =
  | { readonly status: 'starting' }
  /**
   * `keeps`: whose session ended by itself; their pages wait behind the door with what was typed in
   * them. `cannotStore`: the browser refused to keep anything (private window, full flash), so
   * nobody can work here.
   */
  | {
      readonly status: 'signed-out';
      readonly keeps?: string | undefined;
      readonly cannotStore?: boolean;
    }
  | { readonly status: 'locked'; readonly accountId: string; readonly name: string }
  | {
      readonly status: 'signed-in';
      readonly accountId: string;
      readonly deviceId: string;
      readonly name: string;
      readonly kind: 'person' | 'household';
      readonly me: Me | undefined;
    };

const [session, setSession] = createSignal<Session>({ status: 'starting' });
export { session, setSession };

/** Roles of the person signed in; empty when nobody is. */
export function rolesNow(): readonly Role[] {
  const now = session();
  if (now.status !== 'signed-in') return [];
  if (now.kind === 'household') return ['household'];
  return now.me?.grants.map((grant) => grant.role) ?? [];
}

/**
 * The home of a person. Somebody who both helps and directs works at the desk there and helps on
 * the phone.
 */
export function homeOf(roles: readonly Role[], isDesk: boolean): Home {
  if (roles.includes('household')) return 'household';
  const isOfficial = roles.includes('commune_official') || roles.includes('province_official');
  const isHelper = roles.includes('mentor') || roles.includes('team_leader');
  if (isOfficial && (isDesk || !isHelper)) return 'official';
  return 'mentor';
}
