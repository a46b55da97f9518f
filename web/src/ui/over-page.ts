/** How deep the entry on screen lies in the history, as the router counts; undefined: not said. */
export function depthHere(): number | undefined {
  const depth = (history.state as Record<string, unknown> | null)?.['_depth'];
  return typeof depth === 'number' ? depth : undefined;
}

let covers = 0;
/** Something lies over the page and takes Back for itself. */
export const isPageCovered = (): boolean => covers > 0;

/**
 * While something lies over the page, Back takes that away and leaves the page as it is: the entry
 * that was left is gone back to, and nobody else hears of it. Call the answer when it is closed
 * otherwise.
 */
export function overPage(close: () => void): () => void {
  const depth = depthHere();
  let isClosed = false;
  const listen = { capture: true } as const;
  const hear = (event: Event) => {
    event.stopImmediatePropagation();
    if (isClosed) {
      window.removeEventListener('popstate', hear, listen);
      // Older browsers ask here after the page: it must still hear that this Back is taken.
      setTimeout(() => covers--);
      return;
    }
    isClosed = true;
    history.go((depth ?? 0) - (depthHere() ?? 0) || 1);
    close();
  };
  covers++;
  window.addEventListener('popstate', hear, listen);
  return () => {
    if (isClosed) return;
    window.removeEventListener('popstate', hear, listen);
    covers--;
  };
}
