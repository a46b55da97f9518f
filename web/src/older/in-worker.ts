/** Written by the build: address of what older browsers lack. */
declare const OLDER_FILE: string;
declare const importScripts: (address: string) => void;

/** Does this browser lack what `polyfills.ts` holds? The last of it came with Chrome 110. */
export const isOlder = !('toSorted' in Array.prototype) || !('timeout' in AbortSignal);

export const olderFile = OLDER_FILE;
if (isOlder) importScripts(olderFile);
