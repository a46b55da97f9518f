import type { Edits } from '@lensan/photo';
import type { Developed } from './develop.ts';
import type { PrepareResult } from './prepare.ts';
import { reportFault } from '../../../local/index.ts';

type Task =
  | {
      readonly kind: 'prepare';
      readonly blob: Blob;
      readonly freeBytes: number | null;
      readonly isRoom: boolean;
    }
  | {
      readonly kind: 'develop';
      readonly blob: Blob;
      readonly edits: Edits;
      readonly longEdgePx: number;
    };
export interface Asked {
  readonly number: number;
  readonly task: Task;
}
export type Answered = { readonly number: number } & (
  | { readonly ok: true; readonly value: PrepareResult | Developed }
  | { readonly ok: false; readonly message: string }
);

/**
 * Where pictures are worked on: one at a time, because two of 12 MP at once are too many for a
 * phone with 2 GB.
 */
export interface Studio {
  /** `isRoom`: tilted walls are worth a word. */
  prepare(file: Blob, isRoom: boolean): Promise<PrepareResult>;
  /** The photo as it will look with these edits, long edge at most `longEdgePx`. */
  develop(blob: Blob, edits: Edits, longEdgePx: number): Promise<Developed>;
}

/**
 * Workers draw only where the canvas exists outside the page (Safari since 16.4, Chrome since 69).
 */
const hasWorkerCanvas = (): boolean =>
  typeof Worker === 'function' && typeof OffscreenCanvas === 'function';

let worker: Worker | undefined;
let asked = 0;
let queue: Promise<unknown> = Promise.resolve();

function inWorker(task: Task): Promise<PrepareResult | Developed> {
  worker ??= new Worker(new URL('./photo.worker.ts', import.meta.url), { type: 'module' });
  const own = worker;
  const number = ++asked;
  return new Promise((resolve, reject) => {
    const end = () => {
      own.removeEventListener('message', onMessage);
      own.removeEventListener('error', onError);
    };
    const onMessage = ({ data }: MessageEvent<Answered>) => {
      if (data.number !== number) return;
      end();
      if (data.ok) resolve(data.value);
      else reject(new Error(data.message));
    };
    // The system took the worker's memory away, or its file is missing: the next picture gets a new
    // one.
    const onError = () => {
      end();
      own.terminate();
      worker = undefined;
      reject(new Error('worker lost: memory'));
    };
    own.addEventListener('message', onMessage);
    own.addEventListener('error', onError);
    own.postMessage({ number, task } satisfies Asked);
  });
}

async function inPage(task: Task): Promise<PrepareResult | Developed> {
  if (task.kind === 'prepare')
    return (await import('./prepare.ts')).preparePhoto(task.blob, task.freeBytes, task.isRoom);
  return (await import('./develop.ts')).developPhoto(task.blob, task.edits, task.longEdgePx);
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work);
  // Whoever asked hears of the failure; the queue goes on.
  queue = next.catch(() => undefined);
  return next;
}

const run = (task: Task) => inTurn(() => (hasWorkerCanvas() ? inWorker(task) : inPage(task)));

/** Free space of the phone as the browser tells it, or null. */
export async function freeBytes(): Promise<number | null> {
  // A browser that does not say is one that does not know.
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  return estimate?.quota === undefined ? null : Math.max(0, estimate.quota - (estimate.usage ?? 0));
}

export const studio: Studio = {
  prepare: async (file, isRoom) =>
    (await run({ kind: 'prepare', blob: file, freeBytes: await freeBytes(), isRoom }).catch(
      (error: unknown) => {
        reportFault(error, 'photo prepare');
        return { ok: false as const, failure: 'no_memory' as const };
      },
    )) as PrepareResult,
  develop: async (blob, edits, longEdgePx) =>
    (await run({ kind: 'develop', blob, edits, longEdgePx })) as Developed,
};
