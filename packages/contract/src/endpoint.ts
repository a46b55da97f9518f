import type * as z from 'zod/mini';

/**
 * Methods the API uses. Reads are GET; everything that changes state is POST, PUT or DELETE. HEAD
 * and PATCH belong to uploads in pieces.
 */
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Schema = z.ZodMiniType;
export type Infer<S> = S extends Schema ? z.output<S> : undefined;

/**
 * One HTTP endpoint, described once: the server validates with it, the phone calls through it,
 * OpenAPI is made from it.
 */
export interface Endpoint<
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
  Response extends Schema | undefined = Schema | undefined,
> {
  readonly method: Method;
  /** Hono path, for example `/api/villages/:id`. */
  readonly path: string;
  /** One English sentence for the OpenAPI document. */
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** `undefined` for answers that are not JSON (files, pages). */
  readonly response: Response;
  /** Largest request body in bytes, checked before parsing. Default 64 KB. */
  readonly maxBodyBytes: number;
}

type Description<P, Q, B, R> = {
  method: Method;
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  response?: R;
  maxBodyBytes?: number;
};

/**
 * Describes an endpoint.
 * @example endpoint({ method: 'GET', path: '/api/places', summary: 'Search places', query: z.object({ q: z.string() }), response: placeList })
 */
export function endpoint<
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
  R extends Schema | undefined = undefined,
>(description: Description<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return {
    method: description.method,
    path: description.path,
    summary: description.summary,
    params: description.params as P,
    query: description.query as Q,
    body: description.body as B,
    response: description.response as R,
    maxBodyBytes: description.maxBodyBytes ?? 64 * 1024,
  };
}
