import * as z from 'zod/mini';
import { id, instant } from './common.ts';

/** A named write. Its kind is also the action the access rules know (`visit.record`). */
export interface Operation<
  Kind extends string = string,
  Body extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly kind: Kind;
  readonly body: Body;
  /** One English sentence for the OpenAPI document. */
  readonly summary: string;
}

/**
 * Describes a write that the phone can make without signal and send later.
 * @example operation('visit.record', visitBody, 'Record one call on one household')
 */
export const operation = <Kind extends string, Body extends z.ZodMiniType>(
  kind: Kind,
  body: Body,
  summary: string,
): Operation<Kind, Body> => ({ kind, body, summary });

/** What travels: one operation made on a device. `id` makes repeating it harmless. */
export const operationEnvelope = z.object({
  id,
  kind: z.string().check(z.minLength(3), z.maxLength(60)),
  /** Phone time when the person pressed save, ms UTC. Shown, never used for ordering. */
  at: instant,
  /** Version of the record the phone showed when the person edited it; absent for something new. */
  base: z.optional(z.int().check(z.minimum(0))),
  /** The household the operation belongs to, for the phone's own bookkeeping. */
  householdId: z.optional(id),
  /**
   * `operationsVersion` of the build that wrote the body; one queue may hold operations of several
   * builds.
   */
  v: z.optional(z.int().check(z.minimum(1))),
  body: z.unknown(),
});
export type OperationEnvelope = z.output<typeof operationEnvelope>;

/** How an operation ended on the server. */
export const operationResult = z.object({
  id,
  status: z.enum(['ok', 'conflict', 'parked', 'rejected']),
  /** Version of the record after the operation, where one changed. */
  version: z.optional(z.int()),
  /** Error code from `errors.ts` when status is not ok. */
  code: z.optional(z.string()),
  problems: z.optional(z.array(z.object({ code: z.string(), field: z.optional(z.string()) }))),
  /** True when this id was already known and the stored result is repeated. */
  repeated: z.optional(z.boolean()),
});
export type OperationResult = z.output<typeof operationResult>;
