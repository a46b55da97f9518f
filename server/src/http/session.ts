import type { Context } from 'hono';
import type { Actor } from '../platform/actor.ts';

/**
 * Finds out who is asking. Handed to `createApp` by the sign-in feature. Answers null without a
 * session; throws `refuse('session.expired')` when there was one that no longer holds.
 */
export type ReadActor = (http: Context) => Promise<Actor | null>;
