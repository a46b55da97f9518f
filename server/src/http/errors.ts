import { errorCodes, Refusal, type ErrorCode, type Problem } from '@lensan/contract';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { describeFault } from '../platform/faults.ts';
import type { AppEnv } from './app.ts';

/** Body of every answer that is not a success. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: ErrorCode;
    readonly requestId: string;
    readonly problems?: readonly Problem[];
  };
}

/**
 * A refusal is answered with its code; everything else is a fault: logged without the values it was
 * about, answered as `internal`.
 */
export function answerError(error: unknown, http: Context<AppEnv>, log: Logger): Response {
  const requestId = http.get('requestId') ?? '';
  const refusal = error instanceof Refusal ? error : new Refusal('internal');
  if (!(error instanceof Refusal)) log.error({ requestId, fault: describeFault(error) }, 'fault');
  const answer: ErrorAnswer = {
    error: {
      code: refusal.code,
      requestId,
      ...(refusal.problems.length ? { problems: refusal.problems } : {}),
    },
  };
  if (refusal.retryAfterS !== undefined)
    http.header('retry-after', String(Math.ceil(refusal.retryAfterS)));
  http.header('cache-control', 'no-store');
  return http.json(answer, errorCodes[refusal.code]);
}
