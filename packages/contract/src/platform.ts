import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

export const health = endpoint({
  method: 'GET',
  path: '/healthz',
  summary: 'The process runs',
  response: z.object({ ok: z.literal(true) }),
});

/** 503 with the same body while something is missing or the server is stopping. */
export const readiness = endpoint({
  method: 'GET',
  path: '/readyz',
  summary:
    'The server can take work: a write was proved through a second connection, there is space, it is not stopping',
  response: z.object({
    ready: z.boolean(),
    checks: z.object({ running: z.boolean(), write: z.boolean(), space: z.boolean() }),
  }),
});

export const openApi = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This description',
  response: z.record(z.string(), z.unknown()),
});
