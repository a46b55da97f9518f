import { communeOf } from '@lensan/access';
import { refuse, type Village } from '@lensan/contract';
import type { Db, Tx } from '../../database/client.ts';
import { pathInScope, type Scope } from '../../database/scope.ts';
import type { InvitationHooks } from '../accounts/invitations/invitation.ts';
import { findPlace } from '../places/places-register.ts';
import { insertVillage, listVillagesIn, unitName } from '../places/places.repository.ts';
import * as stored from './teams.repository.ts';

/**
 * What the teams feature asks of places. Handed in, so that its tests need no register of communes.
 */
export interface PlaceHooks {
  readonly unitName: (db: Db, path: string) => Promise<string | null>;
  readonly listVillages: (
    db: Db,
    scope: Scope,
  ) => Promise<readonly Pick<Village, 'id' | 'path' | 'name' | 'coverage'>[]>;
  readonly addVillage: (
    tx: Tx,
    village: Pick<Village, 'id' | 'name' | 'kind' | 'coverage'> & {
      communePath: string;
      now: number;
    },
  ) => Promise<{ path: string }>;
}

/** The real places. */
export const placeHooks: PlaceHooks = {
  unitName,
  listVillages: (db, scope) => listVillagesIn(db, scope),
  async addVillage(tx, { id, communePath, now, ...facts }) {
    const commune = findPlace(communeOf(communePath) ?? '');
    if (!commune) throw refuse('not_found');
    return insertVillage(tx, id, commune, facts, now);
  },
};

/** What the sign-in feature asks of teams. */
export const teamHooks: Pick<InvitationHooks, 'requireTeam' | 'onAccepted'> = {
  async requireTeam(tx, actor, teamId, path) {
    if (!pathInScope(path, actor.scope) || !(await stored.findTeamAt(tx, teamId, path)))
      throw refuse('not_found');
  },
  async onAccepted(tx, joined) {
    const team = await stored.findTeamAt(tx, joined.teamId, joined.path);
    if (!team) return;
    const waiting = (await stored.listMembers(tx, team)).find(
      (member) =>
        member.leftAt === null &&
        (member.accountId === joined.accountId ||
          (member.accountId === null && member.phone === joined.phone)),
    );
    if (waiting) await stored.linkMember(tx, waiting, joined.accountId);
    else {
      await stored.insertMember(tx, {
        id: joined.memberId,
        path: team.path,
        teamId: team.id,
        accountId: joined.accountId,
        name: joined.name,
        phone: joined.phone,
        role: joined.role === 'team_leader' ? 'leader' : 'member',
        joinedAt: joined.now,
        leftAt: null,
      });
    }
  },
};
