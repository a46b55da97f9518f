import * as z from 'zod/mini';
import { secretCode, unitPath } from './accounts.ts';
import { id, instant, none, ok, phone, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { invitation } from './invitations.ts';

export const teamLevel = z.enum(['commune', 'village']);
export type TeamLevel = z.output<typeof teamLevel>;
export const memberRole = z.enum(['leader', 'member']);
export type MemberRole = z.output<typeof memberRole>;

export const teamSummary = z.object({
  id,
  path: z.string(),
  level: teamLevel,
  name: z.string(),
  unitName: z.string(),
  memberCount: z.int(),
  leaderName: z.nullable(z.string()),
});
export type TeamSummary = z.output<typeof teamSummary>;
/** `accountId` is null until the person accepted the invitation. */
export const teamMember = z.object({
  id,
  accountId: z.nullable(id),
  name: z.string(),
  phone: z.nullable(z.string()),
  role: memberRole,
  joinedAt: instant,
  leftAt: z.nullable(instant),
});
export type TeamMember = z.output<typeof teamMember>;

export const listTeams = endpoint({
  method: 'GET',
  path: '/api/teams',
  summary: 'Teams of my area, by name',
  query: z.object({ under: z.optional(unitPath) }),
  response: z.object({ teams: z.array(teamSummary) }),
});
export const createTeam = endpoint({
  method: 'POST',
  path: '/api/teams',
  summary: 'Found a team in a commune or village',
  body: z.object({ name: text(100), path: unitPath }),
  response: z.object({ team: teamSummary }),
});
const teamParams = z.object({ id });
const memberParams = z.object({ id, memberId: id });
export const readTeam = endpoint({
  method: 'GET',
  path: '/api/teams/:id',
  summary: 'One team with its members and open invitations',
  params: teamParams,
  response: z.object({
    team: teamSummary,
    members: z.array(teamMember),
    invitations: z.array(invitation),
  }),
});
export const addMember = endpoint({
  method: 'POST',
  path: '/api/teams/:id/members',
  summary: 'Write a person into a team and invite them',
  params: teamParams,
  body: z.object({ name: text(80), phone, role: memberRole }),
  response: z.object({ member: teamMember, invitation, code: secretCode }),
});
export const inviteMember = endpoint({
  method: 'POST',
  path: '/api/teams/:id/members/:memberId/invite',
  summary: 'Invite a member who has no account yet; an older invitation stops working',
  params: memberParams,
  body: none,
  response: z.object({ invitation, code: secretCode }),
});
export const endMember = endpoint({
  method: 'POST',
  path: '/api/teams/:id/members/:memberId/end',
  summary: 'A person leaves the team; the role there ends',
  params: memberParams,
  body: none,
  response: ok,
});

/** One pasted row. `will`: what importing it does; `problem` says why it is left out. */
export const importVerdict = z.object({
  line: z.int(),
  village: z.string(),
  team: z.string(),
  person: z.string(),
  phone: z.string(),
  will: z.enum(['add', 'known', 'skip']),
  problem: z.nullable(
    z.enum([
      'no_village',
      'bad_coverage',
      'no_person',
      'bad_phone',
      'bad_role',
      'phone_elsewhere',
      'phone_twice',
      'too_long',
    ]),
  ),
});
export type ImportVerdict = z.output<typeof importVerdict>;
const importBody = z.object({
  /** Commune the rows belong to. */
  path: unitPath,
  /**
   * Pasted from a spreadsheet (tabs) or a CSV file: thôn, sóng, tổ, họ tên, điện thoại, vai trò.
   */
  text: z.string().check(z.minLength(1), z.maxLength(300_000)),
});
const importAnswer = z.object({
  rows: z.array(importVerdict),
  villages: z.int(),
  teams: z.int(),
  members: z.int(),
});
export type ImportAnswer = z.output<typeof importAnswer>;
export const previewImport = endpoint({
  method: 'POST',
  path: '/api/import/preview',
  summary: 'What a pasted list of villages, teams and members would do; nothing is stored',
  maxBodyBytes: 1024 * 1024,
  body: importBody,
  response: importAnswer,
});
export const runImport = endpoint({
  method: 'POST',
  path: '/api/import',
  summary: 'Import the rows of a pasted list that have no problem',
  maxBodyBytes: 1024 * 1024,
  body: importBody,
  response: importAnswer,
});
