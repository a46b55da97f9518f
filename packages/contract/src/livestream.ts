import { liveChannelIds } from '@lensan/channels/ids.ts';
import * as z from 'zod/mini';
import { id, instant, recordBase, text } from './common.ts';
import { operation } from './operation.ts';

const blockId = z.string().check(z.regex(/^[a-z]{2,20}$/));

/**
 * What a person decided about a script. The words themselves are composed from the listing's facts
 * whenever they are shown, so a changed fact changes the script and no old price stays in it.
 */
const scriptFields = {
  listingId: id,
  channel: z.enum(liveChannelIds),
  pace: z.enum(['slow', 'normal', 'fast']),
  /** Measured syllables a minute of this host, or null. */
  rate: z.nullable(z.int().check(z.minimum(110), z.maximum(320))),
  region: z.enum(['bac', 'nam']),
  me: text(20),
  you: text(20),
  seed: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  /** Block id → how often "Câu khác" was pressed. */
  turns: z.record(blockId, z.int().check(z.minimum(0), z.maximum(1000))),
  /** Block id → the host's own words. */
  own: z.record(blockId, text(600)),
  dropped: z.array(blockId).check(z.maxLength(20)),
};

/** Script of one listing. */
export const scriptRecord = z.object({
  ...recordBase,
  ...scriptFields,
  updatedAt: instant,
  createdBy: id,
});
export type ScriptRecord = z.output<typeof scriptRecord>;

/** A new `id` makes a script; a known one replaces what was decided. */
export const scriptSaveBody = z.object({ id, householdId: id, ...scriptFields });
export type ScriptSaveBody = z.output<typeof scriptSaveBody>;

export const scriptRemoveBody = z.object({ id, householdId: id });
export type ScriptRemoveBody = z.output<typeof scriptRemoveBody>;

export const livestreamOperations = {
  'script.save': operation(
    'script.save',
    scriptSaveBody,
    'Save what was decided about the script of a listing',
  ),
  'script.remove': operation('script.remove', scriptRemoveBody, 'Remove a script'),
};
