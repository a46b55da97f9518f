import type { Grant } from '@lensan/access';
import type { Scope } from '../database/scope.ts';

/** Who is asking. Made by the sign-in layer only. */
export interface Actor {
  readonly accountId: string;
  readonly deviceId: string;
  readonly sessionId: string;
  /** Grants in force now. */
  readonly grants: readonly Grant[];
  /** Union of the grants' paths, for narrowing lists in SQL. */
  readonly scope: Scope;
  /** Set when a household is signed in with its card. */
  readonly householdId: string | null;
}
