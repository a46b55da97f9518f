import { backTakers } from './back-first.ts';

/** How deep the entry on screen lies in the history, as the router counts; undefined: not said. */
export function depthHere(): number | undefined {
  const depth = (history.state as Record<string, unknown> | null)?.['_depth'];
  return typeof depth === 'number' ? depth : undefined;
}

/**
 * While something lies over the page, Back takes that away and leaves the page as it is: the entry
 * that was left is gone back to, and nobody else hears of it. Call the answer when it is closed
 * otherwise.
 */
export function overPage(close: () => void): () => void {
  const depth = depthHere();
  let isClosed = false;
  const end = () => {
    const index = backTakers.indexOf(hear);
    if (index >= 0) backTakers.splice(index, 1);
  };
  const hear = (event: Event) => {
    event.stopImmediatePropagation();
    // The second time the browser is where it was.
    if (isClosed) {
      end();
      return;
    }
    isClosed = true;
    history.go((depth ?? 0) - (depthHere() ?? 0) || 1);
    close();
    // Whatever was opened by closing this waits until the browser is back.
    end();
    backTakers.push(hear);
  };
  backTakers.push(hear);
  return () => {
    if (!isClosed) end();
  };
}
