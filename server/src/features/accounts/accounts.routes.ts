import * as contract from '@lensan/contract';
import type { Context } from 'hono';
import type { App } from '../../http/app.ts';
import { route } from '../../http/route.ts';
import type { ReadActor } from '../../http/session.ts';
import type { Services } from '../../services.ts';
import {
  endAccount,
  listDevices,
  readActivity,
  saveSettings,
  signOutDevice,
} from './account.usecases.ts';
import {
  choosePin,
  issueCard,
  openCard,
  readCard,
  revokeCard,
  signInWithCard,
  type HouseholdHooks,
} from './cards.usecases.ts';
import {
  clearSessionCookies,
  makeCurrent,
  readSessionCookie,
  writeSessionCookies,
} from './cookies.ts';
import { acceptInvitation, viewInvitation } from './invitations/accept.usecases.ts';
import {
  createInvitation,
  listInvitations,
  revokeInvitation,
} from './invitations/create.usecases.ts';
import type { InvitationHooks } from './invitations/invitation.ts';
import { resetAccount } from './invitations/reset.usecases.ts';
import { readSession, sessionLimits, type NewSession, type Visitor } from './sessions.ts';
import { changeSecret, signIn } from './sign-in.usecases.ts';
import { readVisitor } from './visitor.ts';

/** Who is asking, by the session cookie. Given to `createApp`. */
export const readActor =
  (services: Pick<Services, 'database' | 'clock' | 'ids' | 'config'>): ReadActor =>
  async (http) => {
    const token = readSessionCookie(http, services.config.publicUrl);
    return token === null ? null : readSession(services, token);
  };

const done = { ok: true } as const;

/** What the routes of this feature share. */
interface Mounting {
  readonly app: App;
  readonly services: Services;
  readonly hooks: InvitationHooks & HouseholdHooks;
  readonly visitor: (http: Context) => Visitor;
  /** Gives the phone its session and tells it who it is. */
  readonly welcome: (http: Context, session: NewSession) => contract.SignedIn;
}

/**
 * Mounts signing in, devices, invitations and household cards. What other features know comes in as
 * hooks.
 */
export function accountRoutes(
  app: App,
  services: Services,
  hooks: InvitationHooks & HouseholdHooks,
): void {
  const mounting: Mounting = {
    app,
    services,
    hooks,
    visitor: (http) => readVisitor(services, http),
    welcome(http, session) {
      writeSessionCookies(http, services.config.publicUrl, session);
      return {
        accountId: session.accountId,
        deviceId: session.deviceId,
        name: session.name,
        kind: session.kind,
      };
    },
  };
  ownRoutes(mounting);
  invitationRoutes(mounting);
  cardRoutes(mounting);
}

/** Signing in and out, one's own devices, settings and secrets. */
function ownRoutes({ app, services, visitor, welcome }: Mounting): void {
  route(app, contract.signIn, 'public', async ({ body, http }) =>
    welcome(http, await signIn(services, body, visitor(http))),
  );
  route(app, contract.signOut, 'me.change', async ({ actor, http }) => {
    await signOutDevice(services, actor, actor.deviceId);
    clearSessionCookies(http, services.config.publicUrl, actor.accountId);
    return done;
  });
  route(app, contract.useSession, 'me.change', ({ actor, http }) => {
    makeCurrent(
      http,
      services.config.publicUrl,
      sessionLimits(actor.grants.map((grant) => grant.role)).maxMs,
    );
    return done;
  });
  route(app, contract.changeSettings, 'me.change', async ({ actor, body }) => {
    await saveSettings(services, actor, body);
    return done;
  });
  route(app, contract.changePassword, 'me.change', async ({ actor, body, http }) => {
    welcome(
      http,
      await changeSecret(services, actor, visitor(http), 'person', {
        old: body.oldPassword,
        next: body.newPassword,
      }),
    );
    return done;
  });
  route(app, contract.changePin, 'me.change', async ({ actor, body, http }) => {
    welcome(
      http,
      await changeSecret(services, actor, visitor(http), 'household', {
        old: body.oldPin,
        next: body.newPin,
      }),
    );
    return done;
  });
  route(app, contract.listDevices, 'me.read', ({ actor }) => listDevices(services, actor));
  route(app, contract.signOutDevice, 'me.change', async ({ actor, params }) => {
    await signOutDevice(services, actor, params.id);
    return done;
  });
}

/** Who comes and who leaves. */
function invitationRoutes({ app, services, hooks, visitor, welcome }: Mounting): void {
  route(app, contract.createInvitation, 'invitation.create', ({ actor, body }) =>
    createInvitation(services, hooks, actor, body),
  );
  route(app, contract.listInvitations, 'invitation.read', ({ actor }) =>
    listInvitations(services, actor),
  );
  route(app, contract.revokeInvitation, 'invitation.revoke', async ({ actor, params }) => {
    await revokeInvitation(services, actor, params.id);
    return done;
  });
  route(app, contract.viewInvitation, 'public', ({ body }) =>
    viewInvitation(services, hooks, body.code),
  );
  route(app, contract.acceptInvitation, 'public', async ({ body, http }) =>
    welcome(http, await acceptInvitation(services, hooks, body, visitor(http))),
  );
  route(app, contract.resetAccount, 'account.reset', ({ actor, params }) =>
    resetAccount(services, actor, params.id),
  );
  route(app, contract.endAccount, 'account.revoke', async ({ actor, params }) => {
    await endAccount(services, actor, params.id);
    return done;
  });
}

/** The household's own way in. */
function cardRoutes({ app, services, hooks, visitor, welcome }: Mounting): void {
  route(app, contract.readCard, 'card.read', ({ actor, params }) =>
    readCard(services, hooks, actor, params.householdId),
  );
  route(app, contract.issueCard, 'card.issue', ({ actor, params, body }) =>
    issueCard(services, hooks, actor, { ...params, ...body }),
  );
  route(app, contract.revokeCard, 'card.revoke', async ({ actor, params }) => {
    await revokeCard(services, hooks, actor, params.householdId);
    return done;
  });
  route(app, contract.openCard, 'public', ({ body }) => openCard(services, hooks, body.code));
  route(app, contract.choosePin, 'public', async ({ body }) => {
    await choosePin(services, body);
    return done;
  });
  route(app, contract.signInWithCard, 'public', async ({ body, http }) =>
    welcome(http, await signInWithCard(services, body, visitor(http))),
  );
  route(app, contract.readActivity, 'activity.read', ({ actor, params }) =>
    readActivity(services, hooks, actor, params.householdId),
  );
}
