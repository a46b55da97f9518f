import * as z from 'zod/mini';
import { id, instant, none, ok, phone, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { addressTerm } from './households.ts';

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

/** An invitation as the inviter sees it. The secret is shown once, when it is made. */
export const invitation = z.object({
  id,
  name: z.string(),
  phone: z.nullable(z.string()),
  role: staffRole,
  path: z.string(),
  teamId: z.nullable(id),
  isReset: z.boolean(),
  createdAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'used', 'expired', 'revoked']),
});
export type Invitation = z.output<typeof invitation>;
export const createInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations',
  summary: 'Invite somebody to a role below mine',
  body: z.object({
    name: text(80),
    phone,
    role: staffRole,
    path: unitPath,
    /** Team the person joins on acceptance. */
    teamId: z.nullable(id),
    /** May an official see phone and bank data; only somebody who may can hand it on. */
    personal: z.optional(z.boolean()),
  }),
  response: z.object({ invitation, code: secretCode }),
});
export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/invitations',
  summary: 'Invitations of my area, newest first',
  response: z.object({ invitations: z.array(invitation) }),
});
export const revokeInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/:id/revoke',
  summary: 'Take an invitation back',
  params: z.object({ id }),
  body: none,
  response: ok,
});

/**
 * What the invited person sees before anything is typed. `isFirst`: the first official of an
 * installation, who names the unit.
 */
export const invitationView = z.object({
  name: z.string(),
  role: staffRole,
  unitName: z.string(),
  isReset: z.boolean(),
  isFirst: z.boolean(),
  /**
   * True when the phone number already has an account: its own password is asked, not a new one.
   */
  hasAccount: z.boolean(),
  minPassword: z.int(),
});
export type InvitationView = z.output<typeof invitationView>;
export const viewInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/view',
  summary: 'What an invitation is for',
  maxBodyBytes: 1024,
  body: z.object({ code: secretCode }),
  response: invitationView,
});
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/accept',
  summary: 'Accept an invitation with phone and password; signs in',
  maxBodyBytes: 4096,
  body: z.object({
    code: secretCode,
    phone,
    password,
    /** Only for the first official: own name, and the province or commune. */
    first: z.optional(
      z.object({
        name: text(80),
        role: z.enum(['commune_official', 'province_official']),
        path: unitPath,
      }),
    ),
  }),
  response: signedIn,
});

/**
 * A one-time invitation to choose a new password, handed over in person. Ends all sessions of the
 * person.
 */
export const resetAccount = endpoint({
  method: 'POST',
  path: '/api/accounts/:id/reset',
  summary: 'Forgotten password or lost phone: end all sessions and invite anew, in person',
  params: z.object({ id }),
  body: none,
  response: z.object({ invitation, code: secretCode }),
});
export const endAccount = endpoint({
  method: 'POST',
  path: '/api/accounts/:id/end',
  summary: 'Somebody left: end the grants of my area and all sessions',
  params: z.object({ id }),
  body: none,
  response: ok,
});

/** The household's card as its mentor sees it. */
export const cardView = z.object({
  hasCard: z.boolean(),
  issuedAt: z.nullable(instant),
  hasPin: z.boolean(),
  lastUsedAt: z.nullable(instant),
  moneyFrom: z.nullable(instant),
});
export type CardView = z.output<typeof cardView>;
const householdParams = z.object({ householdId: id });
export const readCard = endpoint({
  method: 'GET',
  path: '/api/households/:householdId/card',
  summary: 'Whether a household has a card and a PIN',
  params: householdParams,
  response: cardView,
});
export const issueCard = endpoint({
  method: 'POST',
  path: '/api/households/:householdId/card',
  summary: 'Make a card; an older one stops working',
  params: householdParams,
  /** `forgetPin`: the household forgot it and will type a new one. */
  body: z.object({ forgetPin: z.boolean() }),
  response: z.object({ card: cardView, code: secretCode }),
});
export const revokeCard = endpoint({
  method: 'POST',
  path: '/api/households/:householdId/card/revoke',
  summary: 'A card is lost: it stops working at once',
  params: householdParams,
  body: none,
  response: ok,
});
/** What the person holding a card sees: the name and form of address that stand on it too. */
export const openCard = endpoint({
  method: 'POST',
  path: '/api/card/open',
  summary: 'Read a household card',
  maxBodyBytes: 1024,
  body: z.object({ code: secretCode }),
  response: z.object({ headName: z.string(), addressAs: addressTerm, hasPin: z.boolean() }),
});
export const choosePin = endpoint({
  method: 'POST',
  path: '/api/card/pin',
  summary: 'The household types its first PIN, on a phone handed over',
  maxBodyBytes: 1024,
  body: z.object({ code: secretCode, pin }),
  response: ok,
});
export const signInWithCard = endpoint({
  method: 'POST',
  path: '/api/card/sign-in',
  summary: 'Open the household pages with card and PIN',
  maxBodyBytes: 1024,
  body: z.object({ code: secretCode, pin }),
  response: signedIn,
});
export const changePin = endpoint({
  method: 'POST',
  path: '/api/me/pin',
  summary: 'Change the PIN of my household; all other sessions end',
  maxBodyBytes: 1024,
  body: z.object({ oldPin: pin, newPin: pin }),
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
  params: householdParams,
  response: z.object({ lines: z.array(activityLine) }),
});
