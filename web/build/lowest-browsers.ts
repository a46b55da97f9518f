/**
 * The oldest browsers the app works in, by the version of Chrome (and of the WebView of Android,
 * which Zalo and Facebook open links in) and of Safari. Android 5 stops at Chrome 95, Android 6 at
 * 106; a phone whose store was never opened is as old as the day it was bought. Everything below
 * follows from here: what the build rewrites (`buildTargets`), what `tests` look for in the built
 * files, and what `src/older/check.js` tells a phone that is older still.
 */
export const lowestBrowsers = { chrome: '87', safari: '16.4' } as const;

/** The same for the compiler of styles. */
export const buildTargets: string[] = [
  `chrome${lowestBrowsers.chrome}`,
  `safari${lowestBrowsers.safari}`,
];

/**
 * The same for the compiler of scripts, which takes every `?.` apart for a Chrome below 91: those
 * go wrong only where arguments are spread behind it (`a?.(...b)`), and the app would be 2 KB larger
 * before its first screen. What else came between 87 and 91 is `#x in y`, and `await` outside of
 * functions, which the app does not use; `browser/older.browser.test.ts` looks at the built files.
 */
export const scriptTargets: string[] = ['chrome91', `safari${lowestBrowsers.safari}`];
