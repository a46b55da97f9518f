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
