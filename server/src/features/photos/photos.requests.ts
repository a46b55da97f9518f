import { dayMs } from '@lensan/vietnamese';
import { enqueueJob } from '../../platform/jobs.ts';

type Asker = Parameters<typeof enqueueJob>[0];

/** Asks for the versions of a photo whose file is here. */
export const askToProcess = (context: Asker, id: string): Promise<void> =>
  enqueueJob(context, { kind: 'photo.process', payload: { id }, key: `photo.process:${id}` });

/** Asks to let a file go, once no photo needs it. */
export const askToForget = (context: Asker, sha256: string): Promise<void> =>
  enqueueJob(context, { kind: 'photo.forget', payload: { sha256 }, key: `photo.forget:${sha256}` });

export const sweepEveryMs = dayMs;
/** Asks for the next sweep, a day from now; asked for twice, it is one. */
export const askForSweep = (context: Asker): Promise<void> =>
  enqueueJob(context, {
    kind: 'photo.sweep',
    payload: {},
    key: 'photo.sweep',
    runAt: context.now + sweepEveryMs,
  });
