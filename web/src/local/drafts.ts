import { createSignal, type Accessor } from 'solid-js';
import type { LocalDatabase } from './store.ts';

export interface Draft<T> {
  readonly value: Accessor<T>;
  /** False until an earlier draft, if any, has been read: show nothing editable before. */
  readonly isReady: Accessor<boolean>;
  /** Changes the draft on screen at once and on the flash right after. */
  readonly change: (part: Partial<T>) => void;
  /** Forgets it. `record(…, { endsDraft: key })` does so together with the save. */
  readonly end: () => Promise<void>;
}

/**
 * State of a wizard that survives a closed app: kept with every change, under a key like
 * `listing-new-<householdId>`.
 */
export function makeDraft<T extends object>(
  database: LocalDatabase,
  key: string,
  initial: T,
  clock: () => number,
): Draft<T> {
  const [value, setValue] = createSignal<T>(initial);
  const [isReady, setReady] = createSignal(false);
  let last: Promise<unknown> = database.draft.get(key).then((kept) => {
    if (kept) setValue(() => ({ ...initial, ...(kept.value as T) }));
    setReady(true);
  });
  return {
    value,
    isReady,
    change(part) {
      const next = { ...value(), ...part };
      setValue(() => next);
      // Put at once: the store keeps the order of what is asked of it, so a save that ends the
      // draft comes after every change made before it.
      last = Promise.all([last, database.draft.put({ key, value: next, at: clock() })]);
    },
    async end() {
      await last;
      await database.draft.delete(key);
    },
  };
}
