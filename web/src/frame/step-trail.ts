import { depthHere } from '../ui/over-page.ts';

interface EntryState {
  readonly steps?: { readonly name: string; readonly trail: readonly string[] };
}

/** What a wizard wrote into the entries of the browser's history. */
export interface Trail {
  /** The way to the entry on screen; undefined on an entry that is not this wizard's. */
  readonly here: () => readonly string[] | undefined;
  /** Names the entry on screen, or with `isNew` puts one after it. */
  readonly write: (isNew: boolean, trail: readonly string[]) => void;
  /** Goes that many entries on; `then` is called when the browser is there. */
  readonly travel: (by: number, then: () => void) => void;
  readonly isMoving: () => boolean;
  /** The browser came to an entry: true when that ended a move of this wizard's own. */
  readonly hasArrived: () => boolean;
}

/** Entries carry the whole way from the first step, so that any of them can be come back to. */
export function makeTrail(name: string): Trail {
  let whenThere: (() => void) | undefined;
  return {
    here() {
      const steps = (history.state as EntryState | null)?.steps;
      return steps?.name === name ? steps.trail : undefined;
    },
    write(isNew, trail) {
      const depth = depthHere() ?? history.length - 1;
      // The router keeps here how deep an entry lies.
      const state = { _depth: isNew ? depth + 1 : depth, steps: { name, trail } };
      if (isNew) history.pushState(state, '');
      else history.replaceState(state, '');
    },
    travel(by, then) {
      if (by === 0) {
        then();
        return;
      }
      whenThere = then;
      history.go(by);
    },
    isMoving: () => whenThere !== undefined,
    hasArrived() {
      const then = whenThere;
      whenThere = undefined;
      then?.();
      return then !== undefined;
    },
  };
}
