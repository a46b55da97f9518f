declare const PRECACHE: { readonly older: string };
declare const importScripts: (address: string) => void;

/** Does this browser lack what `polyfills.ts` holds? The last of it came with Chrome 110. */
export const isOlder = !('toSorted' in Array.prototype) || !('timeout' in AbortSignal);

if (isOlder) importScripts(PRECACHE.older);
