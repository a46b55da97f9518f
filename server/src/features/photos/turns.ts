/** Turns at a shared means, first come first served. */
export interface Turns {
  /**
   * Resolves when so many turns are free, at most all of them; gives back a function that frees
   * them, once.
   */
  take(count: number): Promise<() => void>;
}

/** @example const done = await turns.take(2); try { … } finally { done(); } */
export function makeTurns(all: number): Turns {
  let free = all;
  const waiting: { readonly count: number; readonly begin: () => void }[] = [];
  const letIn = () => {
    for (let first = waiting[0]; first && first.count <= free; first = waiting[0]) {
      waiting.shift();
      free -= first.count;
      first.begin();
    }
  };
  return {
    take(wanted) {
      const count = Math.min(wanted, all);
      return new Promise((resolve) => {
        let isBack = false;
        waiting.push({
          count,
          begin: () =>
            resolve(() => {
              if (!isBack) {
                isBack = true;
                free += count;
                letIn();
              }
            }),
        });
        letIn();
      });
    },
  };
}
