/**
 * What the service worker does when the phone has signal again and the app is closed. One line per feature.
 * Runs in the worker: no DOM, no signals; only the local store and `fetch`. A task that throws is tried again by the browser.
 */
export const backgroundTasks: readonly (() => Promise<void>)[] = [
];
