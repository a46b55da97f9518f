import { allowsSomewhere, type Action } from '@lensan/access';
import { refuse, toProblem, type Endpoint, type Infer } from '@lensan/contract';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { Actor } from '../platform/actor.ts';
import type { App, AppEnv } from './app.ts';
import { readBytes, readJson } from './body.ts';

type Schema = z.ZodMiniType | undefined;

/** What a handler gets: everything already checked against the endpoint's descriptor. */
export interface Input<P, Q, B, A> {
  readonly actor: A;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /**
   * Bytes of the body of an endpoint that takes a file (PUT without a body shape), at most its
   * `maxBodyBytes`.
   */
  readonly bytes: () => Promise<Uint8Array>;
  /** For cookies, headers and conditional requests. */
  readonly http: Context<AppEnv>;
}

type Handler<P extends Schema, Q extends Schema, B extends Schema, R extends Schema, A> = (
  input: Input<Infer<P>, Infer<Q>, Infer<B>, A>,
) => Promise<Response | Infer<R>> | Response | Infer<R>;

/**
 * Mounts an endpoint. `action` is the line of the access table the actor needs somewhere in their
 * own area (the use case checks the target); 'public' is written out. The handler answers the
 * described value, or a `Response` for files and pages.
 * @example route(app, contract.searchPlaces, 'public', ({ query }) => searchPlaces(services, query))
 */
export function route<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  app: App,
  endpoint: Endpoint<P, Q, B, R>,
  action: 'public',
  handler: Handler<P, Q, B, R, null>,
): void;
export function route<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  app: App,
  endpoint: Endpoint<P, Q, B, R>,
  action: Action,
  handler: Handler<P, Q, B, R, Actor>,
): void;
export function route(
  app: App,
  endpoint: Endpoint,
  action: Action | 'public',
  handler: Handler<Schema, Schema, Schema, Schema, never>,
): void {
  if (!action) throw new Error(`${endpoint.method} ${endpoint.path} declares no action`);
  if (
    app.routes.some(
      (other) => other.endpoint.method === endpoint.method && other.endpoint.path === endpoint.path,
    )
  ) {
    throw new Error(`${endpoint.method} ${endpoint.path} is mounted twice`);
  }
  app.routes.push({ endpoint, action });
  // Hono hands HEAD to the GET route; an endpoint that describes only HEAD has no content to
  // answer.
  app.hono.on(endpoint.method === 'HEAD' ? 'GET' : endpoint.method, endpoint.path, async (http) => {
    if (endpoint.method === 'HEAD' && http.req.raw.method !== 'HEAD') throw refuse('not_found');
    const actor = action === 'public' ? null : await requireActor(app, http, action);
    const params = check(endpoint.params, http.req.param());
    const query = check(endpoint.query, http.req.query());
    const body =
      endpoint.body && check(endpoint.body, await readJson(http.req, endpoint.maxBodyBytes));
    const input = {
      actor: actor as never,
      params,
      query,
      body,
      http,
      bytes: () => readBytes(http.req, endpoint.maxBodyBytes),
    };
    const answer: unknown = await (handler as (input: unknown) => unknown)(input);
    return answer instanceof Response ? answer : answerJson(app, endpoint, http, answer);
  });
}

async function requireActor(app: App, http: Context<AppEnv>, action: Action): Promise<Actor> {
  const actor = await app.readActor(http);
  if (!actor) throw refuse('session.required');
  if (!allowsSomewhere(actor.grants, action)) throw refuse('forbidden');
  return actor;
}

function answerJson(
  app: App,
  endpoint: Endpoint,
  http: Context<AppEnv>,
  answer: unknown,
): Response {
  if (app.checkAnswers && endpoint.response) {
    const result = endpoint.response.safeParse(answer);
    if (!result.success) {
      throw new TypeError(
        `${endpoint.method} ${endpoint.path} answers against its description: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')}`,
      );
    }
  }
  if (!http.res.headers.has('cache-control')) http.header('cache-control', 'no-store');
  return http.json(answer as object);
}

function check(schema: Schema, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw refuse('request.invalid', { problems: result.error.issues.slice(0, 20).map(toProblem) });
}
