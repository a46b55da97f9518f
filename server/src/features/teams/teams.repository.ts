import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../database/client.ts';
import { inScope, type Scope } from '../../database/scope.ts';
import { updateOne } from '../../database/update.ts';
import { teamMembers, teams } from './teams.table.ts';

export type Team = typeof teams.$inferSelect;
export type Member = typeof teamMembers.$inferSelect;

export const listTeams = (db: Db, scope: Scope, limit: number) =>
  db
    .select()
    .from(teams)
    .where(inScope(teams.path, scope))
    .orderBy(asc(teams.path), asc(teams.name))
    .limit(limit);
export const findTeam = async (db: Db, id: string, scope: Scope): Promise<Team | null> =>
  (
    await db
      .select()
      .from(teams)
      .where(and(eq(teams.id, id), inScope(teams.path, scope)))
  )[0] ?? null;
/** A team by id that must stand exactly there. */
export const findTeamAt = async (db: Db, id: string, path: string): Promise<Team | null> =>
  (
    await db
      .select()
      .from(teams)
      .where(and(eq(teams.id, id), eq(teams.path, path)))
  )[0] ?? null;

/** Present members and the leader's name of every team of a scope. */
export const countMembers = (db: Db, scope: Scope) =>
  db
    .select({
      teamId: teamMembers.teamId,
      members: count(),
      leaderName: sql<
        string | null
      >`max(case when ${teamMembers.role} = 'leader' then ${teamMembers.name} end)`,
    })
    .from(teamMembers)
    .where(and(inScope(teamMembers.path, scope), isNull(teamMembers.leftAt)))
    .groupBy(teamMembers.teamId);
export const listMembers = (db: Db, team: Pick<Team, 'id' | 'path'>) =>
  db
    .select()
    .from(teamMembers)
    .where(and(eq(teamMembers.teamId, team.id), eq(teamMembers.path, team.path)))
    .orderBy(asc(teamMembers.role), asc(teamMembers.name));
export const findMember = async (
  db: Db,
  team: Pick<Team, 'id' | 'path'>,
  id: string,
): Promise<Member | null> =>
  (
    await db
      .select()
      .from(teamMembers)
      .where(
        and(
          eq(teamMembers.id, id),
          eq(teamMembers.teamId, team.id),
          eq(teamMembers.path, team.path),
        ),
      )
  )[0] ?? null;
/** Present members of several teams inside a scope. */
export const listFellows = (db: Db, scope: Scope, teamIds: readonly string[]) =>
  teamIds.length
    ? db
        .select()
        .from(teamMembers)
        .where(
          and(
            inScope(teamMembers.path, scope),
            inArray(teamMembers.teamId, [...teamIds]),
            isNull(teamMembers.leftAt),
          ),
        )
        .orderBy(asc(teamMembers.role), asc(teamMembers.name))
    : Promise.resolve([]);
/** All present members of a scope, for an import. */
export const listPresent = (db: Db, scope: Scope) =>
  db
    .select()
    .from(teamMembers)
    .where(and(inScope(teamMembers.path, scope), isNull(teamMembers.leftAt)));

export const insertTeam = (tx: Tx, team: Team) => tx.insert(teams).values(team);
export const insertMember = (tx: Tx, member: Member) => tx.insert(teamMembers).values(member);
export const linkMember = (tx: Tx, member: Pick<Member, 'id' | 'path'>, accountId: string) =>
  updateOne(
    tx,
    teamMembers,
    { accountId },
    and(eq(teamMembers.id, member.id), eq(teamMembers.path, member.path)),
  );
export const leaveTeam = (tx: Tx, member: Pick<Member, 'id' | 'path'>, now: number) =>
  updateOne(
    tx,
    teamMembers,
    { leftAt: now },
    and(eq(teamMembers.id, member.id), eq(teamMembers.path, member.path)),
  );
