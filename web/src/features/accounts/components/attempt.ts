import { createSignal, type Accessor, type Setter } from 'solid-js';
import { failureSentence, type FailureWords } from './failure.ts';

export interface Attempt {
  /**
   * Runs one piece of work with the server. A refusal or a missing line becomes `problem`; what was
   * typed stays.
   */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  readonly isBusy: Accessor<boolean>;
  readonly problem: Accessor<string | undefined>;
  readonly setProblem: Setter<string | undefined>;
}

/**
 * For a page with a button that asks the server: whether it is under way, and the sentence when it
 * failed.
 */
export function createAttempt(words: () => FailureWords): Attempt {
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(failureSentence(error, words()));
    } finally {
      setBusy(false);
    }
  };
  return { attempt, isBusy, problem, setProblem };
}
