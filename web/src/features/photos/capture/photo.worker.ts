/// <reference lib="webworker" />
import '../../../older/polyfills.ts';
import { developPhoto } from './develop.ts';
import { preparePhoto } from './prepare.ts';
import type { Asked, Answered } from './studio.ts';

declare const self: DedicatedWorkerGlobalScope;

/**
 * Decoding and judging away from the page, so that buttons answer while a picture of 12 MP is
 * worked on.
 */
self.addEventListener('message', (event: MessageEvent<Asked>) => {
  void (async () => {
    const { number, task } = event.data;
    const answer: Answered = await (
      task.kind === 'prepare'
        ? preparePhoto(task.blob, task.freeBytes, task.isRoom)
        : developPhoto(task.blob, task.edits, task.longEdgePx)
    ).then(
      (value) => ({ number, ok: true as const, value }),
      (error: unknown) => ({
        number,
        ok: false as const,
        message: error instanceof Error ? error.message : '',
      }),
    );
    self.postMessage(answer);
  })();
});
