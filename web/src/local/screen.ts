import type { Dossier } from '@lensan/contract';
import {
  dossiers,
  nothingPending,
  readPending,
  setConnection,
  setDossiers,
  setLoaded,
  setPending,
  unknownConnection,
} from './state.ts';
import type { LocalDatabase } from './store.ts';
import type { Dossiers } from './view.ts';

/** What is on screen, following one store for as long as its owner holds the phone. */
export interface Screen {
  /** Reads these households again (null = all) and shows them. */
  refresh(households: readonly string[] | null): Promise<void>;
  /** Something changed in this window: shown here and told to the others. */
  changed(households: readonly string[] | null): void;
  /** Runs what may still be under way when the owner has left; its faults are told before that. */
  quietly(work: Promise<void>): void;
  isClosed(): boolean;
  close(): void;
}

/**
 * Shows a store and follows it, also where another window or the worker changes it. One reading
 * after the other: a later one never shows less.
 */
export function followStore(
  database: LocalDatabase,
  read: (households: readonly string[] | null) => Promise<Dossiers>,
): Screen {
  const channel = new BroadcastChannel(database.name);
  let isClosed = false;
  let refreshing: Promise<void> = Promise.resolve();

  const show = async (before: Promise<void>, ids: readonly string[] | null): Promise<void> => {
    // Whoever asked for the reading before this one hears of its fault.
    await before.catch(() => undefined);
    const [view, waiting] = [await read(ids), await readPending(database)];
    if (isClosed) return;
    setDossiers(withView(ids ? dossiers() : new Map(), view));
    setPending(waiting);
    setLoaded(true);
  };
  const refresh = (ids: readonly string[] | null) => (refreshing = show(refreshing, ids));
  const quietly = (work: Promise<void>) =>
    void work.catch((error: unknown) => {
      if (!isClosed) throw error;
    });
  channel.addEventListener('message', (event: MessageEvent<readonly string[] | null>) =>
    quietly(refresh(event.data)),
  );
  return {
    refresh,
    quietly,
    changed(households) {
      if (isClosed) return;
      quietly(refresh(households));
      channel.postMessage(households);
    },
    isClosed: () => isClosed,
    close() {
      isClosed = true;
      channel.close();
    },
  };
}

/** What was shown, with what was read again in its place; null = gone. */
function withView(shown: ReadonlyMap<string, Dossier>, view: Dossiers): Map<string, Dossier> {
  const next = new Map(shown);
  for (const [id, dossier] of view)
    if (dossier) next.set(id, dossier);
    else next.delete(id);
  return next;
}

/** Nobody's store is open: nothing of anybody stays on screen. */
export function clearScreen(): void {
  setDossiers(new Map());
  setPending(nothingPending);
  setConnection(unknownConnection);
  setLoaded(false);
}
