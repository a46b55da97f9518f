import * as z from 'zod/mini';
import { instant } from './common.ts';
import { endpoint } from './endpoint.ts';

export const health = endpoint({
  method: 'GET',
  path: '/healthz',
  summary: 'The process runs',
  response: z.object({ ok: z.literal(true) }),
});

/**
 * Later work of the server (pictures, clean-up): how much waits and since when, and how much was
 * given up and needs a person.
 */
export const jobsStanding = z.object({
  waiting: z.int(),
  failed: z.int(),
  oldestAt: z.nullable(instant),
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
    /** Null when they cannot be counted now. */
    jobs: z.nullable(jobsStanding),
  }),
});

export const openApi = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This description',
  response: z.record(z.string(), z.unknown()),
});
