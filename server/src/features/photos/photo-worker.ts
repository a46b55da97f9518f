import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readHeader, type PhotoHeader, type Recipe, type SourceType } from '@lensan/photo';
import type { Assessment } from './photo-assess.ts';
import { failureOfHeader, PhotoFailure } from './photo-failure.ts';
import type { HeicDecoder } from './photo-heic.ts';
import type { Answer, Task } from './photo-messages.ts';
import type { Made } from './photo-encode.ts';
import type { Processed } from './photo-pipeline.ts';
import { allShares, oneShare, sharesOfFile } from './photo-shares.ts';
import { makeTurns } from './turns.ts';

/** The child was killed or died: worth one more try, perhaps the machine was busy. */
export class PhotoWorkerLost extends Error {
  constructor(
    readonly reason: 'timeout' | 'died' | 'fault',
    detail = '',
  ) {
    super(`photo worker lost: ${reason}${detail && ` (${detail})`}`);
    this.name = 'PhotoWorkerLost';
  }
}

export interface PhotoWorker {
  /**
   * Makes the outputs of a recipe in a child process. `put` is called for each finished file, in
   * order, and awaited before the end. Throws `PhotoFailure` for a file that is no good,
   * `PhotoWorkerLost` when the child had to be killed or died.
   */
  process(
    bytes: Uint8Array,
    recipe: Recipe,
    put: (made: Made) => Promise<void>,
    options?: { sourceType?: SourceType | null; isRoom?: boolean; signal?: AbortSignal },
  ): Promise<WorkDone>;
  /**
   * Judges a file in a child process: a file that hangs or kills a decoder costs that child and
   * nothing else.
   */
  assess(bytes: Uint8Array): Promise<Assessment>;
  /**
   * The picture as a JPEG that every phone opens, at most 2,560 px, without tags. Throws like
   * `process`.
   */
  copy(bytes: Uint8Array): Promise<Uint8Array>;
  /** Whether HEIC can be read here. */
  readonly readsHeic: boolean;
  /** Process ids of the children now alive. For tests that kill them. */
  pids(): number[];
  /** Ends all children at once. */
  close(): void;
}
export interface WorkDone extends Processed {
  readonly cpuMs: number;
  readonly peakRssBytes: number;
}

export interface PhotoWorkerOptions {
  /**
   * Photos at the same time, each in its own child. Default 2: as many as the smallest server has
   * cores.
   */
  readonly atOnce?: number;
  /** Wall clock, after which a child is killed. Default 30 s. */
  readonly timeoutMs?: number;
  /** Reads HEIC; without it HEIC is refused. */
  readonly heic?: HeicDecoder | undefined;
}

/** A child is replaced after so many photos: memory a decoder fragments comes back. */
const PHOTOS_PER_CHILD = 200;

const here = import.meta.url;
const isSource = here.endsWith('.ts');

/**
 * In the built server the child stands beside the main file; from source it needs the TypeScript
 * loader.
 */
