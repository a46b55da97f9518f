import { createSignal } from 'solid-js';

const [updateReady, setUpdateReady] = createSignal(false);
/**
 * A newer version waits; it is used after the app was closed completely. Shown quietly under "Tôi",
 * never as a prompt.
 */
export { updateReady };

/**
 * Starts the service worker after the page stands, so that its downloads do not slow the first
 * picture.
 */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = async () => {
    // Refused in private windows and without HTTPS: the app then works online only.
    const registration = await navigator.serviceWorker
      .register('/service-worker.js', { updateViaCache: 'none' })
      .catch(() => undefined);
    if (registration === undefined) return;
    const look = () =>
      setUpdateReady(registration.waiting !== null && navigator.serviceWorker.controller !== null);
    look();
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    );
  };
  if (document.readyState === 'complete') void register();
  else window.addEventListener('load', () => void register(), { once: true });
}

/**
 * Asks the browser to wake the worker when there is signal again (Chrome on Android), so that work
 * leaves the phone with the app closed.
 */
export async function askBackgroundSend(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined || !('sync' in registration)) return;
  // No type in lib.dom; refused when the person has switched background sync off: the app then
  // sends when it is open.
  const manager = registration.sync as { register: (tag: string) => Promise<void> };
  await manager.register('send').catch(() => undefined);
}
