import type { Random } from './random.ts';

/**
 * Lets many tasks run as if at once, one step at a time and in an order that depends on the seed
 * alone. A task runs until it asks for its next turn (before every request, and inside the server
 * before every write and around every read of a fetch).
 */
export interface Turns {
  start(work: () => Promise<void>): void;
  /** Called inside a task: others may go first. */
  turn(): Promise<void>;
  /**
   * Runs all tasks to their end. `between` is called before every step, while no task is running.
   */
  run(between?: () => Promise<void>): Promise<void>;
  readonly steps: () => number;
}

/** A protocol that goes in circles must fail, not hang. */
const mostSteps = 200_000;

export function makeTurns(random: Random): Turns {
  let waiting: (() => void)[] = [];
  let giveBack: () => void = () => undefined;
  let failure: { error: unknown } | null = null;
  let steps = 0;
  return {
    steps: () => steps,
    start(work) {
      waiting.push(
        () =>
          void work()
            .catch((error: unknown) => {
              failure ??= { error };
            })
            .then(() => giveBack()),
      );
    },
    turn: () =>
      new Promise((resume) => {
        waiting.push(resume);
        giveBack();
      }),
    async run(between) {
      while (waiting.length > 0) {
        await between?.();
        const place = random.below(waiting.length);
        const resume = waiting[place];
        waiting = waiting.filter((_, index) => index !== place);
        if (++steps > mostSteps) throw new Error(`no end after ${mostSteps} steps`);
        await new Promise<void>((resolve) => {
          giveBack = resolve;
          resume?.();
        });
        giveBack = () => undefined;
        if (failure) throw failure.error;
      }
    },
  };
}