function spawnChild(): ChildProcess {
  const file = fileURLToPath(new URL(isSource ? './photo-child.ts' : './photo-child.js', here));
  const loader = isSource
    ? ['--import', pathToFileURL(createRequire(here).resolve('tsx/esm')).href]
    : [];
  return fork(file, {
    execArgv: [...loader, '--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Two arenas, and blocks of 4 MB and more given back when freed: the two processes peak at 404
    // MB, where limits eight times as high take 494 MB for 1 % less time, and 256 KB 374 MB for 5 %
    // more (docs/photos.md). No other setting of the server reaches the child.
    env: {
      MALLOC_ARENA_MAX: '2',
      MALLOC_MMAP_THRESHOLD_: '4194304',
      MALLOC_TRIM_THRESHOLD_: '4194304',
      NODE_ENV: 'production',
    },
  });
}

/** Answers to people go before pictures. A child that is gone already needs no priority. */
function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A child, and how many photos it has done. */
interface Hand {
  readonly child: ChildProcess;
  readonly done: number;
}
interface Hands {
  readonly alive: ReadonlySet<ChildProcess>;
  readonly take: () => Hand;
  /** A child that lost its way, or has done enough, is ended; the next photo gets a fresh one. */
  readonly giveBack: (hand: Hand, usable: boolean) => void;
}

/** Children that are kept for the next photo. */
function makeHands(): Hands {
  const idle: Hand[] = [];
  const alive = new Set<ChildProcess>();

  const take = (): Hand => {
    const ready = idle.pop();
    if (ready) return ready;
    const child = spawnChild();
    lowerPriority(child);
    alive.add(child);
    child.once('exit', () => {
      alive.delete(child);
      const at = idle.findIndex((entry) => entry.child === child);
      if (at >= 0) idle.splice(at, 1);
    });
    return { child, done: 0 };
  };
  const giveBack = (entry: Hand, usable: boolean) => {
    if (usable && entry.child.connected && entry.done < PHOTOS_PER_CHILD)
      idle.push({ child: entry.child, done: entry.done + 1 });
    else entry.child.kill('SIGKILL');
  };
  return { alive, take, giveBack };
}

export function makePhotoWorker(options: PhotoWorkerOptions = {}): PhotoWorker {
  const timeoutMs = options.timeoutMs ?? 30_000;
  const { alive, take, giveBack } = makeHands();
  const turns = makeTurns(options.atOnce === 1 ? oneShare : allShares);

  const ask = async (
    task: Task,
    put: (made: Made) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<Ending> => {
    const done = await turns.take(sharesOfFile(task.bytes));
    const entry = take();
    let usable = false;
    try {
      const ending = await converse(
        entry.child,
        await readable(task, options.heic, signal),
        put,
        timeoutMs,
        signal,
      );
      usable = true;
      return ending;
    } catch (error) {
      usable = error instanceof PhotoFailure;
      throw error;
    } finally {
      giveBack(entry, usable);
      done();
    }
  };

  return {
    async process(bytes, recipe, put, { sourceType = null, isRoom = false, signal } = {}) {
      const ending = await ask({ kind: 'make', bytes, recipe, sourceType, isRoom }, put, signal);
      if (ending.kind !== 'done') throw new PhotoWorkerLost('fault', ending.kind);
      return { ...ending.processed, cpuMs: ending.cpuMs, peakRssBytes: ending.peakRssBytes };
    },
    async assess(bytes) {
      const ending = await ask({ kind: 'assess', bytes }, async () => undefined);
      if (ending.kind !== 'assessed') throw new PhotoWorkerLost('fault', ending.kind);
      return ending.assessment;
    },
    async copy(bytes) {
      const ending = await ask({ kind: 'copy', bytes }, async () => undefined);
      if (ending.kind !== 'copied') throw new PhotoWorkerLost('fault', ending.kind);
      return ending.bytes;
    },
    readsHeic: options.heic !== undefined,
    pids: () => [...alive].flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    close() {
      for (const child of alive) child.kill('SIGKILL');
    },
  };
}

/**
 * The task with bytes our own decoders read, and what the file said before another program read it.
 */
async function readable(
  task: Task,
  heic: HeicDecoder | undefined,
  signal: AbortSignal | undefined,
): Promise<Task> {
  const taken = heic ? heicHeaderOf(task.bytes) : null;
  return taken && heic ? { ...task, bytes: await heic(task.bytes, signal), taken } : task;
}
function heicHeaderOf(bytes: Uint8Array): PhotoHeader | null {
  const result = readHeader(bytes);
  // Too many pixels, no size: refused by its header before a program is started for it.
  return result.ok &&
    result.header.format === 'heic' &&
    failureOfHeader(result.header, { heic: true }) === null
    ? result.header
    : null;
}

/** The good endings of a task. */
type Ending = Extract<Answer, { kind: 'done' | 'assessed' | 'copied' }>;

function converse(
  child: ChildProcess,
  task: Task,
  put: (made: Made) => Promise<void>,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Ending> {
  return new Promise<Ending>((resolve, reject) => {
    // Files are stored one after the other; an error of the store ends the work.
    let stored: Promise<void> = Promise.resolve();
    const end = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', onAnswer).off('exit', onExit);
      signal?.removeEventListener('abort', onTimeout);
      stored.then(settle, reject);
    };
    const onExit = () => end(() => reject(new PhotoWorkerLost('died')));
    const onTimeout = () => {
      child.kill('SIGKILL');
      end(() => reject(new PhotoWorkerLost('timeout')));
    };
    const onAnswer = (answer: Answer) => {
      switch (answer.kind) {
        case 'made':
          stored = stored.then(() => put(answer.made));
          stored.catch(() => onStoreError());
          break;
        case 'done':
        case 'assessed':
        case 'copied':
          end(() => resolve(answer));
          break;
        case 'failed':
          end(() => reject(new PhotoFailure(answer.code)));
          break;
        case 'fault':
          end(() => reject(new PhotoWorkerLost('fault', answer.message)));
          break;
      }
    };
    const onStoreError = () => end(() => undefined);
    const timer = setTimeout(onTimeout, timeoutMs);
    signal?.addEventListener('abort', onTimeout);
    child.on('message', onAnswer).once('exit', onExit);
    if (child.connected)
      child.send(task, (error) => {
        if (error) onExit();
      });
    else onExit();
  });
}
