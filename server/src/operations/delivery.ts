import { operationEnvelope, type OperationEnvelope } from '@lensan/contract';

/** How operations reached the server. */
export interface Delivery {
  /** Number of the phone's store, or null over plain HTTP. */
  readonly device: string | null;
  /** Server clock minus phone clock, ms. */
  readonly offsetMs: number;
  /** `operationsVersion` of the build that wrote those that do not say it themselves. */
  readonly version: number;
}

/**
 * An operation as delivered; `n` is its place in the phone's order. `again`: a server that was
 * restored from a backup since had taken it, so a refusal now only means that something else of
 * that time is still on its way: it waits.
 */
export interface DeliveredOperation {
  readonly n: number | null;
  readonly envelope: OperationEnvelope;
  readonly again?: boolean | undefined;
}

/** Reads one delivered envelope; null when it is no operation at all. */
export function readEnvelope(value: unknown): OperationEnvelope | null {
  const parsed = operationEnvelope.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/**
 * When the person did it, by the server's clock: never later than now, however wrong the phone's
 * clock was or became. In whole seconds: the offset is not known better, and two thousand visits of
 * a village travel shorter.
 */
export const correctedTime = (atPhone: number, offsetMs: number, now: number): number =>
  Math.max(0, Math.floor(Math.min(now, atPhone + offsetMs) / 1000) * 1000);
