import type { Action } from '@lensan/access';
import { refuse, type Endpoint } from '@lensan/contract';
import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { answerError } from './errors.ts';
import { logRequests } from './request-log.ts';
import { refuseForeignOrigin, securityHeaders } from './security.ts';
import type { ReadActor } from './session.ts';

export interface AppEnv {
  Variables: { requestId: string };
}

/** A route as it was mounted; tests list these against the access table. */
export interface MountedRoute {
  readonly endpoint: Endpoint;
  readonly action: Action | 'public';
}

/**
 * The HTTP application. Features mount on it with `route(app, endpoint, action, handler)` and
 * nothing else.
 */
export interface App {
  readonly hono: Hono<AppEnv>;
  readonly routes: MountedRoute[];
  readonly readActor: ReadActor;
  /** Answers are held against their descriptor: in tests, where a breach must fail loudly. */
  readonly checkAnswers: boolean;
}

export interface AppOptions {
  readonly readActor: ReadActor;
  readonly checkAnswers?: boolean;
  /** False once the server began to stop. */
  readonly isRunning?: () => boolean;
}

/**
 * An application with request ids, logging, security headers and error answers, and no routes yet.
 */
export function createApp(
  services: Pick<Services, 'ids' | 'log' | 'config'>,
  options: AppOptions,
): App {
  const hono = new Hono<AppEnv>();
  hono.use(async (http, next) => {
    http.set('requestId', services.ids.id());
    await next();
  });
  // A kept-alive connection would hold a stopping server open: each answer asks the other side to
  // close.
  hono.use(async (http, next) => {
    await next();
    if (options.isRunning?.() === false) http.header('connection', 'close');
  });
  hono.use(logRequests(services.log));
  hono.use(securityHeaders(services.config.publicUrl));
  hono.use(refuseForeignOrigin(services.config.publicUrl));
  hono.notFound((http) => answerError(refuse('not_found'), http, services.log));
  hono.onError((error, http) => answerError(error, http, services.log));
  return {
    hono,
    routes: [],
    readActor: options.readActor,
    checkAnswers: options.checkAnswers ?? false,
  };
}
