/** Who lies over the page and takes Back for itself; the last one hears of it. */
export const backTakers: ((event: Event) => void)[] = [];
// Listeners of a window hear in the order they came: this file is loaded before the router's.
window.addEventListener('popstate', (event) => backTakers[backTakers.length - 1]?.(event));
