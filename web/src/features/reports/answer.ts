import { createEffect, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js';
import { CallError } from '../../api/client.ts';
import { session } from '../../session.ts';

export interface Answer<T> {
  readonly value: Accessor<T | undefined>;
  /** Why the newest question got no answer; an older value may still be there. */
  readonly failure: Accessor<CallError | undefined>;
  readonly isAsking: Accessor<boolean>;
  readonly retry: () => void;
}

/**
 * Last answers of this visit by person and question: coming back shows them at once and asks again.
 * Never written to the flash: they hold names.
 */
const kept = new Map<string, unknown>();
const longest = 40;

function keep(key: string, value: unknown): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > longest && oldest !== undefined) kept.delete(oldest);
}

/**
 * What the server says about a question, asked anew whenever the question changes and when the line
 * comes back. `ask` runs again for every new `question`; null asks nothing. Without signal the last
 * answer stays and `failure` says so.
 */
export function createAnswer<T>(
  question: Accessor<string | null>,
  ask: () => Promise<T>,
): Answer<T> {
  const [value, setValue] = createSignal<T>();
  const [failure, setFailure] = createSignal<CallError>();
  const [isAsking, setAsking] = createSignal(false);
  let newest = 0;
  const keyOf = (asked: string) => {
    const now = session();
    return `${now.status === 'signed-in' ? now.accountId : ''} ${asked}`;
  };

  async function run(asked: string): Promise<void> {
    const turn = ++newest;
    setAsking(true);
    try {
      const answer = await ask();
      keep(keyOf(asked), answer);
      if (turn !== newest) return;
      setValue(() => answer);
      setFailure(undefined);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (turn === newest) setFailure(error);
    } finally {
      if (turn === newest) setAsking(false);
    }
  }
  createEffect(
    on(question, (asked) => {
      setFailure(undefined);
      if (asked === null) return;
      setValue(() => kept.get(keyOf(asked)) as T | undefined);
      untrack(() => void run(asked));
    }),
  );
  const retry = () => {
    const asked = untrack(question);
    if (asked !== null) void run(asked);
  };
  const onLine = () => {
    if (failure()) retry();
  };
  window.addEventListener('online', onLine);
  onCleanup(() => window.removeEventListener('online', onLine));
  return { value, failure, isAsking, retry };
}
