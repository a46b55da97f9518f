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
