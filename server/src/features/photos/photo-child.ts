import { assessPhoto } from './photo-assess.ts';
import { PhotoFailure } from './photo-failure.ts';
import type { Answer, Task } from './photo-messages.ts';
import type { Made } from './photo-encode.ts';
import { copyPhoto, processPhoto } from './photo-pipeline.ts';

/**
 * A process that turns bytes into bytes and knows nothing else: no database, no files, no network,
 * no names. It can be killed at any moment, which is the only sure way to stop a decoder or encoder
 * that hangs.
 */
const answer = (message: Answer) =>
  new Promise<void>((resolve, reject) => {
    if (!process.send) throw new Error('photo-child is started by the server');
    process.send(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });

async function perform(task: Task): Promise<void> {
  const before = process.cpuUsage();
  try {
    if (task.kind === 'assess')
      return await answer({
        kind: 'assessed',
        assessment: await assessPhoto(task.bytes, task.taken),
      });
    if (task.kind === 'copy')
      return await answer({ kind: 'copied', bytes: await copyPhoto(task.bytes, task.taken) });
    // One file is on its way while the next is made: the server takes it over at its own pace, and
    // no more than one waits here.
    let onItsWay = Promise.resolve();
    const put = async (made: Made) => {
      await onItsWay;
      onItsWay = answer({ kind: 'made', made });
      onItsWay.catch(() => undefined); // Told at the next turn or at the end.
    };
    const processed = await processPhoto(task.bytes, task.recipe, {
      sourceType: task.sourceType,
      isRoom: task.isRoom,
      ...(task.taken ? { taken: task.taken } : {}),
      put,
    });
    await onItsWay;
    // Pixels lie outside the JavaScript heap, so the collector sees no reason to hurry: photo after
    // photo the process would grow.
    globalThis.gc?.();
    const { user, system } = process.cpuUsage(before);
    await answer({
      kind: 'done',
      processed,
      cpuMs: (user + system) / 1000,
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
    });
  } catch (error) {
    await answer(
      error instanceof PhotoFailure
        ? { kind: 'failed', code: error.code }
        : { kind: 'fault', message: error instanceof Error ? error.message : 'fault' },
    );
  }
}

process.on('message', (task: Task) => {
  void perform(task);
});
// The server is gone: nobody waits for an answer any more.
process.on('disconnect', () => process.exit(0));
