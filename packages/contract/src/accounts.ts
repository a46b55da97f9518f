import * as z from 'zod/mini';
import { id, instant, none, ok, phone } from './common.ts';
import { endpoint } from './endpoint.ts';

export const role = z.enum([
  'household',
  'mentor',
  'team_leader',
  'commune_official',
  'province_official',
]);
/** Roles that come by invitation; a household comes with its card. */
export const staffRole = z.enum(['mentor', 'team_leader', 'commune_official', 'province_official']);
export type StaffRole = z.output<typeof staffRole>;
/** `province.commune.village.household.` cut at some level, dot-ended. */
export const unitPath = z.string().check(z.maxLength(90), z.regex(/^([0-9a-z-]+\.){1,4}$/));
/**
 * Secret of a link or a card: 128 bits or more, base64url. Stands in the part of the address behind
 * `#`, which no server sees in its log.
 */
export const secretCode = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));
/**
 * Long enough for a whole sentence; the lower limit depends on the role and is checked by the use
 * case.
 */
export const password = z.string().check(z.minLength(1), z.maxLength(128));
export const pin = z.string().check(z.regex(/^\d{6}$/));
/** Shortest password of a mentor or team leader, and of an official. */
export const passwordLength = { staff: 8, official: 12 } as const;

/** How a person likes to read; kept with the account, so a new phone knows it. */
export const readingSettings = z.object({
  textSize: z.enum(['normal', 'large']),
  theme: z.enum(['light', 'sun']),
  language: z.enum(['vi', 'en']),
});
export type ReadingSettings = z.output<typeof readingSettings>;

/**
 * What a phone learns when somebody signed in: whose local store to open, and the letters its
 * record ids begin with.
 */
export const signedIn = z.object({
  accountId: id,
  deviceId: id,
  name: z.string(),
  kind: z.enum(['person', 'household']),
});
export type SignedIn = z.output<typeof signedIn>;

/** Somebody a mentor or a household can call. `phone` is null when it may not be seen. */
export const contact = z.object({ accountId: id, name: z.string(), phone: z.nullable(z.string()) });
const unitName = { path: z.string(), name: z.string() };
export const meAnswer = z.object({
  account: z.object({
    id,
    name: z.string(),
    kind: z.enum(['person', 'household']),
    phone: z.nullable(z.string()),
    householdId: z.nullable(id),
  }),
  device: z.object({ id }),
  grants: z.array(z.object({ role, personal: z.boolean(), ...unitName })),
  /** The commune the person works in, when there is just one. */
  commune: z.nullable(z.object({ code: z.string(), name: z.string(), provinceName: z.string() })),
  villages: z.array(z.object({ id, coverage: z.enum(['good', 'weak', 'none']), ...unitName })),
  teams: z.array(z.object({ id, level: z.enum(['commune', 'village']), ...unitName })),
  /** Fellow members of those teams. */
  members: z.array(
    z.object({
      accountId: z.nullable(id),
      teamId: id,
      name: z.string(),
      phone: z.nullable(z.string()),
      role: z.enum(['leader', 'member']),
    }),
  ),
  /** For a household: who helps it. */
  mentor: z.nullable(contact),
  /** For a household: since when its card may be used for money, ms UTC. A new card waits a day. */
  moneyFrom: z.nullable(instant),
  settings: readingSettings,
  /** Server time, ms UTC. */
  now: instant,
});
export type Me = z.output<typeof meAnswer>;

export const signIn = endpoint({
  method: 'POST',
  path: '/api/sign-in',
  summary: 'Sign in with phone number and password',
  maxBodyBytes: 2048,
  body: z.object({ phone, password }),
  response: signedIn,
});
export const signOut = endpoint({
  method: 'POST',
  path: '/api/sign-out',
  summary: 'End this session',
  body: none,
  response: ok,
});
/** After unlocking a store on a phone several people use. */
export const useSession = endpoint({
  method: 'POST',
  path: '/api/session/use',
  summary: 'Be the one this phone shows pictures to',
  body: none,
  response: ok,
});
export const readMe = endpoint({
  method: 'GET',
  path: '/api/me',
  summary: 'Who I am, where I work and with whom',
  response: meAnswer,
});
export const changeSettings = endpoint({
  method: 'PUT',
  path: '/api/me/settings',
  summary: 'Keep how I like to read',
  body: readingSettings,
  response: ok,
});
export const changePassword = endpoint({
  method: 'POST',
  path: '/api/me/password',
  summary: 'Change my password; all other sessions end',
  maxBodyBytes: 2048,
  body: z.object({ oldPassword: password, newPassword: password }),
  response: ok,
});
export const device = z.object({
  id,
  label: z.string(),
  isThis: z.boolean(),
  firstSeenAt: instant,
  lastSeenAt: instant,
});
export const listDevices = endpoint({
  method: 'GET',
  path: '/api/me/devices',
  summary: 'Phones and computers I am signed in on',
  response: z.object({ devices: z.array(device) }),
});
export const signOutDevice = endpoint({
  method: 'POST',
  path: '/api/me/devices/:id/sign-out',
  summary: 'Sign one of my phones out',
  params: z.object({ id }),
  body: none,
  response: ok,
});

export const endAccount = endpoint({
  method: 'POST',
  path: '/api/accounts/:id/end',
  summary: 'Somebody left: end the grants of my area and all sessions',
  params: z.object({ id }),
  body: none,
  response: ok,
});

/**
 * One line of "who touched my data". `action` is a name of the access table; `by` is null for the
 * system.
 */
export const activityLine = z.object({
  at: instant,
  action: z.string(),
  byName: z.nullable(z.string()),
  byRole: z.nullable(role),
});
export type ActivityLine = z.output<typeof activityLine>;
export const readActivity = endpoint({
  method: 'GET',
  path: '/api/households/:householdId/activity',
  summary: 'Who did what with the data of a household, newest first',
  params: z.object({ householdId: id }),
  response: z.object({ lines: z.array(activityLine) }),
});
